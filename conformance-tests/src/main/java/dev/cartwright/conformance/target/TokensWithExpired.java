package dev.cartwright.conformance.target;

import dev.cartwright.conformance.cases.Authentication;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tokens beside one that was good once. */
record TokensWithExpired(Tokens good, String expired) implements Tokens {

    @Override
    public Set<Authentication> schemes() {
        Set<Authentication> schemes = new TreeSet<>(good.schemes());
        schemes.add(Authentication.EXPIRED);
        return schemes;
    }

    @Override
    public String token(Authentication scheme) {
        return scheme == Authentication.EXPIRED ? expired : good.token(scheme);
    }

    @Override
    public List<String> secrets() {
        List<String> secrets = new ArrayList<>(good.secrets());
        secrets.add(expired);
        return secrets;
    }

    /** Keeps secrets out of every log. */
    @Override
    public String toString() {
        return "TokensWithExpired[" + good + "]";
    }
}
