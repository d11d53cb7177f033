package dev.cartwright.conformance.workflows;

import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a workflow of its part of the document, and sees that every name in it is somewhere told. */
final class WorkflowReading {

    /** The runner authenticates; what a document says of it is for runners that do not. */
    private static final String AUTHORIZATION = "Authorization";

    private static final String INPUTS = "#/components/inputs/";
    private static final String PARAMETERS = "$components.parameters.";

    private final Contract contract;
    private final Optional<ArazzoFile.Components> components;
    private final URI file;

    WorkflowReading(Contract contract, ArazzoFile document, URI file) {
        this.contract = contract;
        this.components = document.components();
        this.file = file;
    }

    Workflow workflow(ArazzoFile.WorkflowPart part) {
        Map<String, Workflow.Input> declared = inputs(part);
        Map<String, Workflow.Input> used = new LinkedHashMap<>();
        Set<String> given = new HashSet<>();
        List<Workflow.Step> steps = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ArazzoFile.StepPart stepPart : part.steps()) {
            CaseException.require(names.add(stepPart.stepId()), "there are two steps " + stepPart.stepId());
            Workflow.Step step = step(stepPart, part.parameters());
            for (Expression expression : expressions(step)) {
                String at = step.id() + ": " + expression;
                switch (expression.source()) {
                    case INPUT -> {
                        CaseException.require(
                                declared.containsKey(expression.name()), at + " is no input; add it to inputs");
                        used.put(expression.name(), declared.get(expression.name()));
                    }
                    case OUTPUT ->
                        CaseException.require(
                                given.contains(expression.name()), at + " is no output of an earlier step");
                    default -> {}
                }
            }
            sent(step)
                    .filter(expression -> expression.source().isOfTheAnswer())
                    .findFirst()
                    .ifPresent(expression -> {
                        throw new CaseException(
                                step.id() + ": " + expression + " is not known before the step is answered");
                    });
            step.outputs().keySet().forEach(name -> given.add(step.id() + ".outputs." + name));
            steps.add(step);
        }
        return new Workflow(Workflow.PREFIX + part.workflowId(), file, part.summary(), used, steps);
    }

    private Map<String, Workflow.Input> inputs(ArazzoFile.WorkflowPart part) {
        Map<String, Workflow.Input> inputs = new HashMap<>();
        part.inputs()
                .map(this::followed)
                .ifPresent(schema -> schema.properties()
                        .forEach((name, input) -> inputs.put(
                                name,
                                new Workflow.Input(
                                        input.byDefault(), part.fresh().contains(name)))));
        part.fresh()
                .forEach(name -> CaseException.require(inputs.containsKey(name), "x-fresh: " + name + " is no input"));
        return inputs;
    }

    private ArazzoFile.Inputs followed(ArazzoFile.Inputs inputs) {
        return inputs.ref()
                .map(ref -> components
                        .filter(it -> ref.startsWith(INPUTS))
                        .map(it -> it.inputs().get(ref.substring(INPUTS.length())))
                        .orElseThrow(() -> new CaseException("inputs: there is no " + ref)))
                .orElse(inputs);
    }

    private Workflow.Step step(ArazzoFile.StepPart part, List<ArazzoFile.ParameterPart> shared) {
        Operation operation = contract.operation(part.operationId());
        Map<String, Text> parameters = new LinkedHashMap<>();
        Map<String, Text> headers = new LinkedHashMap<>();
        for (ArazzoFile.ParameterPart written :
                Stream.concat(shared.stream(), part.parameters().stream()).toList()) {
            ArazzoFile.ParameterPart parameter = followed(written);
            String name = told(part, "name", parameter.name());
            Text value = Text.parse(told(part, "value", parameter.value()));
            switch (told(part, "in", parameter.in())) {
                case "path", "query" -> parameters.put(name, value);
                case "header" -> {
                    if (!name.equalsIgnoreCase(AUTHORIZATION)) {
                        headers.put(name, value);
                    }
                }
                default ->
                    throw new CaseException(
                            part.stepId() + ": the parameter " + name + " must be in path, query or header");
            }
        }
        operation
                .pathNames()
                .forEach(name -> CaseException.require(
                        parameters.containsKey(name), part.stepId() + ": the path parameter " + name + " is missing"));
        part.requestBody()
                .ifPresent(body -> CaseException.require(
                        body.contentType().equals("application/json"),
                        part.stepId() + ": the contentType must be application/json"));
        CaseException.require(!part.successCriteria().isEmpty(), part.stepId() + ": there are no successCriteria");
        return new Workflow.Step(
                part.stepId(),
                operation,
                parameters,
                headers,
                part.requestBody().map(body -> new Payload(body.payload())),
                part.successCriteria().stream()
                        .map(it -> Criterion.parse(it.condition()))
                        .toList(),
                outputs(part),
                Set.copyOf(part.basis()));
    }

    private static Map<String, Expression> outputs(ArazzoFile.StepPart part) {
        Map<String, Expression> outputs = new LinkedHashMap<>();
        part.outputs().forEach((name, written) -> outputs.put(name, Expression.parse(written)));
        return outputs;
    }

    private ArazzoFile.ParameterPart followed(ArazzoFile.ParameterPart parameter) {
        return parameter
                .reference()
                .map(ref -> components
                        .filter(it -> ref.startsWith(PARAMETERS))
                        .map(it -> it.parameters().get(ref.substring(PARAMETERS.length())))
                        .orElseThrow(() -> new CaseException("parameters: there is no " + ref)))
                .orElse(parameter);
    }

    private static String told(ArazzoFile.StepPart part, String key, Optional<String> value) {
        return value.orElseThrow(() -> new CaseException(part.stepId() + ": a parameter without " + key));
    }

    private static List<Expression> expressions(Workflow.Step step) {
        return Stream.concat(
                        sent(step),
                        Stream.concat(
                                step.outputs().values().stream(),
                                step.criteria().stream()
                                        .flatMap(it -> Stream.concat(Stream.of(it.left()), it.other().stream()))))
                .toList();
    }

    /** What the request is made of. */
    private static Stream<Expression> sent(Workflow.Step step) {
        Stream<Text> lines = Stream.concat(step.parameters().values().stream(), step.headers().values().stream());
        Stream<Text> body = step.payload().stream().flatMap(payload -> payload.texts().stream());
        return Stream.concat(lines, body).flatMap(text -> text.expressions().stream());
    }
}
