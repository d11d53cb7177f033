package dev.cartwright.conformance.proof;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** One request at the proxy, and what can be done with it. */
final class Exchange {
    private final Message request;
    private final Socket client;
    private final InetSocketAddress server;
    private final UnaryOperator<Message> plant;
    private final Executor beside;
    private final Executor later;
    private final long pauseMillis;

    /**
     * @param plant what is changed in request and answer
     * @param beside carries out at the same time
     * @param later carries out when the client has given up waiting
     * @param pauseMillis longer than the client waits
     */
    Exchange(
            Message request,
            Socket client,
            InetSocketAddress server,
            UnaryOperator<Message> plant,
            Executor beside,
            Executor later,
            long pauseMillis) {
        this.request = plant.apply(request);
        this.plant = plant;
        this.client = client;
        this.server = server;
        this.beside = beside;
        this.later = later;
        this.pauseMillis = pauseMillis;
    }

    int headLength() {
        return request.head().length();
    }

    int length() {
        return request.bytes().length;
    }

    /** The server's answer: its work is done. */
    Message carriedOut() throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write(request.bytes());
            return Message.read(socket.getInputStream())
                    .map(plant)
                    .orElseThrow(() -> new EOFException("the server answered nothing"));
        }
    }

    void carryOutBeside() {
        beside.execute(this::carryOut);
    }

    void carryOutLater() {
        later.execute(this::carryOut);
    }

    private void carryOut() {
        try {
            carriedOut();
        } catch (IOException e) {
            throw new IllegalStateException("the server does not answer any more", e);
        }
    }

    /** The server gets the beginning of the request and no more. */
    void sendOn(int length) throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write(request.bytes(), 0, length);
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(server.getAddress(), server.getPort());
        socket.setTcpNoDelay(true);
        return socket;
    }

    void answer(Message answer) throws IOException {
        byte[] bytes = answer.bytes();
        write(bytes, bytes.length);
    }

    void write(byte[] answer, int length) throws IOException {
        client.getOutputStream().write(answer, 0, length);
    }

    void pause() throws InterruptedException {
        Thread.sleep(pauseMillis);
    }

    /** Until the client has had enough. */
    void keepSilent() throws IOException {
        while (client.getInputStream().read() >= 0) {
            continue;
        }
    }

    void hangUp() throws IOException {
        client.close();
    }
}
