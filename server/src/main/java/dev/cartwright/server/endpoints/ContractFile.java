package dev.cartwright.server.endpoints;

import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;

/** The contract, byte for byte, at {@code /openapi.yaml}. */
public final class ContractFile {
    private ContractFile() {}

    public static Handler handler(Supplier<byte[]> contract) {
        return new Pages(
                Map.of("/openapi.yaml", new LastingPage(() -> Page.lasting("application/yaml", contract.get()))));
    }
}
