package dev.cartwright.conformance.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.derived.Codes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the surface of a contract. */
final class SurfaceReader {

    /** The extension that lists what codes a member can hold. */
    static final String LIST = "x-error-codes";

    private static final String REFUSED = "400 ";
    private static final int FIRST_REFUSAL = 400;

    private final Contract contract;
    private final Map<Point, Located> points = new LinkedHashMap<>();
    private final Set<Integer> valueCodes = new HashSet<>();

    SurfaceReader(Contract contract) {
        this.contract = contract;
    }

    Surface read() {
        Map<String, Surface.Asked> operations = new LinkedHashMap<>();
        for (Operation operation : contract.operations()) {
            operations.put(operation.id(), operation(operation));
        }
        lists();
        return new Surface(points, operations);
    }

    private Surface.Asked operation(Operation operation) {
        String id = operation.id();
        Located path = Located.of(contract, "#/paths").at(operation.template());
        Located node = path.at(operation.method().toLowerCase(Locale.ROOT));
        add(Aspect.OPERATIONS, id, "", node);
        valueCodes.clear();
        valueCodes.add(Codes.INVALID);
        Map<Integer, Surface.Answer> answers = new LinkedHashMap<>();
        for (Map.Entry<String, Located> response : node.at("responses").members()) {
            answers.put(
                    Integer.valueOf(response.getKey()),
                    answer(id, response.getKey(), response.getValue().resolved()));
        }
        List<Surface.Parameter> parameters = new ArrayList<>();
        Stream.concat(path.at("parameters").elements().stream(), node.at("parameters").elements().stream())
                .map(parameter -> parameter(id, parameter))
                .forEach(parameters::add);
        Located body = node.at("requestBody").resolved();
        Optional<Shape> shape =
                body.node().isMissingNode() ? Optional.empty() : Optional.of(Shape.ofRequest(body.jsonSchema()));
        shape.stream().flatMap(Shape::all).forEach(place -> written(id, place));
        return new Surface.Asked(operation, parameters, shape, answers, Set.copyOf(valueCodes));
    }

    private Surface.Answer answer(String operation, String status, Located response) {
        add(Aspect.STATUSES, operation, status, response);
        List<String> headers = new ArrayList<>();
        for (Map.Entry<String, Located> header : response.at("headers").members()) {
            headers.add(header.getKey());
            add(
                    Aspect.HEADERS,
                    operation,
                    status + " " + header.getKey(),
                    header.getValue().resolved());
        }
        Map<String, Located> links = new LinkedHashMap<>();
        for (Map.Entry<String, Located> link : response.at("links").members()) {
            links.put(link.getKey(), link.getValue().resolved());
            add(
                    Aspect.LINKS,
                    operation,
                    status + " " + link.getKey(),
                    link.getValue().resolved());
        }
        Located json = response.at("content").at("application/json");
        for (Map.Entry<String, Located> example : json.at("examples").members()) {
            JsonNode code = example.getValue().resolved().node().path("value").path("code");
            if (code.isInt()) {
                add(Aspect.ERROR_CODES, operation, status + " " + code.asText(), example.getValue());
            }
        }
        Optional<Shape> body =
                json.node().isMissingNode() ? Optional.empty() : Optional.of(Shape.ofResponse(json.at("schema")));
        body.stream()
                .flatMap(Shape::all)
                .filter(Shape::isMember)
                .forEach(
                        place -> add(Aspect.RESPONSE_MEMBERS, operation, status + " " + place.path(), place.written()));
        return new Surface.Answer(status, headers, body, links);
    }

    /** Over HTTP every value is text, and a path without one of its values is another path. */
    private Surface.Parameter parameter(String operation, Located node) {
        Surface.Parameter parameter = new Surface.Parameter(
                node.node().path("in").asText(), node.node().path("name").asText(), Shape.ofRequest(node.at("schema")));
        add(Aspect.PARAMETERS, operation, parameter.label(), node);
        Located schema = parameter.shape().schema();
        for (Keyword keyword : parameter.shape().keywords()) {
            add(Aspect.KEYWORDS_SATISFIED, operation, parameter.keyword(keyword.name()), schema);
            if (!keyword.name().equals("type")
                    || !schema.node().path("type").asText().equals("string")) {
                add(Aspect.KEYWORDS_VIOLATED, operation, parameter.keyword(keyword.name()), schema);
            }
        }
        for (Bound bound : parameter.shape().bounds()) {
            add(Aspect.BOUNDS_REACHED, operation, parameter.keyword(bound.name()), schema);
        }
        codes(operation, node);
        codes(operation, schema);
        return parameter;
    }

    private void written(String operation, Shape place) {
        if (place.isMember()) {
            add(Aspect.REQUEST_MEMBERS, operation, place.path(), place.written());
        }
        for (Keyword keyword : place.keywords()) {
            add(Aspect.KEYWORDS_SATISFIED, operation, Surface.keyword(place, keyword.name()), place.schema());
            add(Aspect.KEYWORDS_VIOLATED, operation, Surface.keyword(place, keyword.name()), place.schema());
        }
        for (Bound bound : place.bounds()) {
            add(Aspect.BOUNDS_REACHED, operation, Surface.keyword(place, bound.name()), place.schema());
        }
        codes(operation, place.written());
        codes(operation, place.schema());
        for (Map.Entry<String, Located> misnomer :
                place.schema().at("x-misnomers").members()) {
            code(operation, misnomer.getValue().at("code"));
        }
    }

    /** The codes that a wrong value is paired with. */
    private void codes(String operation, Located schema) {
        code(operation, schema.at("x-violation-code"));
        code(operation, schema.at("x-missing-code"));
    }

    private void code(String operation, Located code) {
        if (code.node().isInt()) {
            valueCodes.add(code.node().intValue());
            add(Aspect.ERROR_CODES, operation, REFUSED + code.node().asText(), code);
        }
    }

    /** The lists of codes that members of answers can hold, but for a status with which no operation refuses anything. */
    private void lists() {
        for (Map.Entry<String, Located> schema :
                Located.of(contract, "#/components/schemas").members()) {
            for (Map.Entry<String, Located> member :
                    schema.getValue().at("properties").members()) {
                for (Located entry : member.getValue().at(LIST).elements()) {
                    JsonNode status = entry.node().path("status");
                    if (status.isMissingNode() || isRefusal(status.asInt())) {
                        add(
                                Aspect.ERROR_CODES,
                                "",
                                listed(member.getValue(), entry.node().path("code")),
                                entry);
                    }
                }
            }
        }
    }

    private boolean isRefusal(int status) {
        return status >= FIRST_REFUSAL
                && contract.operations().stream()
                        .anyMatch(operation ->
                                !contract.response(operation, status).isMissingNode());
    }

    /** How a listed code is named: by the schema and the member that hold it. */
    static String listed(Located schema, JsonNode code) {
        return schema.place().replaceFirst("^#/components/schemas/", "").replace("/properties/", ".") + " "
                + code.asText();
    }

    private void add(Aspect aspect, String operation, String what, Located place) {
        points.putIfAbsent(new Point(aspect, operation, what), place);
    }
}
