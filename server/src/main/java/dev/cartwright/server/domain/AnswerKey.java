package dev.cartwright.server.domain;

/**
 * Under what the answer of a write is kept: one partner's call of one operation.
 *
 * @param requestId the caller's MS-RequestId
 */
public record AnswerKey(String partner, String operation, String requestId) {}
