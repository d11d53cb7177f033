package dev.cartwright.server.domain;

import dev.cartwright.server.model.RenewsTo;
import java.util.List;

/** A line is renewed to one of its item's terms (decision 0027). */
final class RenewalRule implements LineRule {

    @Override
    public List<Breach> breaches(JudgedLine line) {
        RenewsTo renewal = line.line().getRenewsTo();
        List<Term> terms = line.item().terms();
        String named = renewal == null ? null : renewal.getTermDuration();
        return terms == null || named == null || line.item().term(named).isPresent()
                ? List.of()
                : line.breach(
                        "/renewsTo/termDuration", FaultCode.TERM_INVALID, "is " + named + TermRule.offered(terms));
    }
}
