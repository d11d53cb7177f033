package dev.cartwright.client;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Gives its token only when it is told to, and heeds no interrupt meanwhile. */
final class StubbornCredential implements Credential {
    private final Semaphore asked = new Semaphore(0);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Override
    public String token() {
        asked.release();
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        }
        return ClientTest.TOKEN;
    }

    /** Waits until so many more have asked for a token. */
    void awaitAsked(int times) throws InterruptedException {
        asked.acquire(times);
    }

    /** Waits until one of those that asked was interrupted. */
    void awaitInterrupted() throws InterruptedException {
        interrupted.await();
    }

    void release() {
        released.countDown();
    }
}
