package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.cases.Glob;
import dev.cartwright.conformance.run.CaseResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Every mutant that the kit has. */
public final class Mutants {

    private Mutants() {}

    /**
     * Those whose name fits.
     *
     * @param glob {@code *} stands for any characters
     * @param side both if absent
     */
    public static List<Mutant> all(String glob, Optional<CaseResult.Side> side) {
        Predicate<String> name = Glob.of(glob);
        return all().stream()
                .filter(mutant -> name.test(mutant.name())
                        && side.filter(wanted -> wanted != mutant.side()).isEmpty())
                .toList();
    }

    /** Fresh ones, with nothing remembered. */
    public static List<Mutant> all() {
        return Stream.of(
                        ValueMutants.all(),
                        MemberMutants.all(),
                        FormMutants.all(),
                        HeadMutants.all(),
                        MessageMutants.all(),
                        RefusalMutants.all(),
                        ToleranceMutants.all(),
                        BoundMutants.all(),
                        RepeatedHeaderMutants.all(),
                        CallerMutants.all(),
                        StateMutants.all(),
                        RepetitionMutants.all(),
                        AddressMutants.all(),
                        SendingMutants.all(),
                        ReadingMutants.all(),
                        OutcomeMutants.all(),
                        MisreadMutants.all(),
                        AgainMutants.all(),
                        Canned.all())
                .flatMap(List::stream)
                .toList();
    }
}
