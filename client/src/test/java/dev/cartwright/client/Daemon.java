package dev.cartwright.client;

/** A thread of a server in a test, which ends with its socket. */
final class Daemon {
    private Daemon() {}

    static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (Exception e) {
                // The socket was closed: by the test, or by the client under test.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    interface Work {
        void run() throws Exception;
    }
}
