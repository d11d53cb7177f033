package dev.cartwright.conformance.examples;

import java.util.List;

/** Holds messages against a contract. */
interface Validator {

    /** What is wrong with the message, a line each; nothing if it fits. */
    List<String> faults(Message message);
}
