package dev.cartwright.server.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.ResourceRetriever;
import dev.cartwright.server.domain.FaultException;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real identity provider's keys, fetched when they are needed and kept while it cannot be reached (decision 0026). Thread-safe. */
final class ProviderKeys implements TrustedKeys {
    static final Duration FRESH = Duration.ofHours(1);
    static final Duration USABLE = Duration.ofHours(24);

    /** As decision 0009 pairs them. */
    private static final int UNAVAILABLE = 503;

    private static final int UNEXPECTED = 800003;

    private static final Logger LOG = LoggerFactory.getLogger(ProviderKeys.class);

    private final URI address;
    private final ResourceRetriever retriever;
    private final Clock clock;
    private final BoundedRate fetches;
    private final Lock fetching = new ReentrantLock();
    private volatile Fetched keys = new Fetched(Map.of(), Instant.MIN);

    /** @param fetches how often the provider is asked, whatever the tokens say */
    ProviderKeys(URI address, ResourceRetriever retriever, Clock clock, BoundedRate fetches) {
        this.address = address;
        this.retriever = retriever;
        this.clock = clock;
        this.fetches = fetches;
    }

    private record Fetched(Map<String, JWSVerifier> byId, Instant time) {
        boolean isYoungerThan(Duration age, Instant now) {
            return time.isAfter(now.minus(age));
        }
    }

    @Override
    public JWSAlgorithm algorithm() {
        return JWSAlgorithm.RS256;
    }

    @Override
    public Optional<JWSVerifier> verifier(String keyId) {
        Fetched before = keys;
        Instant now = clock.instant();
        boolean usable = before.isYoungerThan(USABLE, now) && before.byId().containsKey(keyId);
        if (!usable) {
            fetching.lock();
            fetchAndUnlock(before, now);
        } else if (!before.isYoungerThan(FRESH, now) && fetching.tryLock()) {
            fetchAndUnlock(before, now);
        }
        Fetched after = keys;
        if (!after.isYoungerThan(USABLE, now)) {
            throw new FaultException(
                    UNAVAILABLE,
                    UNEXPECTED,
                    "The identity provider cannot be reached, so no token can be verified; try again later.");
        }
        return Optional.ofNullable(after.byId().get(keyId));
    }

    /** Does nothing when another thread has fetched meanwhile. */
    private void fetchAndUnlock(Fetched before, Instant now) {
        try {
            if (keys.time().equals(before.time()) && fetches.permits()) {
                String document = retriever.retrieveResource(address.toURL()).getContent();
                keys = new Fetched(ProviderKeySet.verifiers(document), now);
            }
        } catch (IOException | ParseException e) {
            LOG.warn("the identity provider's keys at {} cannot be had: {}", address, e.toString());
        } finally {
            fetching.unlock();
        }
    }
}
