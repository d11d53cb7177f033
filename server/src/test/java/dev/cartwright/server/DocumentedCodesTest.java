package dev.cartwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.server.domain.FaultCode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract's list of codes holds every code that the rules or the contract's own places answer. */
class DocumentedCodesTest {
    private final JsonNode contract = BuiltInContract.tree();
    private final Set<String> documented = documented();

    private Set<String> documented() {
        Set<String> codes = new HashSet<>();
        contract.at("/components/schemas/ApiFault/properties/code/x-error-codes")
                .forEach(code -> codes.add(
                        code.path("status").asInt() + "/" + code.path("code").asInt()));
        return codes;
    }

    @ParameterizedTest
    @EnumSource(FaultCode.class)
    void everyCodeOfTheRulesIsDocumentedWithItsStatus(FaultCode code) {
        assertThat(documented).contains(code.status() + "/" + code.code());
    }

    @Test
    void everyCodeAtAPlaceOfTheContractIsDocumented() {
        Set<Integer> numbers = new HashSet<>();
        documented.forEach(code -> numbers.add(Integer.valueOf(code.substring(code.indexOf('/') + 1))));

        for (String keyword : Set.of("x-violation-code", "x-missing-code")) {
            contract.findValues(keyword).forEach(code -> assertThat(numbers).contains(code.asInt()));
        }
    }
}
