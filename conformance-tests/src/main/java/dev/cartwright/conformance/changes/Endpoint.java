package dev.cartwright.conformance.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An operation with its path, since parameters stand at both. */
record Endpoint(String template, String method, Spot path, Spot operation) {

    static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    /** All operations of a contract by method and shape of the path, in the contract's order. */
    static Map<String, Endpoint> all(Spot root) {
        Map<String, Endpoint> endpoints = new LinkedHashMap<>();
        Spot paths = root.member("paths");
        for (String template : paths.names()) {
            Spot path = paths.member(template);
            for (String method : path.names()) {
                if (METHODS.contains(method)) {
                    endpoints.put(
                            method + " " + PathShape.of(template),
                            new Endpoint(template, method, path, path.member(method)));
                }
            }
        }
        return endpoints;
    }

    /** The first tag, which names the generated interface; the generators' own name if there is none. */
    String tag() {
        String tag = operation.member("tags").member("0").node().asText();
        return tag.isEmpty() ? "Default" : tag;
    }

    /** What names the operation to people. */
    String title() {
        return method.toUpperCase(Locale.ROOT) + " " + template;
    }

    /** The parameters, those of the path first; by what they are on the wire. */
    Map<String, Spot> parameters() {
        Map<String, Spot> parameters = new LinkedHashMap<>();
        for (Spot list : List.of(path.member("parameters"), operation.member("parameters"))) {
            for (int i = 0; i < list.node().size(); i++) {
                Spot parameter = list.member(Integer.toString(i)).target();
                parameters.put(key(parameter), parameter);
            }
        }
        return parameters;
    }

    private String key(Spot parameter) {
        String name = parameter.text("name");
        return switch (parameter.text("in")) {
            case "path" -> "path " + PathShape.position(template, name);
            case "header" -> "header " + name.toLowerCase(Locale.ROOT);
            default -> parameter.text("in") + " " + name;
        };
    }

    /** The operation's own security or else the contract's: alternatives, each the set of schemes that it takes. */
    List<Set<String>> security() {
        Spot own = operation.member("security");
        Spot list = own.exists() ? own : Spot.root(operation.document()).member("security");
        List<Set<String>> alternatives = new ArrayList<>();
        for (int i = 0; i < list.node().size(); i++) {
            Spot alternative = list.member(Integer.toString(i));
            Set<String> schemes = new TreeSet<>();
            alternative.names().forEach(name -> {
                schemes.add(name);
                alternative.node().path(name).forEach(scope -> schemes.add(name + " " + scope.asText()));
            });
            alternatives.add(schemes);
        }
        return alternatives.isEmpty() ? List.of(Set.of()) : alternatives;
    }
}
