package dev.cartwright.client;

/** A client whose tokens come from a provider that answers what it is told to. */
abstract class ProviderTest extends ClientTest {
    static final String STORED = "{\"id\":\"" + CART + "\"}";
    static final String SECRET = "planted-client-secret";

    final FakeTime time = new FakeTime();
    final RawServer provider = new RawServer();

    static String granted(String token) {
        return "{\"token_type\":\"Bearer\",\"expires_in\":\"3600\",\"access_token\":\"%s\"}".formatted(token);
    }

    final PartnerCenter with(Credential credential) {
        return client().credential(credential).build();
    }

    static CartById cartOf(PartnerCenter partner) {
        return partner.customers().byId(CUSTOMER).carts().byId(CART);
    }

    final Credential appOnly() {
        return ProviderCredential.appOnly(provider.uri(), "client id", SECRET, time);
    }
}
