package dev.cartwright.conformance.coverage;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything in a contract that a run can cover, read from the contract alone. Immutable once read.
 *
 * @param points what can be covered, with the place where the contract says it
 * @param operations what is needed to recognise it in messages, by operation id
 */
record Surface(Map<Point, Located> points, Map<String, Asked> operations) {

    static Surface of(Contract contract) {
        return new SurfaceReader(contract).read();
    }

    /**
     * One operation as messages show it.
     *
     * @param parameters its parameters, each as a place of its own
     * @param body what a caller writes, if the operation takes a body
     * @param answers its documented answers by status
     * @param valueCodes the codes of a value that is not in order
     */
    record Asked(
            Operation operation,
            List<Parameter> parameters,
            Optional<Shape> body,
            Map<Integer, Answer> answers,
            Set<Integer> valueCodes) {

        Asked {
            parameters = List.copyOf(parameters);
        }

        /** The documented answer of that status. */
        Optional<Answer> answer(int status) {
            return Optional.ofNullable(answers.get(status));
        }
    }

    /** A parameter; its shape is that of its value. */
    record Parameter(String in, String name, Shape shape) {

        /** Where it is sent and how it is called, such as {@code header If-Match}. */
        String label() {
            return in + " " + name;
        }

        /** The points of its keywords are named as those of a body are. */
        String keyword(String keyword) {
            return label() + " " + keyword;
        }
    }

    /**
     * A documented answer.
     *
     * @param body what the service answers, if anything
     * @param links the links by name, references followed
     */
    record Answer(String status, List<String> headers, Optional<Shape> body, Map<String, Located> links) {

        Answer {
            headers = List.copyOf(headers);
            links = new LinkedHashMap<>(links);
        }
    }

    /** How the points of a body's keywords are named. */
    static String keyword(Shape shape, String keyword) {
        return "#" + shape.path() + " " + keyword;
    }
}
