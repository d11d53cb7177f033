package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.client.model.BillingCycle;
import dev.cartwright.client.model.ParticipantKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract's enums as types that also hold values of a later service. */
final class VocabularyTest {
    @Test
    void theListedValuesAreThoseOfTheContractInItsOrder() {
        assertThat(BillingCycle.values())
                .extracting(BillingCycle::getValue)
                .containsExactly("unknown", "monthly", "annual", "none", "one_time", "triennial", "biennial");
        assertThat(BillingCycle.values()).allMatch(BillingCycle::isInContract);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one_time", "OneTime", "onetime", "ONE_TIME"})
    void aListedValueIsFoundInAnyCasingWithOrWithoutUnderscores(String text) {
        assertThat(BillingCycle.fromValue(text)).isSameAs(BillingCycle.ONE_TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Weekly", "one-time", "", " annual"})
    void anyOtherTextIsKeptAsItIs(String text) {
        BillingCycle cycle = BillingCycle.fromValue(text);

        assertThat(cycle.getValue()).isEqualTo(text);
        assertThat(cycle).hasToString(text);
        assertThat(cycle.isInContract()).isFalse();
    }

    @Test
    void valuesAreEqualIfTheirTextIs() {
        BillingCycle weekly = BillingCycle.fromValue("weekly");

        assertThat(weekly)
                .isEqualTo(BillingCycle.fromValue("weekly"))
                .hasSameHashCodeAs(BillingCycle.fromValue("weekly"));
        assertThat(weekly)
                .isNotEqualTo(BillingCycle.fromValue("daily"))
                .isNotEqualTo(ParticipantKey.fromValue("weekly"));
    }

    @Test
    void thereIsNoValueWithoutText() {
        assertThatThrownBy(() -> BillingCycle.fromValue(null)).isInstanceOf(NullPointerException.class);
    }
}
