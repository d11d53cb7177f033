package dev.cartwright.server.domain;

import dev.cartwright.server.model.BillingCycle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A line is billed in one of its term's cycles (decision 0027); without a term of the item there is nothing to judge. */
final class BillingCycleRule implements LineRule {

    @Override
    public List<Breach> breaches(JudgedLine line) {
        BillingCycle cycle = line.line().getBillingCycle();
        Optional<Term> term = line.item().term(line.line().getTermDuration());
        return term.filter(sold -> !sold.billingCycles().contains(cycle))
                .map(sold -> line.breach(
                        "/billingCycle",
                        sold.isShorterThan(cycle) ? FaultCode.BILLING_CYCLE_TOO_LONG : FaultCode.BILLING_CYCLE_INVALID,
                        "is " + cycle + "; a term of " + sold.duration() + " is billed " + cycles(sold)))
                .orElse(List.of());
    }

    private static String cycles(Term term) {
        return term.billingCycles().stream().map(BillingCycle::toString).collect(Collectors.joining(", "));
    }
}
