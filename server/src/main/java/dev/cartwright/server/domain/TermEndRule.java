package dev.cartwright.server.domain;

import dev.cartwright.server.model.CartLineItem;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A first term that is cut short ends where terms may end (decision 0028). */
final class TermEndRule implements LineRule {
    private static final int SHORTEST_MONTH = 28;

    @Override
    public List<Breach> breaches(JudgedLine line) {
        Optional<Term> term = line.item().term(line.line().getTermDuration());
        OffsetDateTime wanted = line.line().getCustomTermEndDate();
        return wanted == null || term.isEmpty()
                ? List.of()
                : breaches(line, day(wanted), term.get().duration());
    }

    /** The day on which the first term of a line ends that is bought now; none without a term. */
    static Optional<LocalDate> end(CartLineItem line, OffsetDateTime now) {
        String duration = line.getTermDuration();
        if (duration == null || duration.isEmpty()) {
            return Optional.empty();
        }
        OffsetDateTime wanted = line.getCustomTermEndDate();
        return Optional.of(wanted == null ? Term.end(day(now), duration) : day(wanted));
    }

    /** In UTC. */
    private static LocalDate day(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }

    private static List<Breach> breaches(JudgedLine line, LocalDate end, String duration) {
        LocalDate today = line.purchase().today();
        LocalDate latest = Term.end(today, duration);
        if (!end.isAfter(today) || end.isAfter(latest)) {
            return breach(
                    line,
                    FaultCode.TERM_END_OUTSIDE_TERM,
                    "is " + end + "; the first term ends after " + today + " and by " + latest);
        }
        boolean endsAMonth = end.getDayOfMonth() == end.lengthOfMonth();
        if (!endsAMonth && end.getDayOfMonth() >= SHORTEST_MONTH && isOfMonths(duration)) {
            return breach(
                    line,
                    FaultCode.TERM_END_DAY_NOT_ALLOWED,
                    "is " + end + "; a term of months ends on such a day only if it is the month's last");
        }
        return endsAMonth || line.purchase().ends().test(end)
                ? List.of()
                : breach(
                        line,
                        FaultCode.TERM_END_MATCHES_NOTHING,
                        "is " + end + ", neither the end of a month nor of a term that the customer has bought");
    }

    private static boolean isOfMonths(String duration) {
        Period period = Period.parse(duration);
        return period.getYears() == 0 && period.getMonths() > 0;
    }

    private static List<Breach> breach(JudgedLine line, FaultCode code, String text) {
        return line.breach("/customTermEndDate", code, text);
    }
}
