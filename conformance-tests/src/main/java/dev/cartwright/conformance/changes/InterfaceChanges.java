package dev.cartwright.conformance.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the interfaces that the generator makes for servers: one for each tag, a method for each operation. */
final class InterfaceChanges {

    static final String ADDED = "operation added";
    static final String REMOVED = "operation removed";

    private final Found found;

    InterfaceChanges(Found found) {
        this.found = found;
    }

    void compare(Spot before, Spot after) {
        Map<String, Endpoint> earlier = Endpoint.all(before);
        Set<String> tags = new HashSet<>();
        earlier.values().forEach(endpoint -> tags.add(endpoint.tag()));
        Endpoint.all(after).forEach((key, is) -> {
            Endpoint was = earlier.remove(key);
            if (was != null) {
                method(was, is);
            } else if (tags.contains(is.tag())) {
                found.add(is.operation().pointer(), ADDED, "", is.title(), Party.IMPLEMENTERS);
            }
        });
        earlier.values()
                .forEach(was -> found.add(was.operation().pointer(), REMOVED, was.title(), "", Party.IMPLEMENTERS));
    }

    private void method(Endpoint was, Endpoint is) {
        Pair operation = new Pair(was.operation(), is.operation());
        if (operation.member("operationId").differs()) {
            found.add(operation.member("operationId"), "generated method renamed", Party.IMPLEMENTERS);
        }
        if (!was.tag().equals(is.tag())) {
            found.add(operation.member("tags"), "generated interface renamed", Party.IMPLEMENTERS);
        } else if (operation.member("tags").differs()) {
            found.add(operation.member("tags"), Wording.CHANGED);
        }
        String before = signature(was);
        String after = signature(is);
        if (!before.equals(after)) {
            String place = is.operation().pointer() + "/parameters";
            found.add(place, "parameters of the generated method changed", before, after, Party.IMPLEMENTERS);
        }
    }

    private record Parameter(String text, boolean required) {}

    /** The generator puts those first that are required, and the body after the other ones of its kind. */
    private static String signature(Endpoint endpoint) {
        List<Parameter> parameters = new ArrayList<>();
        endpoint.parameters().values().forEach(parameter -> {
            String name = parameter.text("name");
            String type = JavaType.of(parameter.member("schema"), name);
            parameters.add(new Parameter(type + " " + name, parameter.isTrue("required")));
        });
        Spot body = endpoint.operation().member("requestBody").target();
        Spot content = body.member("content");
        for (String mediaType : content.names().stream().limit(1).toList()) {
            String type = JavaType.of(content.member(mediaType).member("schema"), "body");
            parameters.add(new Parameter(type + " body", body.isTrue("required")));
        }
        parameters.sort(Comparator.comparing(parameter -> !parameter.required()));
        return String.join(", ", parameters.stream().map(Parameter::text).toList());
    }
}
