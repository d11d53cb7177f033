package dev.cartwright.conformance;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps the virtual machine from optimising what does not run long enough to repay it: of a whole run, its second compiler took half of
 * the processor time. {@code -XX:TieredStopAtLevel=1} does the same, but has to stand in the command.
 */
final class ShortRun {

    private static final String DIRECTIVES = "[{match: \"*.*\", c2: {Exclude: true}}]";
    private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";

    private ShortRun() {}

    /**
     * Begins it, for good.
     *
     * @return false if this virtual machine does not know how, or there is no room for a temporary file; then all goes on as before
     */
    static boolean begin() {
        try {
            Path file = Files.createTempFile("cartwright", ".json");
            try {
                Files.writeString(file, DIRECTIVES);
                Object[] arguments = {new String[] {file.toString()}};
                String[] signature = {String[].class.getName()};
                ManagementFactory.getPlatformMBeanServer()
                        .invoke(new ObjectName(COMMANDS), "compilerDirectivesAdd", arguments, signature);
                return true;
            } finally {
                Files.delete(file);
            }
        } catch (IOException | JMException | RuntimeException e) {
            return false;
        }
    }
}
