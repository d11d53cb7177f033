package dev.cartwright.conformance.docs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The steps that led to a state, the last one first.
 *
 * @param misfit how badly the printed indentation fits what they make of the text
 */
record Changes(Optional<Changes> previous, Optional<Step> step, int misfit) {

    static final Changes EMPTY = new Changes(Optional.empty(), Optional.empty(), 0);

    Changes with(Step next, int more) {
        return new Changes(Optional.of(this), Optional.of(next), misfit + more);
    }

    Changes worse(int more) {
        return more == 0 ? this : new Changes(previous, step, misfit + more);
    }

    /** In the order of the text. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Optional<Changes> at = Optional.of(this); at.isPresent(); at = at.get().previous) {
            at.get().step.ifPresent(steps::add);
        }
        Collections.reverse(steps);
        return List.copyOf(steps);
    }
}
