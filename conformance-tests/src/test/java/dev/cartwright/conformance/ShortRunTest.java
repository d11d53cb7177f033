package dev.cartwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class ShortRunTest {

    @Test
    void theSecondCompilerHasNothingToDo() throws Exception {
        assertThat(ShortRun.begin()).isTrue();

        Object directives = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "compilerDirectivesPrint",
                        new Object[0],
                        new String[0]);
        assertThat(directives.toString()).containsPattern("(?s)matching: \\*\\.\\*.*c2 directives:.*Exclude:true");
    }
}
