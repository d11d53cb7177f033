package dev.cartwright.client;

import dev.cartwright.client.model.Cart;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
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

    private volatile Sending<Cart> underWay;
    /** What was got; the function is at work until it is {@link #changed}, too. */
    private volatile @Nullable Response<Cart> found;

    private volatile @Nullable Cart changed;
    private volatile @Nullable ChangedException doubt;
    private volatile boolean calledOff;
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
    public Optional<Response<Cart>> send() {
        if (doubt != null) {
            return stored(doubt);
        }
        if (found == null) {
            found = read();
            return Optional.empty();
        }
        try {
            return put(found);
        } catch (ChangedException e) {
            if (!e.mayBeDone()) {
                throw e;
            }
            doubt = e;
            underWay = get.get();
            return stored(e);
        }
    }

    private Response<Cart> read() {
        Response<Cart> response = underWay.send().orElseThrow();
        if (response.tag().filter(EntityTag::isStrong).isEmpty()) {
            throw underWay.givenUp(request -> Failures.untagged(request, response));
        }
        return response;
    }

    @Override
    public void change() {
        if (found != null) {
            change.accept(found.value());
        }
    }

    private Optional<Response<Cart>> put(Response<Cart> read) {
        if (changed == null) {
            underWay = putIfMatch.apply(read.value(), read.tag().orElseThrow());
            if (calledOff) {
                underWay.callOff();
            }
            changed = read.value();
        }
        return underWay.send();
    }

    /** An earlier request of the put may have made the change that stood in the way of a later one. */
    private Optional<Response<Cart>> stored(ChangedException otherwise) {
        Optional<Response<Cart>> stored = underWay.send();
        if (changed != null && CartContent.isSame(changed, stored.orElseThrow().value())) {
            return stored;
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
                throw because(last, doubt);
            }
            if (!(last instanceof ChangedException) || tries >= MOST_TRIES) {
                throw last;
            }
            Duration pause = retries.pauseInTime(last, tries).orElseThrow(() -> last);
            tries++;
            found = null;
            changed = null;
            underWay = get.get();
            return pause;
        }
    }

    @Override
    public void callOff() {
        calledOff = true;
        underWay.callOff();
    }

    @Override
    public boolean isUnderWay() {
        return !isChanging() && underWay.isUnderWay();
    }

    private boolean isChanging() {
        return found != null && changed == null;
    }

    @Override
    public Duration left() {
        return underWay.left();
    }

    @Override
    public PartnerCenterException givenUp(Function<Request, PartnerCenterException> reason) {
        PartnerCenterException failure =
                underWay.givenUp(isChanging() ? read -> reason.apply(read.followedBy("PUT")) : reason);
        ChangedException open = doubt;
        return open == null ? failure : because(failure, open);
    }

    /** Says once why the doubt was not settled: what happened first, since the rest follows from it. */
    private synchronized ChangedException because(PartnerCenterException reason, ChangedException open) {
        if (open.getSuppressed().length == 0) {
            open.addSuppressed(reason);
        }
        return open;
    }
}
