package dev.cartwright.conformance.junit;

import dev.cartwright.conformance.run.ClientRun;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.target.ClientUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Tests of a client. */
public final class ClientTests extends Options<ClientTests> {

    private final ClientUnderTest.Factory factory;

    ClientTests(ClientUnderTest.Factory factory) {
        this.factory = factory;
    }

    /** One test a case that is asked of clients. */
    public Stream<DynamicTest> tests() {
        Kit kit = kit();
        ClientRun run = kit.client(factory, settings());
        return CaseTests.of(
                        kit,
                        profile(),
                        testCase -> testCase.sides().client(),
                        testCase -> List.of(run.run(testCase)),
                        Stream.of())
                .onClose(() -> close(run));
    }

    private static void close(ClientRun run) {
        try {
            run.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    ClientTests self() {
        return this;
    }
}
