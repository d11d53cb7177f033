package dev.cartwright.server.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Models as the text that is stored; failures are told with what was attempted. */
record JsonText(ObjectMapper mapper) {

    <T> T read(String attempt, String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new StoreException("cannot " + attempt, e);
        }
    }

    String write(String attempt, Object model) {
        try {
            return mapper.writeValueAsString(model);
        } catch (JsonProcessingException e) {
            throw new StoreException("cannot " + attempt, e);
        }
    }
}
