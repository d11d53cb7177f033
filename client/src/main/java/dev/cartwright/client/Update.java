package dev.cartwright.client;

import dev.cartwright.client.model.Cart;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Get, change, put if unchanged; all of it again when somebody else was quicker. */
final class Update implements Sending<Cart> {
    /** Whoever loses so often against others should look at what they do. */
    static final int MOST_TRIES = 10;

    private final Supplier<Sending<Cart>> get;
    private final BiFunction<Cart, String, Sending<Cart>> putIfMatch;
    private final Consumer<Cart> change;
    private final Retries retries;

    private Sending<Cart> underWay;
    private @Nullable Cart changed;
    private @Nullable ChangedException doubt;
    private int tries = 1;

    Update(
            Supplier<Sending<Cart>> get,
            BiFunction<Cart, String, Sending<Cart>> putIfMatch,
            Consumer<Cart> change,
            Retries retries) {
        this.get = get;
        this.putIfMatch = putIfMatch;
        this.change = change;
        this.retries = retries;
        this.underWay = get.get();
    }

    @Override
    public Response<Cart> send() {
        if (doubt == null) {
            try {
                return put();
            } catch (ChangedException e) {
                if (!e.mayBeDone()) {
                    throw e;
                }
                doubt = e;
                underWay = get.get();
            }
        }
        return stored(doubt);
    }

    private Response<Cart> put() {
        if (changed == null) {
            Response<Cart> found = underWay.send();
            String tag = found.tag()
                    .filter(EntityTag::isStrong)
                    .orElseThrow(() -> Failures.untagged(underWay.request(), found));
            change.accept(found.value());
            changed = found.value();
            underWay = putIfMatch.apply(changed, tag);
        }
        return underWay.send();
    }

    /** An earlier request of the put may have made the change that stood in the way of a later one. */
    private Response<Cart> stored(ChangedException otherwise) {
        Response<Cart> found = underWay.send();
        if (changed != null && CartContent.isSame(changed, found.value())) {
            return found;
        }
        throw otherwise;
    }

    @Override
    public Duration pauseAfter(PartnerCenterException failure) {
        if (failure == doubt) {
            throw failure;
        }
        try {
            return underWay.pauseAfter(failure);
        } catch (PartnerCenterException last) {
            if (doubt != null) {
                doubt.addSuppressed(last);
                throw doubt;
            }
            if (!(last instanceof ChangedException) || tries >= MOST_TRIES) {
                throw last;
            }
            Duration pause = retries.pauseInTime(last, tries).orElseThrow(() -> last);
            tries++;
            changed = null;
            underWay = get.get();
            return pause;
        }
    }

    @Override
    public Request request() {
        return underWay.request();
    }
}
