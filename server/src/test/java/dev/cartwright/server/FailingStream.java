package dev.cartwright.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

/** Takes nothing as long as it fails, and counts both. */
final class FailingStream extends OutputStream {
    final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    final Semaphore refused = new Semaphore(0);
    final Semaphore accepted = new Semaphore(0);
    volatile boolean failing = true;
    private final Refusal refusal;

    FailingStream() {
        this(() -> {
            throw new IOException("no space left");
        });
    }

    /** @param refusal throws what a write is to fail with */
    FailingStream(Refusal refusal) {
        this.refusal = refusal;
    }

    @FunctionalInterface
    interface Refusal {
        void refuse() throws IOException;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (failing) {
            refused.release();
            refusal.refuse();
        }
        taken.write(bytes, from, length);
        accepted.release();
    }
}
