package dev.cartwright.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cartwright.server.domain.Catalog;
import dev.cartwright.server.domain.CatalogItem;
import dev.cartwright.server.domain.Customer;
import dev.cartwright.server.identity.Account;
import dev.cartwright.server.identity.Accounts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the accounts and the catalogue: the built-in files, or the caller's own. */
final class YamlFile {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private YamlFile() {}

    static Accounts accounts(Optional<Path> file) {
        List<Account> accounts = read("--accounts", file, "accounts.yaml", new TypeReference<List<Account>>() {});
        return new Accounts(accounts);
    }

    static Catalog catalog(Optional<Path> file) {
        CatalogContent content = read("--catalog", file, "catalog.yaml", new TypeReference<CatalogContent>() {});
        return new Catalog(content.items(), Objects.requireNonNullElse(content.defaults(), CatalogItem.Defaults.NONE));
    }

    private static <T> T read(String option, Optional<Path> file, String builtIn, TypeReference<T> type) {
        try (InputStream stream = file.isPresent() ? Files.newInputStream(file.get()) : resource(builtIn)) {
            T content = YAML.readValue(stream, type);
            if (content == null) {
                throw new ConfigurationException(
                        option + ": " + file.orElse(Path.of(builtIn)) + " is empty; see the README for its shape",
                        null);
            }
            return content;
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new ConfigurationException(
                    option + ": " + file.orElse(Path.of(builtIn)) + place + ": " + e.getOriginalMessage()
                            + "; correct the file",
                    e);
        } catch (IOException e) {
            throw new ConfigurationException(
                    option + ": cannot read " + file.orElse(Path.of(builtIn))
                            + "; name a file that exists and is readable",
                    e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(YamlFile.class.getResourceAsStream(name), name);
    }

    /** The catalogue file. */
    record CatalogContent(CatalogItem.@Nullable Defaults defaults, List<CatalogItem> items) {
        CatalogContent {
            Objects.requireNonNull(items, "items is missing");
            for (CatalogItem item : items) {
                Objects.requireNonNull(item.id(), "an item's id is missing");
                if (item.currency() != null && !Customer.isCurrency(item.currency())) {
                    throw new IllegalArgumentException(item.currency() + " is no ISO 4217 currency");
                }
            }
        }
    }
}
