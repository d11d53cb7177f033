package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Answer;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.target.Call;
import dev.cartwright.conformance.wire.Response;
import java.util.List;

/**
 * A prepared conversation with a client.
 *
 * @param calls what the client is asked, in order; the last is the case's
 * @param answers what the scripted server answers, in order: one to each call before, and the others to the last
 * @param elsewhere what another origin answers whoever comes there
 * @param given what the preceding GET answers; missing if there is none
 */
record ClientScript(Case testCase, List<Call> calls, List<Answer> answers, Response elsewhere, JsonNode given) {

    ClientScript {
        calls = List.copyOf(calls);
        answers = List.copyOf(answers);
    }

    /** The call that a request belongs to, counted from 0. */
    Call call(int request) {
        return calls.get(Math.min(request, calls.size() - 1));
    }

    /** Whether a request is the repetition of the one before. */
    boolean isRepetition(int request) {
        return request >= calls.size();
    }

    /** What the last request that has an answer in the script was answered; the first answer to the case's call if there was none. */
    Answer lastAnswer(int requests) {
        return answers.get(Math.max(calls.size(), Math.min(requests, answers.size())) - 1);
    }

    /** Whether the client is pointed to another origin. */
    boolean pointsElsewhere() {
        return answers.stream().anyMatch(Answer::pointsElsewhere);
    }
}
