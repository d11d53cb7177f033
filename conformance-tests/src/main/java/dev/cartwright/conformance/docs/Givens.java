package dev.cartwright.conformance.docs;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Fixture;
import dev.cartwright.conformance.cases.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The states that cases start from, to choose one from. */
final class Givens {

    private final Map<String, Long> uses = new TreeMap<>();
    private final Map<String, Set<String>> names = new TreeMap<>();

    /** @param cases the bundled cases, whose fixtures may be used */
    Givens(List<Case> cases) {
        for (Case testCase : cases) {
            Optional<Fixture> given = testCase.given();
            testCase.fixtureName().filter(name -> given.isPresent()).ifPresent(name -> {
                uses.merge(name, 1L, Long::sum);
                Set<String> gives = names.computeIfAbsent(name, any -> new TreeSet<>());
                given.orElseThrow()
                        .steps()
                        .forEach(step -> gives.addAll(step.gives().keySet()));
            });
        }
    }

    /** The state that most cases start from, of those that give every id that the path names and some state can give. */
    Optional<Given> of(Operation operation) {
        List<String> wanted = operation.pathNames().stream()
                .map(Givens::name)
                .filter(name -> names.values().stream().anyMatch(it -> it.contains(name)))
                .toList();
        return wanted.isEmpty()
                ? Optional.empty()
                : uses.entrySet().stream()
                        .filter(entry -> of(entry.getKey()).containsAll(wanted))
                        .max(Comparator.comparingLong(Map.Entry::getValue))
                        .map(entry -> new Given(entry.getKey(), of(entry.getKey())));
    }

    private Set<String> of(String fixture) {
        return names.getOrDefault(fixture, Set.of());
    }

    /** What a path parameter is called among bindings. */
    static String name(String parameter) {
        return parameter.replaceFirst("Id$", "");
    }

    /** A fixture and what it gives. */
    record Given(String fixture, Set<String> names) {

        Given {
            names = Set.copyOf(names);
        }

        boolean gives(String name) {
            return names.contains(name);
        }
    }
}
