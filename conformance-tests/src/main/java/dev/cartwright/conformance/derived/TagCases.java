package dev.cartwright.conformance.derived;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.cases.Origin;
import dev.cartwright.conformance.wire.Header;
import dev.cartwright.conformance.wire.Headers;
import java.util.List;

/** A precondition in two lines, which hold one list of tags: made of each written case in which one tag alone succeeds. */
final class TagCases {

    private static final String ANOTHER = "\"another\"";

    private TagCases() {}

    static List<Case> of(Operation operation, List<Case> written) {
        return written.stream()
                .filter(it -> it.operation().id().equals(operation.id()))
                .filter(it -> it.sides().server() && it.response().message().isSuccess())
                .flatMap(it -> it.request().message().headers().lines().stream()
                        .filter(line -> ParameterCases.isPrecondition(line.name())
                                && line.value().matches("\"[^\"]*\""))
                        .map(line -> inTwoLines(new Model(it), line)))
                .limit(1)
                .toList();
    }

    private static Case inTwoLines(Model model, Header line) {
        Headers others = model.request().headers().without(List.of(line.name()));
        return model.with(
                Model.label(line.name()) + "-in-two-lines",
                "Tags in two lines are one list.",
                Origin.keeping(
                        "header " + line.name() + " in two lines",
                        model.base().origin().basis()),
                model.request().withHeaders(others.and(line.name(), ANOTHER).and(line.name(), line.value())),
                model.success());
    }
}
