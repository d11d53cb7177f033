package dev.cartwright.conformance.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.Yaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a target: its values for the names that cases bind, and where it differs from the documentation with
 * good reason.
 *
 * @param bind the target's values by name
 * @param unbound whether a name without a value stands for the documented value itself
 * @param decisions whether the target is held to our decisions too, and not to the documentation alone
 * @param has names of what is optional and the target has, so that its absence is a failure
 * @param statuses other success statuses of the contract that an operation answers
 * @param knownFailures checks that fail today, each with its reason
 * @param notCovered what a run cannot cover on this target, each with its reason
 */
public record Profile(
        @JsonProperty(required = true) int format,
        @JsonProperty(required = true) String target,
        Map<String, String> bind,
        Optional<Unbound> unbound,
        Optional<Decisions> decisions,
        List<String> has,
        Map<String, List<Integer>> statuses,
        @JsonProperty("known-failures") List<KnownFailure> knownFailures,
        @JsonProperty("not-covered") List<NotCovered> notCovered) {

    /** Nothing is known. */
    public static final Profile NONE = new Profile(
            1, "unknown", Map.of(), Optional.empty(), Optional.empty(), List.of(), Map.of(), List.of(), List.of());

    public Profile {
        bind = Map.copyOf(bind);
        has = List.copyOf(has);
        statuses = Map.copyOf(statuses);
        knownFailures = List.copyOf(knownFailures);
        notCovered = List.copyOf(notCovered);
        CaseException.require(format == 1, "format must be 1");
    }

    /** The same of a target that is held to the documentation alone. */
    public Profile withoutDecisions() {
        return new Profile(format, target, bind, unbound, Optional.empty(), has, statuses, knownFailures, notCovered);
    }

    /**
     * The built-in profile of that name, or else the file of that name.
     *
     * @throws CaseException if there is neither, or the file does not fit
     */
    public static Profile read(String nameOrFile) {
        return WrittenProfile.read(nameOrFile).profile();
    }

    static boolean isBuiltIn(String name) {
        return builtIn(name).isPresent();
    }

    static String text(String nameOrFile) {
        return builtIn(nameOrFile).orElseGet(() -> Yaml.text(Path.of(nameOrFile)));
    }

    /**
     * Reads a profile.
     *
     * @param name what to call the text in an error message
     * @throws CaseException if the text is no profile
     */
    public static Profile parse(String name, String text) {
        return Yaml.parse(name, text, Profile.class);
    }

    private static Optional<String> builtIn(String name) {
        if (!name.matches("[a-z-]+")) {
            return Optional.empty();
        }
        try (InputStream in =
                Profile.class.getResourceAsStream("/dev/cartwright/conformance/profiles/" + name + ".yaml")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a name without a value means, if not that the case cannot run. */
    public enum Unbound {
        /** The target accepts any well-formed value, so the documented one will do. */
        @JsonProperty("documented")
        DOCUMENTED
    }

    /** What a case means that rests on a decision of ours, if not that a difference is only reported. */
    public enum Decisions {
        /** It counts like any other. */
        @JsonProperty("counted")
        COUNTED
    }

    /**
     * A failure that is expected.
     *
     * @param caseId the case, without variant
     * @param check the one check that fails; the others stay enforced
     * @param side the side that fails; both if absent
     */
    public record KnownFailure(
            @JsonProperty(value = "case", required = true) String caseId,
            @JsonProperty(required = true) String check,
            Optional<CaseResult.Side> side,
            @JsonProperty(required = true) String reason) {

        boolean isOf(CaseResult result) {
            return caseId.equals(result.caseId())
                    && side.filter(wanted -> wanted != result.side()).isEmpty();
        }
    }

    /**
     * A point of the contract that need not be covered.
     *
     * @param point its kind, operation and what, as a run prints them; {@code *} stands for any characters
     * @param side the side that need not cover it; both if absent
     */
    public record NotCovered(
            @JsonProperty(required = true) String point,
            Optional<CaseResult.Side> side,
            @JsonProperty(required = true) String reason) {}
}
