package dev.cartwright.server.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the contract.
 *
 * @param id its operationId
 * @param method in upper case
 * @param path where it is
 * @param parameters of path, query and header
 * @param schemes the security schemes, any of which will do
 * @param consumes media types of the request body; empty when it takes none
 * @param body what the request body must be; absent when it takes none
 * @param produces media types of the answers
 */
record Operation(
        String id,
        String method,
        PathTemplate path,
        List<Parameter> parameters,
        List<String> schemes,
        List<String> consumes,
        @Nullable Rule body,
        List<String> produces) {}
