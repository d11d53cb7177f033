package dev.cartwright.conformance.mutants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.target.Call;
import dev.cartwright.conformance.target.Outcome;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A fault planted around a healthy client. Calls come one at a time. */
interface ClientFault {

    ClientFault NONE = new ClientFault() {};

    /** What the client takes itself to be asked for. */
    default Call asked(Call call) {
        return call;
    }

    /** Passes a request on to the scripted server, and its answer back. */
    default Response pass(Request request, Line line) throws IOException {
        return line.send(request);
    }

    /** What the client makes of it all. */
    default Outcome told(Outcome outcome) {
        return outcome;
    }

    /** The way on to the scripted server. */
    @FunctionalInterface
    interface Line {
        Response send(Request request) throws IOException;
    }

    static ClientFault asks(UnaryOperator<Call> change) {
        return new ClientFault() {
            @Override
            public Call asked(Call call) {
                return change.apply(call);
            }
        };
    }

    static ClientFault sends(UnaryOperator<Request> change) {
        return wire((request, line) -> line.send(change.apply(request)));
    }

    /** Changes every JSON object that is sent. */
    static ClientFault sendsBody(Consumer<ObjectNode> change) {
        return sends(request -> request.withBody(Tree.change(request.text(), change)));
    }

    static ClientFault reads(UnaryOperator<Response> change) {
        return wire((request, line) -> change.apply(line.send(request)));
    }

    static ClientFault wire(Wire wire) {
        return new ClientFault() {
            @Override
            public Response pass(Request request, Line line) throws IOException {
                return wire.pass(request, line);
            }
        };
    }

    static ClientFault tells(UnaryOperator<Outcome> change) {
        return new ClientFault() {
            @Override
            public Outcome told(Outcome outcome) {
                return change.apply(outcome);
            }
        };
    }

    /** Changes what a call that succeeded results in. */
    static ClientFault results(Consumer<ObjectNode> change) {
        return tells(outcome -> {
            if (outcome instanceof Outcome.Result result && result.value() instanceof ObjectNode value) {
                change.accept(value);
            }
            return outcome;
        });
    }

    /** Changes what a call that was refused tells. */
    static ClientFault refusals(UnaryOperator<Outcome.Refused> change) {
        return tells(outcome -> outcome instanceof Outcome.Refused refused ? change.apply(refused) : outcome);
    }

    /** A fault on the way. */
    @FunctionalInterface
    interface Wire {
        Response pass(Request request, Line line) throws IOException;
    }
}
