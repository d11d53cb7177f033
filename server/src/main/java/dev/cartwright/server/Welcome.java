package dev.cartwright.server;

import dev.cartwright.server.identity.Account;
import dev.cartwright.server.identity.TokenKind;
import java.util.List;

/** What a newcomer can paste into a shell. */
final class Welcome {
    private Welcome() {}

    /**
     * Creates a cart of the first item for the first customer; nothing when the files have none.
     *
     * <p>Only a token of the sample accounts is printed: anybody may have that.
     */
    static List<String> lines(Server server, Setup setup) {
        return FirstCart.of(setup).map(cart -> lines(server, setup, cart)).orElse(List.of());
    }

    private static List<String> lines(Server server, Setup setup, FirstCart cart) {
        if (setup.accounts().provider().isPresent()) {
            return List.of(
                    "With a token of your identity provider in the variable TOKEN:", curl(server, cart, "$TOKEN"));
        }
        return List.of(curl(
                server,
                cart,
                setup.hasSampleAccounts()
                        ? server.token(cart.account(), TokenKind.APP_ONLY).orElseThrow()
                        : "$(" + tokenCommand(server, setup, cart.account()) + ")"));
    }

    private static String tokenCommand(Server server, Setup setup, Account account) {
        return "%s token --url %s --accounts %s --account %s"
                .formatted(
                        program(),
                        server.baseUri(),
                        quoted(setup.config().accounts().orElseThrow().toString()),
                        quoted(account.name()));
    }

    /** How this very program was started. */
    private static String program() {
        String classPath = System.getProperty("java.class.path");
        return classPath.endsWith(".jar") && !classPath.contains(System.getProperty("path.separator"))
                ? "java -jar " + quoted(classPath)
                : "java -cp " + quoted(classPath) + " " + Main.class.getName();
    }

    private static String quoted(String text) {
        return text.matches("[\\w./:-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static String curl(Server server, FirstCart cart, String token) {
        return "curl -i -H \"Authorization: Bearer %s\" -H 'Content-Type: application/json' -d '%s' %s"
                .formatted(token, cart.body(), server.baseUri().resolve(cart.path()));
    }
}
