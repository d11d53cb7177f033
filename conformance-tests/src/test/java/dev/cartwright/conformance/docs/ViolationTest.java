package dev.cartwright.conformance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a violation is told. */
class ViolationTest {

    @Test
    void itsMessageIsASentenceHoweverItBegins() {
        assertThat(new Violation("/a", "no such member").sentence()).isEqualTo("No such member.");
        assertThat(new Violation("/a", "the contract spells this member b").sentence())
                .isEqualTo("The contract spells this member b.");
    }
}
