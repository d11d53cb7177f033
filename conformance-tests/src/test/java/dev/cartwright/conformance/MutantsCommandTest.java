package dev.cartwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MutantsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void saysWhichCheckKilledTheMutants() {
        int exit = run("--side", "client", "--mutant", "code l*");

        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString())
                .containsPattern("killed +client +error body +code lost +getCart/an-unknown-cart: error")
                .contains("| error body |  | 1 of 1 |")
                .contains("1 of 1 mutants killed (100 %)");
    }

    @Test
    void printsTheTableAlone() {
        run("--mutant", "code lost", "--markdown");

        assertThat(out.toString().lines()).hasSize(4).allMatch(line -> line.startsWith("|"));
    }

    @Test
    void whatOnlyADecisionForbidsSurvivesAmongOthers() {
        assertThat(run("--of-others", "--mutant", "409 for a stale tag")).isZero();
        assertThat(out.toString()).containsPattern("SURVIVED +server").contains("0 of 1 mutants killed");
    }

    @Test
    void whatTheDocumentationForbidsIsNoticedAmongOthersToo() {
        run("--of-others", "--mutant", "quantity 0 taken");

        assertThat(out.toString()).contains("1 of 1 mutants killed");
    }

    @Test
    void aNameThatNoMutantHasIsAUsageError() {
        assertThat(run("--mutant", "nobody")).isEqualTo(2);
        assertThat(err.toString()).contains("no mutant fits --mutant 'nobody'");
    }

    private int run(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "mutants";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
