package dev.cartwright.conformance.docs;

import dev.cartwright.conformance.cases.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a page prints of one exchange; at least one of the two messages is there. */
record Exchange(Operation operation, Optional<Finding> request, Optional<Finding> response) {

    /** The exchanges among the blocks of pages: a request, and the answer that follows it. */
    static List<Exchange> of(List<Finding> findings) {
        List<Exchange> exchanges = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Meaning> meaning = finding.meaning();
            if (meaning.isEmpty() || !finding.sample().isValidAfterRepair() || finding.isFormOnly()) {
                continue;
            }
            Operation operation = meaning.get().operation();
            if (meaning.get().role() == Kind.REQUEST) {
                exchanges.add(new Exchange(operation, Optional.of(finding), Optional.empty()));
                continue;
            }
            Optional<Finding> asked = Optional.of(exchanges)
                    .filter(list -> !list.isEmpty())
                    .map(list -> list.get(list.size() - 1))
                    .filter(last -> last.isAnsweredBy(finding))
                    .flatMap(Exchange::request);
            if (asked.isPresent()) {
                exchanges.remove(exchanges.size() - 1);
            }
            exchanges.add(new Exchange(operation, asked, Optional.of(finding)));
        }
        return List.copyOf(exchanges);
    }

    private boolean isAnsweredBy(Finding finding) {
        return response.isEmpty()
                && finding.meaning()
                        .filter(it -> it.operation().equals(operation))
                        .isPresent()
                && request.filter(it -> it.sample()
                                .block()
                                .page()
                                .equals(finding.sample().block().page()))
                        .isPresent();
    }

    /** The message that the page prints first. */
    Finding first() {
        return request.or(() -> response).orElseThrow();
    }
}
