package dev.cartwright.conformance.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.coverage.Surface.Answer;
import dev.cartwright.conformance.coverage.Surface.Asked;
import dev.cartwright.conformance.run.Traced;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recognises the points of a surface in the messages of one side. */
final class Recorder {

    private final Surface surface;
    private final RequestValues requests;
    private final Set<Point> covered = new HashSet<>();

    Recorder(Surface surface, RequestValues requests) {
        this.surface = surface;
        this.requests = requests;
    }

    /** What was seen so far. */
    Set<Point> covered() {
        return Set.copyOf(covered);
    }

    /** Sees the exchanges of one case, in order. */
    void see(List<Traced> trace) {
        FollowedLinks links = new FollowedLinks();
        for (Traced traced : trace) {
            traced.response().ifPresent(response -> exchange(traced.request(), response, links));
        }
    }

    private void exchange(Request request, Response response, FollowedLinks links) {
        for (Asked asked : surface.operations().values()) {
            Optional<Answer> answer = asked.answer(response.status());
            Optional<Map<String, String>> parameters =
                    answer.flatMap(any -> asked.operation().parameters(request));
            if (parameters.isPresent()) {
                exchange(asked, request, parameters.get(), answer.orElseThrow(), response, links);
                return;
            }
        }
    }

    private void exchange(
            Asked asked,
            Request request,
            Map<String, String> parameters,
            Answer answer,
            Response response,
            FollowedLinks links) {
        JsonNode body = JsonText.read(response.text()).orElse(MissingNode.getInstance());
        String operation = asked.operation().id();
        answered(operation, response, answer, body);
        requests.judge(asked, request, parameters).ifPresent(judged -> {
            if (isTaken(asked, response, body)) {
                judged.kept().forEach(this::add);
            }
            if (response.status() == 400) {
                judged.brokenAlone().forEach(this::add);
            }
        });
        if (response.isSuccess()) {
            links.followed(operation, parameters).forEach(this::add);
        }
        links.offered(operation, answer, parameters, body);
    }

    /**
     * Whether the service has read the request and found its values in order: it succeeded, or was refused for the state of
     * things, which is looked at after the values (decision 0008).
     */
    private static boolean isTaken(Asked asked, Response response, JsonNode body) {
        return switch (response.status()) {
            case 404, 409, 412 -> true;
            case 400 ->
                body.path("code").isInt()
                        && !asked.valueCodes().contains(body.path("code").asInt());
            default -> response.isSuccess();
        };
    }

    private void answered(String operation, Response response, Answer answer, JsonNode body) {
        String status = Integer.toString(response.status());
        if (response.isSuccess()) {
            add(new Point(Aspect.OPERATIONS, operation, ""));
        }
        add(new Point(Aspect.STATUSES, operation, status));
        answer.headers().stream()
                .filter(response.headers()::has)
                .forEach(name -> add(new Point(Aspect.HEADERS, operation, status + " " + name)));
        if (body.path("code").isInt()) {
            add(new Point(
                    Aspect.ERROR_CODES,
                    operation,
                    status + " " + body.path("code").asText()));
        }
        answer.body().ifPresent(shape -> members(operation, status, shape, body));
    }

    private void members(String operation, String status, Shape shape, JsonNode value) {
        if (shape.isMember()) {
            add(new Point(Aspect.RESPONSE_MEMBERS, operation, status + " " + shape.path()));
        }
        if (shape.schema().node().has(SurfaceReader.LIST) && value.isInt()) {
            add(new Point(Aspect.ERROR_CODES, "", SurfaceReader.listed(shape.schema(), value)));
        }
        shape.below(value, (place, below) -> members(operation, status, place, below));
    }

    private void add(Point point) {
        if (surface.points().containsKey(point)) {
            covered.add(point);
        }
    }
}
