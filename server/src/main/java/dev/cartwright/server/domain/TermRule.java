package dev.cartwright.server.domain;

import java.util.List;
import java.util.stream.Collectors;

/** A line names one of its item's terms, and none if the item is perpetual (decision 0027). */
final class TermRule implements LineRule {

    @Override
    public List<Breach> breaches(JudgedLine line) {
        List<Term> terms = line.item().terms();
        String named = line.line().getTermDuration();
        boolean isNamed = named != null && !named.isEmpty();
        if (terms == null || line.item().term(named).isPresent() || (terms.isEmpty() && !isNamed)) {
            return List.of();
        }
        return line.breach(
                "/termDuration", FaultCode.TERM_INVALID, (isNamed ? "is " + named : "is missing") + offered(terms));
    }

    static String offered(List<Term> terms) {
        return terms.isEmpty()
                ? "; the item is perpetual"
                : "; the item is sold for " + terms.stream().map(Term::duration).collect(Collectors.joining(", "));
    }
}
