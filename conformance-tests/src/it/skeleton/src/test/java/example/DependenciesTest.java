package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What this server runs with: its own choices, and of Cartwright the interfaces and models only. */
class DependenciesTest {
    private static final Set<String> OF_CARTWRIGHT =
            Set.of("cartwright-skeleton", "jakarta.ws.rs-api", "jackson-annotations");
    private static final Set<String> OF_JERSEY_AND_JACKSON = Set.of(
            "aopalliance-repackaged",
            "hk2-api",
            "hk2-locator",
            "hk2-utils",
            "jackson-core",
            "jackson-databind",
            "jackson-datatype-jsr310",
            "jackson-module-jakarta-xmlbind-annotations",
            "jakarta.activation-api",
            "jakarta.annotation-api",
            "jakarta.inject-api",
            "jakarta.validation-api",
            "jakarta.xml.bind-api",
            "javassist",
            "jersey-client",
            "jersey-common",
            "jersey-container-jdk-http",
            "jersey-entity-filtering",
            "jersey-hk2",
            "jersey-media-json-jackson",
            "jersey-server",
            "osgi-resource-locator");

    @Test
    void nothingOfCartwrightsOwnServerComesAlong() throws IOException {
        Set<String> jars = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(Files.readString(Path.of("target", "runtime-class-path.txt")))
                .map(jar -> Path.of(jar).getFileName().toString().replaceFirst("-[0-9].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                Stream.concat(OF_CARTWRIGHT.stream(), OF_JERSEY_AND_JACKSON.stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                jars);
    }
}
