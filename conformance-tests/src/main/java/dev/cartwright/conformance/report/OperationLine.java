package dev.cartwright.conformance.report;

import dev.cartwright.conformance.cases.Contract;
import java.util.List;
import java.util.regex.Pattern;

/** Where an operation stands in the text of the contract. */
final class OperationLine {

    private OperationLine() {}

    /** The line of its {@code operationId}, from 1; the first line if the contract has no such operation. */
    static int of(Contract contract, String operationId) {
        Pattern pattern =
                Pattern.compile("\\s*operationId:\\s*[\"']?" + Pattern.quote(operationId) + "[\"']?\\s*(#.*)?");
        List<String> lines = contract.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
        }
        return 1;
    }
}
