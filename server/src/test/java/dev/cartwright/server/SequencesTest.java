package dev.cartwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.Step.Item;
import dev.cartwright.server.Step.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Random sequences of requests are answered as a model says that knows the decisions and not the server. */
class SequencesTest {
    private static final int OTHERS = 300;

    private static RunningServer server;

    @BeforeContainer
    static void start() {
        server = RunningServer.start();
    }

    @AfterContainer
    static void stop() {
        server.close();
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void everySequenceIsAnsweredAsDecided(@ForAll("sequences") List<Step> steps) {
        SequenceModel model = new SequenceModel();
        SequenceRun run = new SequenceRun(server);

        for (Step step : steps) {
            assertThat(run.answer(step)).as(step.toString()).isEqualTo(model.answer(step));
        }
    }

    @Example
    void aServerThatSellsWhatItMustNotIsFound() throws IOException {
        Path forgetful = Files.createTempFile("catalog", ".yaml");
        Files.writeString(forgetful, "defaults: {listPrice: 10}\nitems: []\n");

        try (RunningServer faulty = new RunningServer(RunningServer.config().withCatalog(forgetful))) {
            assertThat(sequences().sampleStream().limit(OTHERS).anyMatch(steps -> differs(faulty, steps)))
                    .isTrue();
        } finally {
            Files.delete(forgetful);
        }
    }

    private static boolean differs(RunningServer faulty, List<Step> steps) {
        SequenceModel model = new SequenceModel();
        SequenceRun run = new SequenceRun(faulty);
        return steps.stream().anyMatch(step -> !run.answer(step).equals(model.answer(step)));
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        Arbitrary<Integer> cart = Arbitraries.integers().between(0, 2);
        Arbitrary<Integer> order = Arbitraries.integers().between(0, 3);
        Arbitrary<Integer> line = Arbitraries.integers().between(0, 2);
        return Arbitraries.<Step>frequencyOf(
                        Tuple.of(3, lines().map(Step.Create::new)),
                        Tuple.of(2, Combinators.combine(cart, lines()).as(Step.Put::new)),
                        Tuple.of(1, cart.map(Step.Get::new)),
                        Tuple.of(3, cart.map(Step.Checkout::new)),
                        Tuple.of(1, order.map(Step.Cancel::new)),
                        Tuple.of(2, Combinators.combine(order, line).as(Step.CancelLine::new)))
                .list()
                .ofMinSize(2)
                .ofMaxSize(10);
    }

    private static Arbitrary<List<Line>> lines() {
        Arbitrary<Item> item = Arbitraries.frequency(
                Tuple.of(8, Item.PLAIN), Tuple.of(1, Item.FAILS_ON_THE_LINE), Tuple.of(2, Item.FAILS_IN_THE_CHECKOUT));
        Arbitrary<Integer> quantity =
                Arbitraries.frequency(Tuple.of(10, 1), Tuple.of(5, 2), Tuple.of(5, 25), Tuple.of(1, 0));
        Arbitrary<String> cycle = Arbitraries.of("monthly", "annual");
        return Combinators.combine(item, quantity, cycle).as(Line::new).list().ofMaxSize(4);
    }
}
