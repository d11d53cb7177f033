package dev.cartwright.conformance.derived;

import dev.cartwright.conformance.cases.Case;

/**
 * A case whose request has one value just inside of what the contract allows.
 *
 * @param place where the value stands
 * @param isTheTargets whether a value of the target's own stood there, which it may well know no other for
 */
record InsideCase(Case testCase, String place, Inside inside, boolean isTheTargets) {}
