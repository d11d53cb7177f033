package dev.cartwright.server.store;

import dev.cartwright.server.domain.StoreUnavailableException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once, not with each request, why the store cannot be used and what to do. Thread-safe. */
final class Outages {
    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

    private final String place;
    private final AtomicReference<@Nullable Outage> said = new AtomicReference<>();
    private volatile boolean damaged;

    /** @param place names the store to whoever reads the log, without credentials */
    Outages(String place) {
        this.place = place;
    }

    void met(StoreUnavailableException failure) {
        Outage.of(failure).ifPresent(this::say);
    }

    private void say(Outage outage) {
        if (outage == Outage.DAMAGED) {
            damaged = true;
        }
        if (said.getAndSet(outage) != outage) {
            LOG.error("{}: {}; what needs it is answered 503 until then", place, outage.remedy());
        }
    }

    /** The one that was met last, until a write succeeds. */
    Optional<Outage> last() {
        return Optional.ofNullable(said.get());
    }

    /** The next outage is said again. The end of this one is not: a write that has found nothing to do proves little. */
    void written() {
        if (said.get() != null) {
            said.set(null);
        }
    }

    /** @throws StoreUnavailableException from the first damage on, whatever else succeeds */
    void refuseDamaged() {
        if (damaged) {
            throw new StoreUnavailableException(place + ": " + Outage.DAMAGED.remedy(), null);
        }
    }
}
