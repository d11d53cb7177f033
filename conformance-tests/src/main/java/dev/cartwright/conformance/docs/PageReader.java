package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.run.ContractCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads pages: finds their blocks, what each is, and what is wrong with it. */
final class PageReader {

    private final Meanings meanings;
    private final ContractFit fit;

    PageReader(Contract contract) {
        this.fit = new ContractFit(contract, new ContractCheck(contract));
        this.meanings = new Meanings(contract, fit);
    }

    /**
     * What is known of each block, in the page's order.
     *
     * @param page what to call the page
     * @param progress is told each block before it is read
     */
    List<Finding> read(String page, String text, Consumer<CodeBlock> progress) {
        List<Finding> findings = new ArrayList<>();
        Meanings.Context context = Meanings.Context.NONE;
        List<CodeBlock> blocks = Markdown.blocks(page, text).stream()
                .flatMap(block -> Messages.of(block).stream())
                .flatMap(part -> Values.of(part).stream())
                .toList();
        for (CodeBlock block : blocks) {
            progress.accept(block);
            Sample sample = Sample.read(block);
            Finding finding = finding(sample, context);
            findings.add(finding);
            if (finding.kind() == Kind.REQUEST && sample.message().start().isPresent()) {
                context = new Meanings.Context(true, finding.meaning().map(Meaning::operation));
            }
        }
        return List.copyOf(findings);
    }

    private Finding finding(Sample sample, Meanings.Context context) {
        Optional<Meaning> meaning = meaning(sample, context);
        List<Violation> violations = meaning.flatMap(it -> sample.json().map(json -> fit.violations(it, json)))
                .orElse(List.of());
        Finding finding = new Finding(sample, meaning, violations);
        boolean lacking = sample.message().kind() == Kind.REQUEST
                && !sample.hasBody()
                && !finding.isFormOnly()
                && meaning.filter(it -> fit.requiresBody(it.operation())).isPresent();
        return lacking
                ? new Finding(sample, meaning, List.of(new Violation("", "the contract requires a body")))
                : finding;
    }

    private Optional<Meaning> meaning(Sample sample, Meanings.Context context) {
        Message message = sample.message();
        Optional<JsonNode> json = sample.json();
        return switch (message.kind()) {
            case REQUEST -> message.start().flatMap(meanings::request);
            case RESPONSE ->
                message.status().isPresent()
                        ? meanings.response(message.status().get(), json, context)
                        : json.flatMap(it -> meanings.body(it, context));
            case BODY -> json.flatMap(it -> meanings.body(it, context));
            case NONE -> Optional.empty();
        };
    }
}
