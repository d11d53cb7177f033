package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.JsonText;
import java.io.PrintWriter;
import java.util.List;

/** Tells what was found, block by block: for a person, or as JSON for a program. */
final class DocsReport {

    static final int PLACES = 3;

    private final List<Finding> findings;

    DocsReport(List<Finding> findings) {
        this.findings = List.copyOf(findings);
    }

    /** A line for each block that is HTTP or JSON, one for each defect and violation, and a summary. */
    void text(PrintWriter out) {
        for (Finding finding : findings) {
            CodeBlock block = finding.sample().block();
            if (finding.kind() == Kind.NONE && finding.sample().isValidAsPrinted()) {
                continue;
            }
            out.println(place(block, block.line()) + what(finding));
            for (Defect defect : finding.sample().defects()) {
                out.println("  " + place(block, block.lineAt(defect.offset())) + defect.kind() + ": "
                        + repair(block, defect));
            }
            for (Violation violation : finding.violations()) {
                out.println("  not as the contract has it: " + violation.text());
            }
        }
        out.println(summary());
    }

    /** An array with one object for each block. */
    void json(PrintWriter out) {
        ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
        findings.forEach(finding -> blocks.add(json(finding)));
        out.println(JsonText.pretty(blocks));
    }

    private String summary() {
        long read = findings.stream().filter(it -> it.kind() != Kind.NONE).count();
        long damaged =
                findings.stream().filter(it -> !it.sample().isValidAsPrinted()).count();
        long defects =
                findings.stream().mapToLong(it -> it.sample().defects().size()).sum();
        long unfit = findings.stream()
                .filter(it -> !it.satisfiesContract().orElse(true))
                .count();
        return count(findings.size(), "code block") + ", " + read + " of them HTTP or JSON; "
                + count(defects, "defect") + " in " + count(damaged, "block") + "; " + unfit
                + (unfit == 1 ? " does" : " do") + " not satisfy the contract after repair";
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String what(Finding finding) {
        if (finding.kind() == Kind.NONE) {
            return "neither HTTP nor JSON";
        }
        String operation = finding.meaning()
                .map(it -> " of " + it.operation().id() + (finding.kind() == Kind.BODY ? ", in its " + it.role() : ""))
                .orElse(", of no operation of the contract");
        String fit = finding.satisfiesContract()
                .map(it -> it ? "; satisfies the contract" : "; does not satisfy the contract")
                .orElse("");
        return finding.kind() + operation + (finding.sample().isValidAsPrinted() ? "; valid as printed" : "") + fit;
    }

    private static String place(CodeBlock block, int line) {
        return block.page() + ":" + line + ": ";
    }

    private static ObjectNode json(Finding finding) {
        Sample sample = finding.sample();
        CodeBlock block = sample.block();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("file", block.page());
        json.put("line", block.line());
        json.put("fence", block.fence());
        json.put("kind", finding.kind().toString());
        json.put("operation", finding.meaning().map(it -> it.operation().id()).orElse(null));
        json.put("validAsPrinted", sample.isValidAsPrinted());
        ArrayNode defects = json.putArray("defects");
        for (Defect defect : sample.defects()) {
            defects.addObject()
                    .put("line", block.lineAt(defect.offset()))
                    .put("kind", defect.kind().toString())
                    .put("repair", repair(block, defect));
        }
        json.put("validAfterRepair", sample.isValidAfterRepair());
        json.put("satisfiesContract", finding.satisfiesContract().orElse(null));
        ArrayNode violations = json.putArray("violations");
        for (Violation violation : finding.violations()) {
            violations.addObject().put("pointer", violation.pointer()).put("message", violation.message());
        }
        return json;
    }

    /** What to do where, and where else it would do as well. */
    static String repair(CodeBlock block, Defect defect) {
        if (defect.proposals().isEmpty()) {
            return defect.advice();
        }
        StringBuilder words = new StringBuilder(words(block, defect.proposals().get(0)));
        List<Defect.Proposal> others =
                defect.proposals().subList(1, defect.proposals().size());
        others.stream().limit(PLACES).forEach(it -> words.append("; or ").append(words(block, it)));
        if (others.size() > PLACES) {
            words.append("; or one of ").append(others.size() - PLACES).append(" others");
        }
        if (defect.others() == Defect.Others.NOT_SOUGHT) {
            words.append("; other places were not looked for, since the block is too long");
        }
        return words.toString();
    }

    private static String words(CodeBlock block, Defect.Proposal proposal) {
        return proposal.words() + " (line " + block.lineAt(proposal.offset()) + ", column "
                + block.columnAt(proposal.offset()) + ")";
    }
}
