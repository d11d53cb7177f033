package dev.cartwright.server.store;

import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** The scripts that make our tables, by name: to look for them on the class path takes longer than to run them. */
final class SchemaScripts implements ResourceProvider {
    private static final List<String> NAMES = List.of("V1__documents_answers_and_keys.sql");

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return NAMES.contains(name) ? new SchemaScript(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return NAMES.stream()
                .filter(name -> name.startsWith(prefix))
                .<LoadableResource>map(SchemaScript::new)
                .toList();
    }
}
