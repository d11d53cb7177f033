package dev.cartwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.server.http.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A catalogue that cannot be right names the file, the line, the reason and the way out. */
class CatalogFileTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quantity: {minimum: 0}| in the entry up to line 3: quantity.minimum is 0; a line buys at least 1",
                "quantity: {minimum: 5, maximum: 4}| in the entry up to line 3: quantity.maximum is 4, below the minimum of 5",
                "terms: [{duration: soon, billingCycles: [monthly]}]| in the entry up to line 3: the term soon needs a duration such as P1Y and at least one billing cycle",
                "terms: [{duration: P1M}]| in the entry up to line 3: a term's billingCycles are missing",
                "terms: [{duration: P1M, billingCycles: []}]| in the entry up to line 3: the term P1M needs a duration such as P1Y and at least one billing cycle",
                "terms: [{duration: P1M, billingCycles: [annual]}]| in the entry up to line 3: the billing cycle annual is longer than its term P1M",
                "terms: [{duration: P1M, billingCycles: [weekly]}]| in the entry up to line 3: what stands there is none of [unknown, monthly, annual, none, one_time, triennial, biennial]",
                "terms: [{duration: P1M, billingCycles: [monthly]}, {duration: P1M, billingCycles: [monthly]}]| in the entry up to line 4: the item a:b:c has the term P1M twice; keep one of the two",
                "context: [{required: true}]| in the entry up to line 3: a context variable's name is missing",
                "context: [{name: scope, values: []}]| in the entry up to line 3: the context variable scope has no values; list those that it may have, or leave values out",
                "context: [{name: scope}, {name: Scope}]| in the entry up to line 4: the item a:b:c has the context variable scope twice; keep one of the two",
                "promotions: [{terms: [P1Y]}]| in the entry up to line 3: a promotion's id is missing",
                "promotions: [{id: p}, {id: p}]| in the entry up to line 4: the item a:b:c has the promotion p twice; keep one of the two",
                "attestations: [customer]| line 3: customer is none of [LINE, PARTNER]",
                "seats: {maximum: 1, purchased: 2}| in the entry up to line 3: seats has a maximum of 1 and 2 purchased; the maximum is the larger",
                "provisioning: soon| in the entry up to line 3: provisioning is soon; write at once, never, or a duration such as PT30S, of at most 100 years",
                "provisioning: -PT1S| in the entry up to line 3: provisioning is -PT1S; write at once, never, or a duration such as PT30S, of at most 100 years",
                "provisioning: PT9223372036854775807S| in the entry up to line 3: provisioning is PT9223372036854775807S; write at once, never, or a duration such as PT30S, of at most 100 years",
                "fails: {at: line, code: 10003, description: x, once: true}| in the entry up to line 3: fails.status and fails.once go with at: checkout only",
                "fails: {at: checkout, code: 800010, description: x, status: 200}| in the entry up to line 3: fails.status is 200; a checkout can be refused with one of [400, 403, 404, 409, 500]",
                "fails: {at: checkout, code: 800010, description: x, status: 401}| in the entry up to line 3: fails.status is 401; a checkout can be refused with one of [400, 403, 404, 409, 500]",
                "fails: {at: checkout, code: 800010, description: x, status: 418}| in the entry up to line 3: fails.status is 418; a checkout can be refused with one of [400, 403, 404, 409, 500]",
                "fails: {at: checkout, code: 800010, description: x, status: 503}| in the entry up to line 3: fails.status is 503; a checkout can be refused with one of [400, 403, 404, 409, 500]",
                "fails: {at: checkout, code: 800010}| in the entry up to line 3: fails.description is missing",
                "listPrice: -0.01| in the entry up to line 4: the item a:b:c has a negative listPrice",
                "listPrice: -5| in the entry up to line 4: the item a:b:c has a negative listPrice",
                "listPrice: 1e400| in the entry up to line 4: the item a:b:c has a listPrice that no item has; use at most 1000000000, with at most 12 decimals",
                "listPrice: 1000000000.01| in the entry up to line 4: the item a:b:c has a listPrice that no item has; use at most 1000000000, with at most 12 decimals",
                "listPrice: 1e-13| in the entry up to line 4: the item a:b:c has a listPrice that no item has; use at most 1000000000, with at most 12 decimals",
                "listPrice: 1e999999999| in the entry up to line 4: the item a:b:c has a listPrice that no item has; use at most 1000000000, with at most 12 decimals",
                "listPrice: 1e-999999999| in the entry up to line 4: the item a:b:c has a listPrice that no item has; use at most 1000000000, with at most 12 decimals",
                "listPrice: 1e99999999999| line 3: what stands at /items[0]/listPrice has the wrong kind or shape",
                "listPrice: .nan| line 3: what stands at /items[0]/listPrice has the wrong kind or shape",
                "listPrice: .inf| line 3: what stands at /items[0]/listPrice has the wrong kind or shape",
                "listPrice: NaN| line 3: what stands at /items[0]/listPrice has the wrong kind or shape",
                "listPrice: soon| line 3: what stands at /items[0]/listPrice has the wrong kind or shape",
                "id: d:e:f| line 3: id stands there twice; each name may stand once in its entry",
            })
    void aFieldThatCannotBeRightIsNamed(String field, String reason) throws IOException {
        Path file = Files.writeString(directory.resolve("catalog.yaml"), "items:\n  - id: a:b:c\n    " + field + "\n");

        assertThatThrownBy(() -> YamlFile.catalog(Optional.of(file)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("--catalog: " + file + ", " + reason + "; correct the file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1e9", "0.000000000001", "5.00", "1.50000000000000000000"})
    void anyPriceOfThisWorldIsTaken(String price) throws IOException {
        Path file = Files.writeString(
                directory.resolve("catalog.yaml"), "items: [{id: 'a:b:c', listPrice: " + price + "}]");

        assertThat(YamlFile.catalog(Optional.of(file)).item("a:b:c").listPrice())
                .isEqualByComparingTo(price);
    }

    @Test
    void anItemIsListedOnceWhateverItsCasing() throws IOException {
        Path file = Files.writeString(directory.resolve("catalog.yaml"), "items: [{id: 'a:b:c'}, {id: 'A:B:C'}]");

        assertThatThrownBy(() -> YamlFile.catalog(Optional.of(file)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("the item A:B:C is listed twice; keep one of the two");
    }

    @Test
    void aPriceOfItemsThatAreNotListedIsNotNegativeEither() throws IOException {
        Path file = Files.writeString(directory.resolve("catalog.yaml"), "items: []\ndefaults: {listPrice: -1}\n");

        assertThatThrownBy(() -> YamlFile.catalog(Optional.of(file)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("--catalog: " + file
                        + ", in the entry up to line 2: defaults has a negative listPrice; correct the file");
    }

    @Test
    void theBuiltInCatalogueFitsTheContract() {
        assertThatCode(() -> CatalogCheck.check(YamlFile.catalog(Optional.empty()), Contract.builtIn()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: 'a b'| the item a b: its id must have the form ",
                "id: a, name: \"a\\tname\"| the item a: its name must have the form ",
                "id: a, terms: [{duration: P1Y6M, billingCycles: [monthly]}]| the item a: its term must have the form ",
                "id: a, terms: [{duration: P6W, billingCycles: [monthly]}]| the item a: its term must have the form ",
                "id: a, promotions: [{id: 'a b'}]| the item a: its promotion must have the form ",
                "id: a, promotions: [{id: p, terms: [soon]}]| the item a: its promotion's term must have the form ",
                "id: a, context: [{name: scope, values: [\"a\\tb\"]}]| the item a: its value of the context variable scope must have the form ",
                "id: a, fails: {at: checkout, code: 1, description: %s}| the item a: its fails.description must have at most 1024 character(s)"
            })
    void whatCouldNotBeAskedForOrAnsweredIsNamed(String item, String reason) throws IOException {
        Path file = Files.writeString(
                directory.resolve("catalog.yaml"), "items: [{" + item.formatted("x".repeat(1_025)) + "}]\n");

        assertThatThrownBy(() -> Server.start(RunningServer.config().withCatalog(file)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("--catalog: " + file + ": " + reason)
                .hasMessageEndingWith("; correct the file");
    }

    @Test
    void aSecondDocumentIsNotOverlooked() throws IOException {
        Path file = Files.writeString(
                directory.resolve("catalog.yaml"), "items: [{id: 'a:b:c'}]\n---\nitems: [{id: 'd:e:f'}]\n");

        assertThatThrownBy(() -> YamlFile.catalog(Optional.of(file)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "--catalog: " + file
                                + ", line 3: here begins a second document, and only the first is read; keep one; correct the file");
    }
}
