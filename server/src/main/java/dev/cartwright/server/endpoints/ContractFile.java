package dev.cartwright.server.endpoints;

import java.util.Map;
import org.eclipse.jetty.server.Handler;

/** The contract, byte for byte, at {@code /openapi.yaml}. */
public final class ContractFile {
    private ContractFile() {}

    public static Handler handler(byte[] contract) {
        Page page = Page.lasting("application/yaml", contract);
        return new Pages(Map.of("/openapi.yaml", () -> page));
    }
}
