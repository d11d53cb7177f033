package dev.cartwright.server.http;

/**
 * A parameter of the contract.
 *
 * @param name as the wire spells it
 * @param in path, query or header
 * @param required whether a request without it is refused
 * @param rule what it must be
 * @param defaultValue what holds without it; empty when nothing does
 */
record Parameter(String name, String in, boolean required, Rule rule, String defaultValue) {}
