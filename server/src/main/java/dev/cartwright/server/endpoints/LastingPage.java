package dev.cartwright.server.endpoints;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A page that is made when it is first asked for: nobody pays for it who does not look at it. Thread-safe. */
final class LastingPage implements Supplier<Page> {
    private final Supplier<Page> maker;
    private @Nullable Page made;

    LastingPage(Supplier<Page> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized Page get() {
        Page page = made;
        if (page == null) {
            page = maker.get();
            made = page;
        }
        return page;
    }
}
