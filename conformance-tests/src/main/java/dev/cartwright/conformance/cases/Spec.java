package dev.cartwright.conformance.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the contract and its cases lie: the folder that travels inside the contract's jar. */
public final class Spec {

    private static final String FOLDER = "dev/cartwright/spec";

    private Spec() {}

    /**
     * The folder with {@code openapi.yaml}, {@code examples}, {@code fixtures}, {@code errata.yaml} and
     * {@code decisions}.
     *
     * @throws CaseException if the contract is not on the class path
     */
    public static Path bundled() {
        URL contract = Optional.ofNullable(Spec.class.getClassLoader().getResource(FOLDER + "/openapi.yaml"))
                .orElseThrow(() -> new CaseException("the contract is not on the class path"));
        try {
            URI uri = contract.toURI();
            Path file = uri.getScheme().equals("jar") ? inJar(uri) : Path.of(uri);
            return Optional.ofNullable(file.getParent()).orElse(file);
        } catch (URISyntaxException e) {
            throw new CaseException("the contract's place " + contract + " cannot be read", e);
        }
    }

    /** The contract of that folder. */
    public static Contract contract(Path folder) {
        Path file = folder.resolve("openapi.yaml");
        return Contract.parse(file.toString(), Yaml.text(file));
    }

    private static Path inJar(URI uri) {
        String[] jarAndEntry = uri.toString().split("!", 2);
        return jar(URI.create(jarAndEntry[0])).getPath(jarAndEntry[1]);
    }

    private static FileSystem jar(URI uri) {
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(uri);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
