package dev.cartwright.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.JacksonYAMLParseException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cartwright.server.domain.Catalog;
import dev.cartwright.server.domain.CatalogItem;
import dev.cartwright.server.identity.Account;
import dev.cartwright.server.identity.Accounts;
import dev.cartwright.server.identity.IdentityProvider;
import dev.cartwright.server.identity.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the accounts and the catalogue: the caller's own YAML, or the built-in files, of which the build has made JSON. */
final class YamlFile {
    /** As the reader of the file says it, with the name between the quotes. */
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*?)'.*", Pattern.DOTALL);

    private static final String EMPTY = "it is empty; see the README for its shape";

    /** As the reader of the file says that there is nothing. */
    private static final String NOTHING = "No content";

    /** As the reader of the file says that it goes on after its value. */
    private static final String TRAILING = "Trailing token";

    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z]{1,32}");

    private YamlFile() {}

    static Accounts accounts(Optional<Path> file) {
        return read(
                "--accounts",
                file,
                "accounts.json",
                new TypeReference<AccountsContent>() {},
                AccountsContent::accountsChecked);
    }

    static Catalog catalog(Optional<Path> file) {
        return read("--catalog", file, "catalog.json", new TypeReference<CatalogContent>() {}, CatalogContent::catalog);
    }

    private static <T, R> R read(
            String option, Optional<Path> file, String builtIn, TypeReference<T> type, Function<T, R> made) {
        if (file.filter(Files::isDirectory).isPresent()) {
            throw new ConfigurationException(option + ": " + file.get() + " is a directory; name a file in it", null);
        }
        try (InputStream stream = file.isPresent() ? Files.newInputStream(file.get()) : resource(builtIn)) {
            byte[] text = stream.readAllBytes();
            if (file.isPresent()) {
                checkPlain(option, file.get(), text);
            }
            T content = mapper(file.isPresent() ? YAMLMapper.builder() : JsonMapper.builder())
                    .readValue(text, type);
            if (content == null) {
                throw incorrect(option, file.orElse(Path.of(builtIn)).toString(), EMPTY, null);
            }
            return made.apply(content);
        } catch (JsonProcessingException e) {
            // Without the cause: it quotes the file, and whoever prints it prints a secret.
            throw incorrect(option, file.orElse(Path.of(builtIn)) + place(e), reason(e), null);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw incorrect(option, file.orElse(Path.of(builtIn)).toString(), reason(e), e);
        } catch (IOException e) {
            throw new ConfigurationException(
                    option + ": cannot read " + file.orElse(Path.of(builtIn))
                            + "; name a file that exists and is readable",
                    e);
        }
    }

    private static void checkPlain(String option, Path file, byte[] text) {
        OptionalInt line = PlainYaml.lineOfAnythingElse(text);
        if (line.isPresent()) {
            throw incorrect(
                    option,
                    file + ", line " + line.getAsInt(),
                    "what begins with *, & or ! is an alias, an anchor or a tag, none of which is read here; put quotes around a text",
                    null);
        }
    }

    /** An entry is judged when the reader has come to its end, which is where the next one begins. */
    private static String place(JsonProcessingException failure) {
        if (failure.getLocation() == null) {
            return "";
        }
        boolean atTheEnd =
                failure instanceof ValueInstantiationException || failure instanceof UnrecognizedPropertyException;
        return (atTheEnd ? ", in the entry up to line " : ", line ")
                + failure.getLocation().getLineNr();
    }

    private static ObjectMapper mapper(MapperBuilder<?, ?> builder) {
        return builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private static ConfigurationException incorrect(
            String option, String place, String reason, @Nullable Throwable cause) {
        return new ConfigurationException(option + ": " + place + ": " + reason + "; correct the file", cause);
    }

    /** What a record says of its values is written for people; a reader's own words quote the file, which has secrets. */
    private static String reason(JsonProcessingException failure) {
        if (failure instanceof ValueInstantiationException wrong
                && wrong.getType().isEnumType()) {
            return "what stands there is none of "
                    + Arrays.toString(wrong.getType().getRawClass().getEnumConstants());
        }
        if (failure instanceof ValueInstantiationException && failure.getCause() instanceof RuntimeException cause) {
            return reason(cause);
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "%sthere may only be %s"
                    .formatted(named(unknown.getPropertyName(), " is not known here; "), unknown.getKnownPropertyIds());
        }
        if (failure.getOriginalMessage().startsWith(NOTHING)) {
            return EMPTY;
        }
        if (failure.getOriginalMessage().startsWith(TRAILING)) {
            return "here begins a second document, and only the first is read; keep one";
        }
        Matcher twice = TWICE.matcher(failure.getOriginalMessage());
        if (twice.matches()) {
            return named(twice.group(1), " stands there twice; ") + "each name may stand once in its entry";
        }
        if (failure instanceof InvalidFormatException wrong
                && wrong.getTargetType().isEnum()) {
            return wrong.getValue() + " is none of "
                    + Arrays.toString(wrong.getTargetType().getEnumConstants());
        }
        if (failure instanceof JsonMappingException mapping
                && !(failure.getCause() instanceof JacksonYAMLParseException)) {
            return "what stands at " + path(mapping) + " has the wrong kind or shape";
        }
        return "this is no YAML, perhaps for want of a closing bracket, or of quotes around a text";
    }

    /** A name that is no plain word may be a pair without the space between, whose value is a secret. */
    private static String named(String member, String said) {
        return PLAIN_WORD.matcher(member).matches() ? member + said : "";
    }

    private static String path(JsonMappingException failure) {
        String path = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "/" + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "the top" : path;
    }

    private static String reason(RuntimeException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "a list has an empty element");
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(YamlFile.class.getResourceAsStream(name), name);
    }

    /** The accounts file. */
    record AccountsContent(
            @Nullable String issuer,
            @Nullable URI jwksUri,
            @Nullable String audience,
            @Nullable List<Account> accounts) {

        Accounts accountsChecked() {
            List<Account> all = List.copyOf(Objects.requireNonNull(accounts, "accounts is missing"));
            if (issuer != null && jwksUri != null) {
                Set<String> audiences = audience == null ? Set.copyOf(Resource.uris()) : Set.of(audience);
                return Accounts.of(new IdentityProvider(issuer, jwksUri, audiences), all);
            }
            if (issuer != null || jwksUri != null || audience != null) {
                throw new IllegalArgumentException(
                        "issuer and jwksUri belong together, and audience to them; leave all out for tokens of the server's own");
            }
            return Accounts.withTokenEndpoint(all);
        }
    }

    /** The catalogue file. */
    record CatalogContent(
            CatalogItem.@Nullable Defaults defaults,
            @Nullable List<CatalogItem> items) {

        Catalog catalog() {
            return new Catalog(
                    List.copyOf(Objects.requireNonNull(items, "items is missing")),
                    Objects.requireNonNullElse(defaults, CatalogItem.Defaults.NONE));
        }
    }
}
