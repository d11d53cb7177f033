package dev.cartwright.conformance.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Compares what stands outside of the operations: addresses, security schemes, texts. */
final class RootChanges {

    private final Found found;

    RootChanges(Found found) {
        this.found = found;
    }

    void compare(Pair root) {
        servers(root.member("servers"));
        for (String texts : Set.of("tags", "externalDocs", "openapi")) {
            compareTexts(root.member(texts));
        }
        info(root.member("info"));
        Pair components = root.member("components");
        for (String name : components.member("securitySchemes").names()) {
            scheme(components.member("securitySchemes").member(name));
        }
        for (String name : components.member("examples").names()) {
            compareTexts(components.member("examples").member(name));
        }
        for (String name : components.member("links").names()) {
            compareTexts(components.member("links").member(name));
        }
        Wording.compare(
                root,
                Set.of("servers", "info", "tags", "externalDocs", "openapi", "components", "paths", "security"),
                found);
    }

    /** All but the version, which names a release and changes nothing in it. */
    private void info(Pair info) {
        info.names().stream().filter(name -> !name.equals("version")).forEach(name -> compareTexts(info.member(name)));
    }

    private void compareTexts(Pair texts) {
        if (texts.differs()) {
            found.add(texts, Wording.CHANGED);
        }
    }

    private void servers(Pair servers) {
        Set<String> before = urls(servers.before().node());
        Set<String> after = urls(servers.after().node());
        if (before.equals(after)) {
            compareTexts(servers);
        } else {
            boolean gone = !after.containsAll(before);
            found.add(
                    servers.place(),
                    "addresses changed",
                    before.toString(),
                    after.toString(),
                    gone ? new Party[] {Party.SENDERS} : new Party[0]);
        }
    }

    private static Set<String> urls(JsonNode servers) {
        Set<String> urls = new LinkedHashSet<>();
        servers.forEach(server -> urls.add(server.path("url").asText()));
        return urls;
    }

    private void scheme(Pair scheme) {
        if (scheme.isInBoth()) {
            for (String keyword : scheme.names()) {
                Pair member = scheme.member(keyword);
                if (Set.of("type", "scheme", "in", "name", "flows", "openIdConnectUrl")
                                .contains(keyword)
                        && member.differs()) {
                    found.add(member, keyword + " changed", Party.SENDERS);
                }
            }
            Wording.compare(scheme, Set.of("type", "scheme", "in", "name", "flows", "openIdConnectUrl"), found);
        } else {
            // Whom it lets in or locks out is told at each operation.
            found.add(scheme, scheme.isAdded() ? "security scheme added" : "security scheme removed");
        }
    }
}
