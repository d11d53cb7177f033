package dev.cartwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.domain.CatalogItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page for users lists the reserved items as the catalogue has them. */
class TestItemsPageTest {
    private static final String PREFIX = "Test, ";

    private static String row(CatalogItem item) {
        String says = item.fails() == null ? "" : item.fails().description();
        return "| `" + item.id() + "` | " + item.name().substring(PREFIX.length()) + " | " + says + " |";
    }

    @Test
    void everyReservedItemHasItsRowAndEveryRowItsItem() throws IOException {
        List<String> expected = YamlFile.catalog(Optional.empty()).items().stream()
                .filter(item -> item.id().startsWith("TEST"))
                .map(TestItemsPageTest::row)
                .toList();

        List<String> rows = Files.readAllLines(Path.of("TEST-ITEMS.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(expected).hasSizeGreaterThan(80);
        assertThat(rows).containsExactlyInAnyOrderElementsOf(expected);
    }
}
