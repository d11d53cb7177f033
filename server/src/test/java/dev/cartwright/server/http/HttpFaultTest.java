package dev.cartwright.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HttpFaultTest {
    private static final String DECISION = "/dev/cartwright/spec/decisions/0009-statuses-of-http.md";

    @Test
    void theTableIsTheDecisionsAndTheEnvelopesOfEveryOperation() throws IOException {
        Set<String> decided = new HashSet<>();
        try (InputStream stream = HttpFaultTest.class.getResourceAsStream(DECISION)) {
            String page = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            String frontMatter = page.split("(?m)^---$")[1];
            for (JsonNode status : new YAMLMapper().readTree(frontMatter).path("statuses")) {
                decided.add(status.path("status").asInt() + "/"
                        + status.path("code").asInt());
            }
        }

        Set<String> ours = new HashSet<>();
        Arrays.stream(HttpFault.values()).forEach(fault -> ours.add(fault.status() + "/" + fault.code()));

        decided.addAll(Set.of("400/800002", "500/800003"));
        assertThat(ours).isEqualTo(decided);
    }

    @Test
    void aStatusThatNobodyForesawStaysInItsClass() {
        assertThat(HttpFault.ofStatus(417)).isEqualTo(HttpFault.BAD_REQUEST);
        assertThat(HttpFault.ofStatus(505)).isEqualTo(HttpFault.BAD_REQUEST);
        assertThat(HttpFault.ofStatus(507)).isEqualTo(HttpFault.UNEXPECTED);
        assertThat(HttpFault.ofStatus(431)).isEqualTo(HttpFault.HEADERS_TOO_LARGE);
    }

    @Test
    void itsWordsStandNowhereElse() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("HttpFault.java"))
                    .toList()) {
                String source = Files.readString(file);
                Arrays.stream(HttpFault.values())
                        .map(fault -> fault.exception().description())
                        .filter(source::contains)
                        .forEach(words -> found.add(file + ": " + words));
            }
        }

        assertThat(found).isEmpty();
    }
}
