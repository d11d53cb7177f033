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
            awaitFetch(before, now);
        } else if (!before.isYoungerThan(FRESH, now) && fetching.tryLock()) {
            fetchAndUnlock(before, now);
        }
        Fetched after = keys;
        if (!after.isYoungerThan(USABLE, now)) {
            throw Unverifiable.because("The identity provider cannot be reached");
        }
        return Optional.ofNullable(after.byId().get(keyId));
    }

    /** Tokens of unknown keys come from anybody, so that only a few may wait: the others' workers serve those whose keys are known. */
    private void awaitFetch(Fetched before, Instant now) {
        if (!waiting.tryAcquire()) {
            throw Unverifiable.because("The identity provider is being asked for its keys");
        }
        try {
            fetching.lock();
            fetchAndUnlock(before, now);
        } finally {
            waiting.release();
        }
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
