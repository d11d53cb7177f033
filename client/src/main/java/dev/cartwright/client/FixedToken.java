package dev.cartwright.client;

/** The credential that always gives the same token, and prints none. */
final class FixedToken implements Credential {
    private final String token;

    FixedToken(String token) {
        this.token = checked(token);
    }

    /** The token, or a refusal that does not repeat it. */
    static String checked(String token) {
        Argument.text(token, "token", "the access token, without \"Bearer\"");
        if (!HeaderText.fits(token) || token.contains(" ")) {
            throw new IllegalArgumentException("The token holds a blank, a line break or another character that no"
                    + " header can carry: pass the bare access token, without \"Bearer\" and trimmed.");
        }
        return token;
    }

    @Override
    public String token() {
        return token;
    }

    @Override
    public String toString() {
        return "Credential[fixed token]";
    }
}
