package dev.cartwright.server;

import dev.cartwright.server.store.StoreUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** What can be said of a configuration before anything is opened. */
final class ConfigCheck {
    private static final int HIGHEST_PORT = 65_535;

    private ConfigCheck() {}

    /** @throws ConfigurationException naming the option and what to do */
    static void check(Setup setup) {
        ServerConfig config = setup.config();
        if (config.port() < 0 || config.port() > HIGHEST_PORT) {
            throw new ConfigurationException(
                    "--port " + config.port() + ": no such port; use 1 to " + HIGHEST_PORT + ", or 0 for a free one",
                    null);
        }
        checkAccessLog(config);
        checkThrottle("--throttle-partner", config.throttlePartner());
        checkThrottle("--throttle-customer", config.throttleCustomer());
        if (!isLoopback(config.host())) {
            refuseInPublic(setup);
        }
    }

    private static void checkAccessLog(ServerConfig config) {
        if (config.accessLog().equals(ServerConfig.STANDARD_OUTPUT)) {
            return;
        }
        Path log = Path.of(config.accessLog());
        if (new StoreUrl(config.store()).keeps(log)) {
            throw holdsSomethingElse(log, "the carts of --store");
        }
        if (config.accounts().filter(file -> isSame(file, log)).isPresent()) {
            throw holdsSomethingElse(log, "the accounts of --accounts");
        }
        if (config.catalog().filter(file -> isSame(file, log)).isPresent()) {
            throw holdsSomethingElse(log, "the items of --catalog");
        }
    }

    private static boolean isSame(Path file, Path log) {
        try {
            return Files.exists(log) && Files.isSameFile(file, log);
        } catch (IOException e) {
            return false; // whoever opens it says what is wrong with it
        }
    }

    private static ConfigurationException holdsSomethingElse(Path log, String what) {
        return new ConfigurationException(
                "--access-log " + log + ": the file holds something else, " + what + "; name another", null);
    }

    private static void checkThrottle(String option, OptionalInt perMinute) {
        if (perMinute.isPresent() && perMinute.getAsInt() < 1) {
            throw new ConfigurationException(
                    option + " " + perMinute.getAsInt()
                            + ": too few requests a minute; use 1 or more, or leave the option out for no limit",
                    null);
        }
    }

    private static void refuseInPublic(Setup setup) {
        String host = "--host " + setup.config().host();
        if (setup.hasSampleSecrets()) {
            throw new ConfigurationException(
                    host
                            + ": the built-in sample accounts, whose secrets everybody knows, are served on a loopback address only; "
                            + "give your own with --accounts FILE, or use --host " + ServerConfig.DEFAULT_HOST,
                    null);
        }
        if (setup.config().faults()) {
            throw new ConfigurationException(
                    host + ": --faults is for a loopback address only; leave it out, or use --host "
                            + ServerConfig.DEFAULT_HOST,
                    null);
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new ConfigurationException(
                    "--host " + host + ": no such host; use a name or an address of this machine", e);
        }
    }
}
