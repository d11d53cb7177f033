package dev.cartwright.conformance.target;

import dev.cartwright.conformance.cases.Authentication;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

record FixedTokens(Map<Authentication, String> tokens) implements Tokens {

    FixedTokens {
        tokens = Map.copyOf(tokens);
    }

    @Override
    public Set<Authentication> schemes() {
        return tokens.keySet();
    }

    @Override
    public String token(Authentication scheme) {
        return Objects.requireNonNull(tokens.get(scheme), scheme.label());
    }

    @Override
    public List<String> secrets() {
        return List.copyOf(tokens.values());
    }
}
