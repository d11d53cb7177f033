package dev.cartwright.server.http;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How many elements a list may have together with the lists inside them.
 *
 * @param member of an element, which holds such a list
 * @param limit of all, at whatever depth
 */
record MaxInAll(String member, int limit) {

    boolean isExceededBy(JsonNode list) {
        return count(list) > limit;
    }

    private int count(JsonNode list) {
        int count = list.size();
        for (JsonNode element : list) {
            count += count(element.path(member));
        }
        return count;
    }
}
