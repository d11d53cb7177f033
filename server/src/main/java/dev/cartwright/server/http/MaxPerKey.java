package dev.cartwright.server.http;

import java.util.Map;

/**
 * How many elements of a list may have the same key.
 *
 * @param member of an element, which holds the key
 * @param limits by key; another key may occur as often as it will
 */
record MaxPerKey(String member, Map<String, Integer> limits) {}
