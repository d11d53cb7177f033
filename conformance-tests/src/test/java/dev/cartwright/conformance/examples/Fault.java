package dev.cartwright.conformance.examples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A fault that can be planted.
 *
 * @param kind what somebody does wrong
 * @param place where
 * @param planted the message or the contract with the fault
 */
record Fault<T>(String kind, String place, T planted) {

    /** So many of the faults, as many of each kind as there are, the same ones for the same seed. */
    static <T> List<Fault<T>> draw(List<Fault<T>> faults, int count, long seed) {
        Map<String, List<Fault<T>>> byKind = new TreeMap<>();
        faults.forEach(fault ->
                byKind.computeIfAbsent(fault.kind(), kind -> new ArrayList<>()).add(fault));
        Random random = new Random(seed);
        List<Iterator<Fault<T>>> kinds = new ArrayList<>();
        for (List<Fault<T>> ofKind : byKind.values()) {
            Collections.shuffle(ofKind, random);
            kinds.add(ofKind.iterator());
        }
        List<Fault<T>> drawn = new ArrayList<>();
        while (drawn.size() < count && kinds.stream().anyMatch(Iterator::hasNext)) {
            for (Iterator<Fault<T>> kind : kinds) {
                if (kind.hasNext() && drawn.size() < count) {
                    drawn.add(kind.next());
                }
            }
        }
        return drawn;
    }

    @Override
    public String toString() {
        return kind + ": " + place;
    }
}
