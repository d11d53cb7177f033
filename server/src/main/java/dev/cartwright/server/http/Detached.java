package dev.cartwright.server.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Response;

/** A request that is handled on another thread than that which has read it: nobody stands around that to answer what is thrown or left there. */
record Detached(Handler handler, Exchange exchange) implements Runnable {
    @Override
    public void run() {
        try {
            if (!handler.handle(exchange.request(), exchange.response(), exchange.callback())) {
                Response.writeError(
                        exchange.request(), exchange.response(), exchange.callback(), HttpStatus.NOT_FOUND_404);
            }
        } catch (Exception | Error e) {
            exchange.callback().failed(e);
        }
    }
}
