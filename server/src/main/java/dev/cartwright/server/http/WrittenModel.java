package dev.cartwright.server.http;

/** A model that is JSON already. */
record WrittenModel(String json) {}
