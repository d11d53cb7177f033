package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.Binding;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.wire.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Real values that are only known while a case runs: from its fixture, and from the answer itself. */
final class LateValues {

    private LateValues() {}

    /** What the fixture gave, in the place of the documented values. */
    static Substitution given(Case testCase, GivenState given, Profile profile, Substitution substitution)
            throws NotAsked, GivenFailed {
        Substitution more = substitution;
        for (Map.Entry<String, Binding> entry : testCase.bindings()) {
            if (entry.getValue().from() == Binding.Source.GIVEN) {
                more = more.with(
                        entry.getValue().documented(), given(entry.getKey(), entry.getValue(), given, profile));
            }
        }
        return more;
    }

    private static String given(String name, Binding binding, GivenState given, Profile profile)
            throws NotAsked, GivenFailed {
        String real = given.values().get(name);
        if (real == null && profile.has().contains(name)) {
            throw new GivenFailed("the target has a " + name + ", as its profile says, and its answers give none");
        }
        if (real == null && binding.isOptional()) {
            throw new NotAsked("the target's answers give no " + name);
        }
        return Optional.ofNullable(real).orElseThrow(() -> new CaseException("the fixture gives no '" + name + "'"));
    }

    /** A value that the answer itself decides is taken from where the documented one stands first. */
    static Substitution answered(Case testCase, Response actual, Substitution substitution) {
        Substitution more = substitution;
        JsonNode expected = testCase.response().body().orElse(MissingNode.getInstance());
        JsonNode answered = JsonText.read(actual.text()).orElse(MissingNode.getInstance());
        for (Map.Entry<String, Binding> entry : testCase.bindings()) {
            Binding binding = entry.getValue();
            if (binding.from() == Binding.Source.ANSWER) {
                Optional<String> real = Pointers.first(expected, binding.documented())
                        .map(answered::at)
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue);
                if (real.isPresent()) {
                    more = more.with(binding.documented(), real.get());
                }
            }
        }
        return more;
    }

    /** Two documented values that differ stand for two real values that differ. */
    static Optional<Check> distinct(Case testCase, Substitution substitution) {
        Map<String, String> documentedByReal = new HashMap<>();
        List<Difference> differences = new ArrayList<>();
        for (Map.Entry<String, Binding> entry : testCase.bindings()) {
            String documented = entry.getValue().documented();
            if (entry.getValue().from() == Binding.Source.ANSWER && substitution.knows(documented)) {
                String real = substitution.string(documented);
                String other = documentedByReal.putIfAbsent(real, documented);
                if (other != null && !other.equals(documented)) {
                    differences.add(Difference.of(
                            "the answer has " + real + " in the place of both " + other + " and " + documented));
                }
            }
        }
        boolean asked =
                testCase.bindings().stream().anyMatch(entry -> entry.getValue().from() == Binding.Source.ANSWER);
        return asked ? Optional.of(new Check("distinct", differences)) : Optional.empty();
    }
}
