package dev.cartwright.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** The server's command line. */
@Command(
        name = "cartwright-server",
        description = "Partner Center's carts and checkout on your own machine.",
        footer = {"", "Every option has a twin in the environment: --port is CARTWRIGHT_PORT."},
        showDefaultValues = true,
        versionProvider = Version.class,
        subcommands = {TokenCommand.class, ArchiveCommand.class, RehearseCommand.class})
final class Main implements Callable<Integer> {
    private static final String LOCALE_PROVIDERS = "java.locale.providers";

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "${env:CARTWRIGHT_HOST:-" + ServerConfig.DEFAULT_HOST + "}",
            description = "Address to listen on. The sample accounts are served on a loopback address only.")
    private String host = ServerConfig.DEFAULT_HOST;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:CARTWRIGHT_PORT:-" + ServerConfig.DEFAULT_PORT + "}",
            description = "Port to listen on, 0 for a free one.")
    private int port;

    @Option(
            names = "--store",
            paramLabel = "STORE",
            defaultValue = "${env:CARTWRIGHT_STORE:-" + ServerConfig.DEFAULT_STORE + "}",
            // The environment's value may hold a password.
            showDefaultValue = Help.Visibility.NEVER,
            description = {
                "Where carts and orders are kept: jdbc:sqlite:FILE, jdbc:postgresql://HOST/DATABASE?user=NAME&password=SECRET,"
                        + " or memory to forget them at the end.",
                "  Default: " + ServerConfig.DEFAULT_STORE
            })
    private String store = ServerConfig.DEFAULT_STORE;

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            defaultValue = "${env:CARTWRIGHT_ACCOUNTS}",
            description = "YAML file of the partners, their secrets and customers. Built in: two sample partners.")
    private @Nullable Path accounts;

    @Option(
            names = "--catalog",
            paramLabel = "FILE",
            defaultValue = "${env:CARTWRIGHT_CATALOG}",
            description = "YAML file of the items for sale. Built in: the documented items.")
    private @Nullable Path catalog;

    @Option(
            names = "--faults",
            defaultValue = "${env:CARTWRIGHT_FAULTS:-false}",
            description = "Programs on this machine may ask for failures at /_faults.")
    private boolean faults;

    @Option(
            names = "--throttle-partner",
            paramLabel = "N",
            defaultValue = "${env:CARTWRIGHT_THROTTLE_PARTNER}",
            description = "Requests a minute that each partner may send. Not given: no limit.")
    private @Nullable Integer throttlePartner;

    @Option(
            names = "--throttle-customer",
            paramLabel = "N",
            defaultValue = "${env:CARTWRIGHT_THROTTLE_CUSTOMER}",
            description = "Requests a minute that there may be about each customer. Not given: no limit.")
    private @Nullable Integer throttleCustomer;

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            defaultValue = "${env:CARTWRIGHT_ACCESS_LOG:-" + ServerConfig.STANDARD_OUTPUT + "}",
            description = "File for a JSON line a request; - for standard output, none for no log.")
    private String accessLog = ServerConfig.STANDARD_OUTPUT;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean version;

    private final Consumer<Server> started;

    private Main(Consumer<Server> started) {
        this.started = started;
    }

    public static void main(String[] arguments) throws IOException {
        speakNoLanguage();
        Ending ending = Ending.begin();
        int exit = CommandLine.ExitCode.SOFTWARE;
        try {
            exit = commandLine(ending::of).execute(arguments);
        } finally {
            if (exit != CommandLine.ExitCode.OK) {
                ending.forget();
            }
        }
        if (exit != CommandLine.ExitCode.OK) {
            System.exit(exit);
        }
    }

    /**
     * What the server writes is the same everywhere, so it needs no country's customs; Jetty and the drivers make Java list them all, which
     * takes long. Java wants to be told on its command line, since later may be too late: nothing has asked for them yet.
     */
    private static void speakNoLanguage() {
        if (System.getProperty(LOCALE_PROVIDERS) == null) {
            System.setProperty(LOCALE_PROVIDERS, "SPI");
        }
    }

    /** @param started is told of the server as soon as there is one, before anybody knows where */
    static CommandLine commandLine(Consumer<Server> started) {
        return HelpOption.addTo(new CommandLine(new Main(started)))
                .setParameterExceptionHandler(UsageErrors::answer)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (failure instanceof ConfigurationException configuration) {
                        return UsageErrors.answer(configuration, line, parsed);
                    }
                    throw failure;
                });
    }

    @Override
    public Integer call() {
        open(config(), System.out, started);
        return CommandLine.ExitCode.OK;
    }

    /**
     * Starts a server and says where it is and what that has cost.
     *
     * @param started is told of it first
     */
    static Server open(ServerConfig config, PrintStream out, Consumer<Server> started) {
        StageTimes times = new StageTimes();
        times.done("Java and options");
        Setup setup = Setup.read(config);
        times.done("files");
        Server server = Server.start(setup, times);
        try {
            started.accept(server);
            List<String> welcome = Welcome.lines(server, setup);
            times.done("a token");
            out.println("Listening on " + server.baseUri());
            welcome.forEach(out::println);
            out.println(times);
            return server;
        } catch (RuntimeException | Error e) {
            // Its threads would keep the process alive.
            server.closeAfter(e);
            throw e;
        }
    }

    private ServerConfig config() {
        ServerConfig config = ServerConfig.defaults()
                .withHost(host)
                .withPort(port)
                .withStore(store)
                .withAccessLog(accessLog);
        if (faults) {
            config = config.withFaults();
        }
        if (throttlePartner != null) {
            config = config.withThrottlePartner(throttlePartner);
        }
        if (throttleCustomer != null) {
            config = config.withThrottleCustomer(throttleCustomer);
        }
        if (accounts != null) {
            config = config.withAccounts(accounts);
        }
        return catalog == null ? config : config.withCatalog(catalog);
    }
}
