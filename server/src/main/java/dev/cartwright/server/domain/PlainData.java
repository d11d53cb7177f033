package dev.cartwright.server.domain;

import java.util.Map;

/** Shows a model as it stands on the wire: maps, lists, texts, numbers and truth values, by the contract's names; absent members are not there. */
@FunctionalInterface
public interface PlainData {
    Map<String, Object> of(Object model);
}
