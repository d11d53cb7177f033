package dev.cartwright.conformance.workflows;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An Arazzo 1.0 document as it is written, as far as the kit follows it; what it does not follow is no key here, and reading it is an
 * error.
 */
record ArazzoFile(
        @JsonProperty(required = true) String arazzo,
        @JsonProperty(required = true) JsonNode info,
        @JsonProperty(required = true) List<JsonNode> sourceDescriptions,
        @JsonProperty(required = true) List<WorkflowPart> workflows,
        Optional<Components> components) {

    /** What workflows share. */
    record Components(Map<String, Inputs> inputs, Map<String, ParameterPart> parameters) {}

    /** The inputs of a workflow, as a JSON Schema of an object, or a reference to one. */
    record Inputs(
            @JsonProperty("$ref") Optional<String> ref,
            Optional<String> type,
            List<String> required,
            Map<String, InputPart> properties) {}

    /** One input. */
    record InputPart(
            @JsonProperty(required = true) String type,
            Optional<String> format,
            @JsonProperty("default") Optional<String> byDefault,
            Optional<String> description) {}

    /** One workflow. */
    record WorkflowPart(
            @JsonProperty(required = true) String workflowId,
            @JsonProperty(required = true) String summary,
            Optional<String> description,
            Optional<Inputs> inputs,
            @JsonProperty("x-fresh") List<String> fresh,
            List<ParameterPart> parameters,
            @JsonProperty(required = true) List<StepPart> steps,
            Map<String, String> outputs) {}

    /** One step. */
    record StepPart(
            @JsonProperty(required = true) String stepId,
            Optional<String> description,
            @JsonProperty(required = true) String operationId,
            @JsonProperty("x-basis") List<String> basis,
            List<ParameterPart> parameters,
            Optional<BodyPart> requestBody,
            List<CriterionPart> successCriteria,
            Map<String, String> outputs) {}

    /** One parameter, or a reference to one. */
    record ParameterPart(
            Optional<String> reference, Optional<String> name, Optional<String> in, Optional<String> value) {}

    /** What is sent. */
    record BodyPart(
            @JsonProperty(required = true) String contentType,
            @JsonProperty(required = true) JsonNode payload) {}

    /** What must hold of the answer. */
    record CriterionPart(@JsonProperty(required = true) String condition) {}
}
