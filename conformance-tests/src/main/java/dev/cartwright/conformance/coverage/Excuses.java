package dev.cartwright.conformance.coverage;

import dev.cartwright.conformance.cases.Glob;
import dev.cartwright.conformance.run.CaseResult.Side;
import dev.cartwright.conformance.run.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The written reasons why points need not be covered: the contract's for all servers, a profile's for one target. */
final class Excuses {

    private static final String CHOSEN = "Which headers a client sends is its own choice: a call names none.";

    private final List<Written> written = new ArrayList<>();

    /** @param sides those that were run; what is excused on another is not looked at */
    Excuses(Profile profile, Set<Side> sides) {
        profile.notCovered().stream()
                .filter(excuse -> excuse.side().map(sides::contains).orElse(true))
                .forEach(excuse -> written.add(new Written(excuse, Glob.of(excuse.point()))));
    }

    /** Why the contract says that no request to a server covers the point; empty if it does not. A client can be answered anything. */
    static String contract(Side side, Located where) {
        return side == Side.SERVER ? where.notProvoked() : "";
    }

    /** Why an uncovered point need not be covered, if the contract says nothing of it; empty if it must. */
    String reason(Side side, Point point) {
        String choice = choice(side, point);
        String profile = profile(side, point);
        return profile.isEmpty() ? choice : profile;
    }

    /** Why the profile says that an uncovered point need not be covered; empty if it does not. */
    private String profile(Side side, Point point) {
        String name = point.aspect().label() + " " + point.name();
        String reason = "";
        for (Written excuse : written) {
            if (excuse.excuse.side().filter(only -> only != side).isEmpty() && excuse.fits.test(name)) {
                excuse.isNeeded = true;
                reason = reason.isEmpty() ? excuse.excuse.reason() : reason;
            }
        }
        return reason;
    }

    /** Why the point need not be covered and may be all the same; empty if there is no such reason. */
    private static String choice(Side side, Point point) {
        return side == Side.CLIENT && point.isOfRequestHeader() ? CHOSEN : "";
    }

    /** Those of the profile that excuse nothing: all that they fit is covered, or they fit nothing. */
    List<String> needless() {
        return written.stream()
                .filter(excuse -> !excuse.isNeeded)
                .map(excuse -> excuse.excuse.point())
                .toList();
    }

    /** An excuse of the profile. */
    private static final class Written {

        private final Profile.NotCovered excuse;
        private final Predicate<String> fits;
        private boolean isNeeded;

        Written(Profile.NotCovered excuse, Predicate<String> fits) {
            this.excuse = excuse;
            this.fits = fits;
        }
    }
}
