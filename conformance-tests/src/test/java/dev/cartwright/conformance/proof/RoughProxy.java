package dev.cartwright.conformance.proof;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;

/** Stands between client and server on the loopback, and lets something befall a share of the exchanges. */
final class RoughProxy implements AutoCloseable {
    private static final int PERCENT_BEFALLEN = 40;
    private static final Fate[] FATES = Fate.values();

    private final ServerSocket socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ExecutorService connections = Executors.newCachedThreadPool();
    private final ScheduledExecutorService late = Executors.newScheduledThreadPool(4);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Map<Fate, LongAdder> met = new ConcurrentHashMap<>();
    private final AtomicInteger unsettled = new AtomicInteger();
    private final InetSocketAddress server;
    private final UnaryOperator<Message> plant;
    private final Random random;
    private final long pauseMillis;

    /**
     * @param plant what it changes in each request and answer
     * @param pauseMillis longer than the client waits for an answer
     */
    RoughProxy(URI server, UnaryOperator<Message> plant, long seed, long pauseMillis) throws IOException {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.plant = plant;
        this.random = new Random(seed);
        this.pauseMillis = pauseMillis;
        connections.execute(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                open.add(client);
                connections.execute(() -> serve(client));
            }
        } catch (IOException e) {
            // Closed: the proof is over.
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(client.getInputStream());
            Optional<Message> request = Message.read(in);
            while (request.isPresent()) {
                Fate fate = drawn();
                met.computeIfAbsent(fate, first -> new LongAdder()).increment();
                fate.befall(new Exchange(request.get(), client, server, plant, this::beside, this::later, pauseMillis));
                request = client.isClosed() ? Optional.empty() : Message.read(in);
            }
        } catch (IOException e) {
            // The client has hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private Fate drawn() {
        int drawn = random.nextInt(100 * (FATES.length - 1));
        return drawn % 100 < PERCENT_BEFALLEN ? FATES[1 + drawn / 100] : Fate.GOES_WELL;
    }

    private void beside(Runnable work) {
        unsettled.incrementAndGet();
        connections.execute(() -> settle(work));
    }

    private void later(Runnable work) {
        unsettled.incrementAndGet();
        late.schedule(() -> settle(work), pauseMillis, TimeUnit.MILLISECONDS);
    }

    private void settle(Runnable work) {
        try {
            work.run();
        } finally {
            unsettled.decrementAndGet();
        }
    }

    /** Returns when nothing is on its way to the server any more. */
    void awaitSettled() throws InterruptedException {
        while (unsettled.get() > 0) {
            Thread.sleep(10);
        }
    }

    long count(Fate fate) {
        return met.getOrDefault(fate, new LongAdder()).sum();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : open) {
            client.close();
        }
        connections.shutdownNow();
        late.shutdownNow();
    }
}
