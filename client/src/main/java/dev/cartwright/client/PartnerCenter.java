package dev.cartwright.client;

import java.net.URI;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;

/**
 * The door to Partner Center's carts and orders; calls read as in its documentation.
 *
 * <pre>{@code
 * try (PartnerCenter partner = PartnerCenter.builder()
 *         .credential(Credential.fixedToken(token))
 *         .build()) {
 *     CartById cart = partner.customers().byId(customerId).carts().byId(cartId);
 *     Cart found = cart.get();
 *     found.getLineItems().get(0).setQuantity(3);
 *     cart.put(found);
 *     CartCheckoutResult result = cart.checkout();
 * }
 * }</pre>
 *
 * Immutable and safe for use by many threads: keep one for the life of the program. Calls block and fail with a
 * {@link PartnerCenterException}; each has a twin that does not wait ({@code getAsync}: at most 64 of these send a request at the same time,
 * each on a thread of the client's; the others wait in a queue, and none holds a thread in the pauses between two requests) and one that
 * answers status, headers and ids too ({@code getWithResponse}). A call that
 * fails without having been judged is sent again, see {@link RetryPolicy}. (Below us, the JDK repeats a GET once more when a kept-alive
 * connection turns out to be cut; never a write.) While a request is under way it has a thread of the client's too, so that whatever the JDK does
 * with it keeps no caller beyond the time.
 */
public final class PartnerCenter implements AutoCloseable {
    /** The global service; also serves the US Government cloud. */
    public static final URI GLOBAL = URI.create("https://api.partnercenter.microsoft.com");

    /**
     * The service operated by 21Vianet in China. Its tokens come from another login host than {@link #tokenUrl}'s, and are for another
     * resource: pass both to {@link Credential#appOnly(URI, URI, String, String)}, as its operator documents them.
     */
    public static final URI CHINA_21VIANET = URI.create("https://partner.partnercenterapi.microsoftonline.cn");

    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private final Settings settings;
    private final Transport transport;
    private final ClientThreads threads = new ClientThreads("cartwright-client");
    private final Preparation preparation;
    private final Pipeline pipeline;
    private final Customers customers;

    PartnerCenter(Settings settings, Time time, DoubleSupplier random) {
        this.settings = settings;
        WireFormat format = new WireFormat();
        this.transport = new Transport(settings, format, new Failures(format, time.clock()));
        this.preparation = new Preparation(format);
        this.pipeline = new Pipeline(transport, time, () -> UUID.randomUUID().toString(), random, threads);
        this.customers = new Customers(new Operations(preparation, pipeline, settings));
    }

    /**
     * Where Microsoft gives out tokens for a tenant, named by its id or domain; not those for {@link #CHINA_21VIANET}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static URI tokenUrl(String tenant) {
        String meaning = "the id or the domain of the partner's tenant";
        if (!TENANT.matcher(Argument.text(tenant, "tenant", meaning)).matches()) {
            throw new IllegalArgumentException("The tenant holds a character that neither an id nor a domain has: pass "
                    + meaning + ", such as contoso.onmicrosoft.com.");
        }
        return URI.create("https://login.microsoftonline.com/" + tenant + "/oauth2/token");
    }

    /** Starts a client; only the credential has no default. */
    public static PartnerCenterBuilder builder() {
        return new PartnerCenterBuilder();
    }

    /** The partner's customers. */
    public Customers customers() {
        return customers;
    }

    /** The partner's customers, for calls that differ from the client's other ones in time, retries or their id. */
    public Customers customers(CallOptions options) {
        Settings different = Argument.present(options, "options").applied(settings);
        return new Customers(new Operations(preparation, pipeline, different));
    }

    /**
     * Ends the client: calls that nobody waits for are given up at once ({@link UnreachableException}, on a thread of the client's; unless a
     * credential or function of your own heeds no interrupt). Of the others a request that is under way is answered, and none is sent after
     * it: a call that pauses before its next one ends at once ({@link UnreachableException}). Later calls fail with an
     * {@link IllegalStateException}. Whoever has been told of an answer is not interrupted. Connections and the JDK's thread for them end when
     * garbage is collected next: Java 17 has no other way. The threads that have sent requests end after an idle minute, and a request for a
     * token goes on for its 30 seconds at most, since the credential may be another client's as well.
     */
    @Override
    public void close() {
        transport.close();
        pipeline.close();
        threads.close();
    }

    @Override
    public String toString() {
        return "PartnerCenter[" + settings.endpoint() + "]";
    }
}
