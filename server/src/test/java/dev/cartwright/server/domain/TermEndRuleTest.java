package dev.cartwright.server.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.model.BillingCycle;
import dev.cartwright.server.model.CartLineItem;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermEndRuleTest {
    private static final Customer CUSTOMER = new Customer("d6bf25b7-e0a8-4f2d-a31b-97b55cfc774d", "US", "USD");

    private static List<FaultCode> codes(String today, String term, String end) {
        CatalogItem item = new CatalogItem(
                "a:b:c",
                null,
                null,
                null,
                null,
                List.of(new Term(term, List.of(BillingCycle.MONTHLY))),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        CartLineItem line = new CartLineItem().termDuration(term).customTermEndDate(OffsetDateTime.parse(end));
        Purchase purchase = new Purchase(CUSTOMER, LocalDate.parse(today), LocalDate.parse("2027-01-28")::equals);
        return new TermEndRule()
                .breaches(new JudgedLine("/lineItems/0", line, item, purchase)).stream()
                        .map(Breach::code)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, P1M, 2027-01-31T00:00:00Z",
        "2026-12-31, P1Y, 2027-01-28T23:59:59Z",
        "2026-12-31, P1Y, 2027-01-29T03:00:00+05:00",
        "2027-02-01, P1M, 2027-02-28T12:00:00Z",
        "2026-12-31, P1Y, 2027-12-31T00:00:00Z"
    })
    void theEndOfAMonthOrOfAnotherTermIsADayToEndOn(String today, String term, String end) {
        assertThat(codes(today, term, end)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, P1M, 2027-02-01T00:00:00Z, TERM_END_OUTSIDE_TERM",
        "2026-12-31, P1M, 2026-12-31T23:59:59Z, TERM_END_OUTSIDE_TERM",
        "2026-12-31, P1M, 2027-01-28T00:00:00Z, TERM_END_DAY_NOT_ALLOWED",
        "2026-12-31, P1Y, 2027-01-27T00:00:00Z, TERM_END_MATCHES_NOTHING",
        "2026-12-31, P1Y, 2027-01-28T23:00:00-05:00, TERM_END_MATCHES_NOTHING"
    })
    void anyOtherDayIsNone(String today, String term, String end, FaultCode code) {
        assertThat(codes(today, term, end)).containsExactly(code);
    }
}
