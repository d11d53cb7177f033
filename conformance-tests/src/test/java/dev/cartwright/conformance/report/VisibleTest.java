package dev.cartwright.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void whatATerminalWouldObeyIsShown() {
        assertThat(Visible.of("a\u001b[2Jb\rc\u009bd\u202ee\u0000"))
                .isEqualTo("a\\u001b[2Jb\\u000dc\\u009bd\\u202ee\\u0000");
    }

    @Test
    void anythingElseStays() {
        assertThat(Visible.of("á\t€\n漢\\u001b")).isEqualTo("á\t€\n漢\\u001b");
    }
}
