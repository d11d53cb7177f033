package dev.cartwright.client;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Calls of at most two requests, of which the first may leave open whether they were done. */
abstract class DoubtingTest extends ClientTest {
    static final String DOUBT =
            "It may have been done all the same: call again with CallOptions.requestId(…) and this request id";

    PartnerCenter patient(Credential credential) {
        return client().retryPolicy(RetryPolicy.standard().attempts(2))
                .credential(credential)
                .time(new FakeTime(), () -> 0.5)
                .build();
    }

    static CartById cart(PartnerCenter client) {
        return client.customers().byId(CUSTOMER).carts().byId(CART);
    }

    PartnerCenterException failure(Credential credential) {
        try (PartnerCenter patient = patient(credential)) {
            return catchThrowableOfType(
                    PartnerCenterException.class, () -> cart(patient).checkout());
        }
    }
}
