package dev.cartwright.server.domain;

/**
 * What makes a repeated write known (decision 0021).
 *
 * @param answer where its answer is kept
 * @param fingerprint of the path and the body, the same for the same request only
 */
public record RequestKey(AnswerKey answer, String fingerprint) {}
