package dev.cartwright.conformance.kit;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.run.Kit;

/** Finds cases by id. */
public final class Cases {

    private Cases() {}

    public static Case find(Kit kit, String id) {
        return kit.suite().cases().stream()
                .filter(testCase -> testCase.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no case " + id));
    }
}
