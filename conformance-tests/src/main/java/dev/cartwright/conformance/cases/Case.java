package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One exchange, ready to be replayed: what the page prints with its edits made, or what the case file says.
 * Values are the documented ones; a run puts the real ones in their place. Immutable.
 *
 * @param id operation and folder, such as {@code updateCart/documented-update}
 * @param file where the case stands
 * @param answers what a client is answered, one after the other, if that is not just the response
 * @param printed what the page prints, by file name, before any edit
 * @param edits the errata that changed it
 */
public record Case(
        String id,
        URI file,
        String why,
        Origin origin,
        Sides sides,
        Optional<String> fixtureName,
        Optional<Fixture> given,
        Map<String, Binding> bind,
        Operation operation,
        Optional<Authentication> authentication,
        Sent request,
        Expected response,
        List<Answer> answers,
        Map<String, String> printed,
        List<Erratum> edits) {

    public Case {
        bind = Map.copyOf(bind);
        answers = List.copyOf(answers);
        printed = Map.copyOf(printed);
        edits = List.copyOf(edits);
    }

    public Kind kind() {
        return origin.kind();
    }

    /** Every binding of the fixture and of the case, with its name; a name may occur in both. */
    public List<Map.Entry<String, Binding>> bindings() {
        List<Map.Entry<String, Binding>> all =
                new ArrayList<>(given.map(Fixture::bind).orElse(Map.of()).entrySet());
        all.addAll(bind.entrySet());
        return all;
    }

    /** What a client is answered, one after the other: each request of the call gets the next. */
    public List<Answer> clientAnswers() {
        return answers.isEmpty() ? List.of(Answer.told(response.message())) : answers;
    }

    /** The operation and the folder's own name apart. */
    public String name() {
        return id.substring(id.indexOf('/') + 1);
    }

    /** Which sides a case is run on. */
    public enum Sides {
        BOTH,
        CLIENT,
        SERVER;

        public boolean server() {
            return this != CLIENT;
        }

        public boolean client() {
            return this != SERVER;
        }
    }

    /**
     * What is sent.
     *
     * @param message the request; its body is empty when {@code raise} says what it is
     * @param parameters path and query parameters by the contract's names
     * @param raise numbers of the given resource to raise, by pointer; empty when the message has the body
     */
    public record Sent(Request message, Map<String, String> parameters, Map<String, Integer> raise) {

        public Sent {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
            raise = Map.copyOf(raise);
        }

        /** Whether the body is the given resource with numbers raised. */
        public boolean isRaised() {
            return !raise.isEmpty();
        }
    }

    /**
     * What must come back.
     *
     * @param body the expected body, if the case names one
     * @param asRequest whether the body that was sent is what must come back
     * @param byKind members that are judged by kind, by pointer
     * @param absent members that must not be there, by pointer
     */
    public record Expected(
            Response message,
            Optional<JsonNode> body,
            boolean asRequest,
            Map<String, ByKind> byKind,
            List<String> absent) {

        public Expected {
            byKind = Map.copyOf(byKind);
            absent = List.copyOf(absent);
        }
    }
}
