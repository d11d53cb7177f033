package dev.cartwright.conformance;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.report.CaseText;
import dev.cartwright.conformance.report.WorkflowText;
import dev.cartwright.conformance.workflows.Workflow;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one case or workflow in full. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        header = "Shows a case: its messages, what is asserted and what is not, its errata, its place in the contract.",
        sortOptions = false)
final class ShowCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options = new RunOptions();

    @Parameters(
            paramLabel = "CASE",
            description = "The id of the case or workflow, such as updateCart/documented-update.")
    private String id = "";

    @Override
    public Integer call() {
        Session session = new Session(options);
        Optional<Workflow> workflow = session.kit().suite().workflows().stream()
                .filter(it -> it.id().equals(id))
                .findFirst();
        if (workflow.isPresent()) {
            WorkflowText.write(session.out(), workflow.get());
            return 0;
        }
        Case shown = session.kit().suite().cases().stream()
                .filter(testCase -> testCase.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new CaseException("there is no case or workflow '" + id + "'; see the list command"));
        CaseText.write(session.out(), session.kit().contract(), shown);
        return 0;
    }
}
