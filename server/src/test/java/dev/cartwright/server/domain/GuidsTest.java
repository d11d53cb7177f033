package dev.cartwright.server.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidsTest {
    @ParameterizedTest
    @ValueSource(strings = {"01234567-89ab-cdef-0123-456789abcdef", "01234567-89AB-CDEF-0123-456789ABCDEF"})
    void aGuidMeansTheSameInEitherCase(String id) {
        assertThat(Guids.isGuid(id)).isTrue();
        assertThat(Guids.canonical(id)).isEqualTo("01234567-89ab-cdef-0123-456789abcdef");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01234567-89AB-CDEF-0123-456789ABCDE",
                "01234567-89AB-CDEF-0123-456789ABCDEF0",
                "01234567-89AB-CDEF-0123-456789ABCDEG",
                "01234567089AB-CDEF-0123-456789ABCDEF",
                "0123456--89AB-CDEF-0123-456789ABCDEF",
                "01234567-89AB-CDEF-0123-456789ABCDE\u0660",
            })
    void anyOtherTextStaysAsItIs(String id) {
        assertThat(Guids.isGuid(id)).isFalse();
        assertThat(Guids.canonical(id)).isEqualTo(id);
    }
}
