package dev.cartwright.conformance.report;

import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;

/** The ids by which results and checks are known from one run to the next. */
final class Ids {

    private Ids() {}

    /** Side, case and variant, such as {@code server/getCart/an-unknown-cart/appOnly}. */
    static String of(CaseResult result) {
        String id = Labels.of(result.side()) + "/" + result.caseId();
        return result.variant().isEmpty() ? id : id + "/" + result.variant();
    }

    /** The result's id and the check's name, such as {@code …#status}. */
    static String of(CaseResult result, Check check) {
        return of(result) + "#" + check.name();
    }

    /** The operation of the case, as its id begins. */
    static String operation(CaseResult result) {
        int slash = result.caseId().indexOf('/');
        return slash < 0 ? result.caseId() : result.caseId().substring(0, slash);
    }
}
