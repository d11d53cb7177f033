package dev.cartwright.conformance.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Spec;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SurfaceTest {

    @Test
    void readsEveryKindOfThingFromTheContractAlone() {
        Map<Aspect, List<String>> points = points(Contract.parse("small.yaml", Conversation.CONTRACT));

        assertThat(points.get(Aspect.OPERATIONS)).containsExactly("putThing", "getThing");
        assertThat(points.get(Aspect.STATUSES))
                .containsExactly("putThing 200", "putThing 400", "getThing 200", "getThing 400", "getThing 404");
        assertThat(points.get(Aspect.PARAMETERS))
                .containsExactly("putThing path thing", "putThing header X-Reason", "getThing path thing");
        assertThat(points.get(Aspect.HEADERS)).containsExactly("putThing 200 ETag");
        assertThat(points.get(Aspect.REQUEST_MEMBERS)).containsExactly("putThing /size", "putThing /parts");
        assertThat(points.get(Aspect.RESPONSE_MEMBERS))
                .contains("putThing 200 /name", "putThing 200 /parts", "getThing 404 /code");
        assertThat(points.get(Aspect.LINKS)).containsExactly("putThing 200 read");
        assertThat(points.get(Aspect.ERROR_CODES)).containsExactly("putThing 400 9", "getThing 404 7");
    }

    @Test
    void entersASchemaThatContainsItselfOnce() {
        assertThat(points(Contract.parse("small.yaml", Conversation.CONTRACT)).get(Aspect.KEYWORDS_SATISFIED))
                .contains("putThing #/parts/* type", "putThing #/parts/* required size")
                .noneMatch(name -> name.contains("#/parts/*/"));
    }

    @Test
    void aTextCannotBreakTheTypeOfAParameter() {
        Map<Aspect, List<String>> points = points(Contract.parse("small.yaml", Conversation.CONTRACT));

        assertThat(points.get(Aspect.KEYWORDS_SATISFIED)).contains("putThing path thing type");
        assertThat(points.get(Aspect.KEYWORDS_VIOLATED))
                .contains("putThing path thing pattern")
                .doesNotContain("putThing path thing type");
    }

    @Test
    void readsOurContract() {
        Map<Aspect, List<String>> points = points(Spec.contract(Spec.bundled()));

        assertThat(points.get(Aspect.OPERATIONS)).hasSize(7);
        assertThat(points.get(Aspect.REQUEST_MEMBERS))
                .contains("createCart /lineItems/*/provisioningContext/*")
                .doesNotContain("createCart /id");
        assertThat(points.get(Aspect.RESPONSE_MEMBERS)).contains("createCart 201 /lineItems/*/error/errorCode");
        assertThat(points.get(Aspect.ERROR_CODES))
                .contains("createCart 400 900142", "CartError.errorCode 10015", "ApiFault.code 800002");
    }

    private static Map<Aspect, List<String>> points(Contract contract) {
        return Surface.of(contract).points().keySet().stream()
                .collect(Collectors.groupingBy(Point::aspect, Collectors.mapping(Point::name, Collectors.toList())));
    }
}
