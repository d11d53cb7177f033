package dev.cartwright.conformance.junit;

import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Names;
import dev.cartwright.conformance.run.Settings;
import dev.cartwright.conformance.run.WrittenProfile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What servers' and clients' tests can be told alike; not safe for use by several threads.
 *
 * @param <T> the tests
 */
public abstract sealed class Options<T extends Options<T>> permits ServerTests, ClientTests {

    private final Map<String, String> bindings = new LinkedHashMap<>();
    private WrittenProfile profile = WrittenProfile.NONE;
    private OptionalLong seed = OptionalLong.empty();
    private Optional<Path> folder = Optional.empty();

    /** The profile: the name of a built-in one, or a file. */
    public T profile(String nameOrFile) {
        profile = WrittenProfile.read(nameOrFile);
        return self();
    }

    /** The target's own value for a name that cases bind. */
    public T bind(String name, String value) {
        bindings.put(name, value);
        return self();
    }

    /** Replaces every value that the caller owns; the same seed gives the same values. */
    public T vary(long newSeed) {
        seed = OptionalLong.of(newSeed);
        return self();
    }

    /** Cases of one's own in place of the bundled ones. */
    public T casesDir(Path newFolder) {
        folder = Optional.of(newFolder);
        return self();
    }

    abstract T self();

    Kit kit() {
        return folder.map(Kit::of).orElseGet(Kit::bundled);
    }

    WrittenProfile profile() {
        return profile;
    }

    Settings settings() {
        return new Settings(profile.profile(), new Names(profile.profile(), bindings), seed);
    }
}
