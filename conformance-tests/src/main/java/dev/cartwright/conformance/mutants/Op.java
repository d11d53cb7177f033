package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.wire.Request;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a request asks for, by its method and path. */
enum Op implements Predicate<Request> {
    CREATE_CART("POST", ".*/carts/?"),
    GET_CART("GET", ".*/carts/[^/]+/?"),
    UPDATE_CART("PUT", ".*/carts/[^/]+/?"),
    CHECK_OUT("POST", ".*/checkout/?"),
    GET_ORDER("GET", ".*/orders/[^/]+/?"),
    UPDATE_ORDER("PATCH", ".*/orders/[^/]+/?"),
    GET_PROVISIONING_STATUS("GET", ".*/provisioningstatus/?");

    private final String method;
    private final Pattern path;

    Op(String method, String path) {
        this.method = method;
        this.path = Pattern.compile(path);
    }

    @Override
    public boolean test(Request request) {
        return request.method().equals(method) && path.matcher(request.path()).matches();
    }
}
