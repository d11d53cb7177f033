package dev.cartwright.conformance.docs;

import dev.cartwright.conformance.cases.Operation;

/**
 * What a sample is to the contract.
 *
 * @param role a request or a response
 * @param status the status of the response; a success of the operation where none is printed
 */
record Meaning(Operation operation, Kind role, int status) {}
