package dev.cartwright.server.identity;

/**
 * What tokens carry as their issuer.
 *
 * @param template where {@value #TENANT} stands for the account's tenant, if it occurs
 */
record IssuerName(String template) {
    private static final String TENANT = "{tenant}";

    /** The built-in issuer has the same name at whatever address the server answers. */
    static final IssuerName BUILT_IN = new IssuerName("urn:cartwright:" + TENANT);

    String of(Account account) {
        return template.replace(TENANT, account.tenant());
    }

    /** Whether the name alone says whose token it is. */
    boolean namesTenant() {
        return template.contains(TENANT);
    }
}
