package dev.cartwright.conformance.proof;

import java.io.IOException;

/** What can become of one exchange between the client and the server. */
enum Fate {
    GOES_WELL(exchange -> exchange.answer(exchange.carriedOut())),

    REQUEST_CUT_AT_ONCE(Exchange::hangUp),
    REQUEST_CUT_IN_ITS_HEAD(exchange -> {
        exchange.sendOn(exchange.headLength() / 2);
        exchange.hangUp();
    }),
    REQUEST_CUT_BEFORE_ITS_LAST_BYTE(exchange -> {
        exchange.sendOn(exchange.length() - 1);
        exchange.hangUp();
    }),
    REQUEST_DROPPED(Exchange::keepSilent),
    REQUEST_DELAYED(exchange -> {
        exchange.carryOutLater();
        exchange.keepSilent();
    }),
    REQUEST_DOUBLED_AT_ONCE(exchange -> {
        exchange.carryOutBeside();
        exchange.answer(exchange.carriedOut());
    }),
    REQUEST_DOUBLED_LATER(exchange -> {
        exchange.carryOutLater();
        exchange.answer(exchange.carriedOut());
    }),

    ANSWER_CUT_AT_ONCE(exchange -> {
        exchange.carriedOut();
        exchange.hangUp();
    }),
    ANSWER_CUT_IN_ITS_HEAD(exchange -> {
        Message answer = exchange.carriedOut();
        exchange.write(answer.bytes(), answer.head().length() / 2);
        exchange.hangUp();
    }),
    ANSWER_CUT_BEFORE_ITS_LAST_BYTE(exchange -> {
        byte[] answer = exchange.carriedOut().bytes();
        exchange.write(answer, answer.length - 1);
        exchange.hangUp();
    }),
    ANSWER_DROPPED(exchange -> {
        exchange.carriedOut();
        exchange.keepSilent();
    }),
    ANSWER_DELAYED(exchange -> {
        Message answer = exchange.carriedOut();
        exchange.pause();
        exchange.answer(answer);
    }),
    ANSWER_DOUBLED(exchange -> {
        Message answer = exchange.carriedOut();
        exchange.answer(answer);
        exchange.answer(answer);
    }),
    ANSWER_AFTER_ANOTHERS_REFUSAL(exchange -> {
        Message answer = exchange.carriedOut();
        exchange.answer(Message.ANOTHERS_REFUSAL);
        exchange.answer(answer);
    }),
    ANSWER_REPLACED_BY_A_GATEWAY(exchange -> {
        exchange.carriedOut();
        exchange.answer(Message.GATEWAY_TIMEOUT);
    });

    private final Course course;

    Fate(Course course) {
        this.course = course;
    }

    void befall(Exchange exchange) throws IOException, InterruptedException {
        course.run(exchange);
    }

    private interface Course {
        void run(Exchange exchange) throws IOException, InterruptedException;
    }
}
