package dev.cartwright.client;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.regex.Pattern;

/** What everybody on the way can read: allowed, since it may be one's own network, but not without a word. */
final class ClearText {
    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)(.+\\.)?localhost\\.?|127(\\.[0-9]{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)\\]");

    private ClearText() {}

    /** @param what is sent there */
    static void warn(URI url, String what) {
        if ("http".equalsIgnoreCase(url.getScheme())
                && !LOOPBACK.matcher(url.getHost()).matches()) {
            Log.CLIENT.log(
                    Level.WARNING,
                    "{0} unprotected to http://{1}, and whoever is on the way can read it: give an https URL.",
                    what,
                    url.getRawAuthority());
        }
    }
}
