package dev.cartwright.conformance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the places of an edited text come from. */
class OriginsTest {

    private static final String PRINTED = "0123456789";

    /** Out of order; two at one place, one of them twice. */
    private static final List<Edit> EDITS = List.of(
            new Edit(8, 9, "UVW"), new Edit(2, 4, "X"), new Edit(6, 6, "}"), new Edit(6, 6, "]"), new Edit(6, 6, "}"));

    @Test
    void eachPlaceIsWhereItWasAndThatOfAnEditWhereItBegan() {
        String edited = Edit.apply(PRINTED, EDITS);
        List<Integer> origins = new ArrayList<>();
        for (int at = 0; at <= edited.length(); at++) {
            origins.add(new Origins(EDITS).of(at));
        }

        assertThat(edited).isEqualTo("01X45}]}67UVW9");
        assertThat(origins).containsExactly(0, 1, 2, 4, 5, 6, 6, 6, 6, 7, 8, 8, 8, 9, 10);
    }

    @Test
    void eachEditBeginsWhereThoseBeforeItHaveMovedIt() {
        Origins origins = new Origins(EDITS);

        assertThat(EDITS.stream().map(origins::start)).containsExactly(10, 2, 5, 6, 5);
    }

    @Test
    void withoutEditsNothingMoves() {
        assertThat(new Origins(List.of()).of(7)).isEqualTo(7);
    }
}
