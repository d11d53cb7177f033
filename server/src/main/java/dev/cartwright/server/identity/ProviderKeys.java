package dev.cartwright.server.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real identity provider's keys, fetched when they are needed and kept while it cannot be reached (decision 0026). Thread-safe. */
final class ProviderKeys implements TrustedKeys {
    static final Duration FRESH = Duration.ofHours(1);
    static final Duration USABLE = Duration.ofHours(24);

    /** The workers that a slow provider may hold, at most. */
    private static final int WAITING = 4;

    private static final Logger LOG = LoggerFactory.getLogger(ProviderKeys.class);

    private final URI address;
    private final ResourceRetriever retriever;
    private final Clock clock;
    private final BoundedRate fetches;
    private final Lock fetching = new ReentrantLock();
    private final Semaphore waiting = new Semaphore(WAITING);
    private volatile Fetched keys = new Fetched(0, Map.of(), Instant.MIN);

    /** @param fetches how often the provider is asked, whatever the tokens say */
    ProviderKeys(URI address, ResourceRetriever retriever, Clock clock, BoundedRate fetches) {
        this.address = address;
        this.retriever = retriever;
        this.clock = clock;
        this.fetches = fetches;
    }

    /** @param number of the fetch, from 1; 0 when there was none */
    private record Fetched(int number, Map<String, JWSVerifier> byId, Instant time) {
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
        boolean looked = true;
        if (!usable) {
            looked = awaitFetch(before, now);
        } else if (!before.isYoungerThan(FRESH, now) && fetching.tryLock()) {
            fetchAndUnlock(before, now);
        }
        Fetched after = keys;
        if (!after.isYoungerThan(USABLE, now)) {
            throw Unverifiable.because("The identity provider cannot be reached");
        }
        Optional<JWSVerifier> verifier = Optional.ofNullable(after.byId().get(keyId));
        if (verifier.isEmpty() && !looked) {
            throw Unverifiable.because("The identity provider cannot be asked for its keys just now");
        }
        return verifier;
    }

    /**
     * Tokens of unknown keys come from anybody, so that only a few may wait: the others' workers serve those whose keys are known.
     *
     * @return whether the keys were fetched since {@code before}
     */
    private boolean awaitFetch(Fetched before, Instant now) {
        if (!waiting.tryAcquire()) {
            throw Unverifiable.because("The identity provider is being asked for its keys");
        }
        try {
            fetching.lock();
            fetchAndUnlock(before, now);
            return keys.number() > before.number();
        } finally {
            waiting.release();
        }
    }

    /** Does nothing when another thread has fetched meanwhile. */
    private void fetchAndUnlock(Fetched before, Instant now) {
        try {
            if (keys.number() == before.number() && fetches.permits()) {
                String document = retriever.retrieveResource(address.toURL()).getContent();
                keys = new Fetched(before.number() + 1, ProviderKeySet.verifiers(document), now);
            }
        } catch (IOException | ParseException e) {
            LOG.warn("the identity provider's keys at {} cannot be had: {}", address, e.toString());
        } finally {
            fetching.unlock();
        }
    }
}
