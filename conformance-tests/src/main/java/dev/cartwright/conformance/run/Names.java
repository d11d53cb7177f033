package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Binding;
import dev.cartwright.conformance.cases.Case;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The target's real values for the names that cases bind: from the command line, then from its profile. Immutable. */
public final class Names {

    private final Map<String, String> values;
    private final boolean documentedWillDo;

    /**
     * @param profile what is known of the target
     * @param overrides values that win over the profile's
     */
    public Names(Profile profile, Map<String, String> overrides) {
        Map<String, String> all = new LinkedHashMap<>(profile.bind());
        all.putAll(overrides);
        this.values = Map.copyOf(all);
        this.documentedWillDo =
                profile.unbound().filter(Profile.Unbound.DOCUMENTED::equals).isPresent();
    }

    /** The real value of a name; absent if nobody told it. */
    Optional<String> value(String name, String documented) {
        return Optional.ofNullable(values.get(name))
                .or(() -> documentedWillDo ? Optional.of(documented) : Optional.empty());
    }

    /** The real value of a name; absent if nobody told it and the documented one will not do. */
    Optional<String> value(String name, Optional<String> documented) {
        return documented.map(value -> value(name, value)).orElseGet(() -> Optional.ofNullable(values.get(name)));
    }

    /** Whether the target takes any well-formed value for the name. */
    boolean isFree(String name) {
        return documentedWillDo && !values.containsKey(name);
    }

    /** The names that the case needs and nobody told, in alphabetical order. */
    List<String> missing(Case testCase) {
        return untold(testCase, binding -> binding.unbound().isEmpty());
    }

    /** The names of what the case needs and the target does not have, in alphabetical order. */
    List<String> lacking(Case testCase) {
        return untold(testCase, Binding::isOptional);
    }

    private List<String> untold(Case testCase, Predicate<Binding> wanted) {
        return testCase.bindings().stream()
                .filter(entry -> entry.getValue().from() == Binding.Source.TARGET)
                .filter(entry -> wanted.test(entry.getValue()))
                .filter(entry ->
                        value(entry.getKey(), entry.getValue().documented()).isEmpty())
                .map(Map.Entry::getKey)
                .distinct()
                .sorted()
                .toList();
    }

    /** The target's values in the place of the documented ones. */
    Substitution substitution(Case testCase) {
        Substitution substitution = Substitution.NONE;
        for (Map.Entry<String, Binding> entry : testCase.bindings()) {
            Binding binding = entry.getValue();
            if (binding.from() == Binding.Source.TARGET) {
                substitution = substitution.with(
                        binding.documented(),
                        value(entry.getKey(), binding.documented()).orElse(binding.documented()));
            }
        }
        return substitution;
    }
}
