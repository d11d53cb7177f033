package dev.cartwright.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubstitutionTest {

    private static final Substitution SWAPPED = Substitution.NONE
            .with("P1:0001:A1", "P2:0002:A2")
            .with("P2:0002:A2", "P1:0001:A1")
            .with("b4c8", "beef")
            .with("US", "DE");

    @Test
    void replacesWholeValuesOnly() {
        assertThat(SWAPPED.string("US")).isEqualTo("DE");
        assertThat(SWAPPED.string("USD")).isEqualTo("USD");
    }

    @Test
    void swappedItemsStayApartInEveryLink() {
        assertThat(SWAPPED.string("/products/P1?country=US")).isEqualTo("/products/P2?country=DE");
        assertThat(SWAPPED.string("/products/P2/skus/0002?country=US")).isEqualTo("/products/P1/skus/0001?country=DE");
        assertThat(SWAPPED.string("/products/P1/skus/0001/availabilities/A1?country=US"))
                .isEqualTo("/products/P2/skus/0002/availabilities/A2?country=DE");
    }

    @Test
    void aSegmentOfAPathIsReplacedWhole() {
        assertThat(SWAPPED.string("/customers/c/carts/b4c8/")).isEqualTo("/customers/c/carts/beef/");
        assertThat(SWAPPED.string("/customers/c/carts/b4c89/")).isEqualTo("/customers/c/carts/b4c89/");
    }

    @Test
    void everyOtherCharacterOfTheTextStaysAsItIs() {
        assertThat(SWAPPED.withNumber("quantity", "2", "7").text("{ \"Quantity\" : 2,\n\t\"id\":2, \"x\": \"b4c8\" }"))
                .isEqualTo("{ \"Quantity\" : 7,\n\t\"id\":2, \"x\": \"beef\" }");
    }

    @Test
    void inTextThatIsNoJsonQuotedValuesAreReplacedOnce() {
        assertThat(SWAPPED.text("{\"a\": \"P1:0001:A1\", \"b\": \"P2:0002:A2\",}"))
                .isEqualTo("{\"a\": \"P2:0002:A2\", \"b\": \"P1:0001:A1\",}");
    }
}
