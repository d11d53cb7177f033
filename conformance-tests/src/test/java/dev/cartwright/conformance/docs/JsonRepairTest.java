package dev.cartwright.conformance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.JsonText;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the fewest tokens are that make a text JSON. */
class JsonRepairTest {

    @Test
    void jsonHasNoDefect() {
        assertThat(found("{\"a\": [1, -2.5e3, true, null, \"x: // y\"], \"b\": {}, \"c\": \"...\"}"))
                .isEmpty();
    }

    @Test
    void singleQuotesAreStraightened() {
        assertRepair(
                "{'a': 'it\\'s', 'b': 'say \"hi\"', 'c': ['d', 'e']}",
                "{\"a\": \"it's\", \"b\": \"say \\\"hi\\\"\", \"c\": [\"d\", \"e\"]}");
    }

    @Test
    void curlyQuotesAreStraightened() {
        assertRepair("{\n“a”: “it’s”,\n„b“: [«c», ‘d’]\n}", "{\n\"a\": \"it’s\",\n\"b\": [\"c\", \"d\"]\n}");
    }

    @Test
    void whatOnlyLooksLikeAnEscapeIsText() {
        assertRepair("{\"a\": \"\\u12\", \"b\": \"\\q\"}", "{\"a\": \"\\\\u12\", \"b\": \"\\\\q\"}");
    }

    @Test
    void aLineThatWasBrokenWithinATextIsShown() {
        assertThat(found("{\"a\": \"one\n two\"}"))
                .singleElement()
                .satisfies(defect ->
                        assertThat(defect.proposals().get(0).words()).isEqualTo("write \"one two\" for \"one↵two\""));
    }

    @Test
    void trailingAndDoubledCommasGo() {
        assertRepair("{\"a\": [1, 2,], \"b\": 3,,\"c\": 4,}", "{\"a\": [1, 2], \"b\": 3,\"c\": 4}");
    }

    @Test
    void missingCommasComeWhereTheyWereMissed() {
        assertRepair("{\"a\": {}\n \"b\": [\"x\"\n\"y\" \"z\"]\n}", "{\"a\": {},\n \"b\": [\"x\",\n\"y\", \"z\"]\n}");
    }

    @Test
    void commentsGo() {
        assertRepair(
                "{ // first, of: all\n\"a\": 1, # second\n/* {\"x\": 1} */ \"b\": \"http://x\", <!-- y -->\n\"c\": 2 // {\n}",
                "{ \n\"a\": 1, \n \"b\": \"http://x\", \n\"c\": 2 \n}");
    }

    @Test
    void aMissingCommaBeforeACommentComesBeforeIt() {
        assertRepair("{\"a\": 1 // one\n\"b\": 2}", "{\"a\": 1, \n\"b\": 2}");
    }

    @Test
    void annotationsGo() {
        assertRepair(
                "{\n\"a\": 1, <-- changed, by: us\n\"b\": 2 (optional),\n\"c\": 3 ← új érték\n}",
                "{\n\"a\": 1, \n\"b\": 2 ,\n\"c\": 3 \n}");
    }

    @Test
    void anElisionGoesWithItsComma() {
        assertRepair(
                "{\"a\": [{}, ...],\n\"b\": {…},\n\"c\": 1,\n  ...\n}", "{\"a\": [{} ],\n\"b\": {},\n\"c\": 1\n  \n}");
        assertThat(found("{\"c\": 1,\n  ...\n}"))
                .singleElement()
                .satisfies(defect -> assertThat(defect.offset()).isEqualTo(11));
        assertRepair("{\"a\": [\n1,\n...,\n2\n]}", "{\"a\": [\n1,\n\n2\n]}");
    }

    @Test
    void anElidedValueIsNull() {
        assertRepair("{\"a\": ..., \"b\": 1}", "{\"a\": null, \"b\": 1}");
    }

    @Test
    void namesGetTheirQuotes() {
        assertRepair(
                "{id: 0, catalog_item: \"x\", Quantity : 2}", "{\"id\": 0, \"catalog_item\": \"x\", \"Quantity\" : 2}");
    }

    @Test
    void literalsAndNumbersOfOtherLanguagesAreSpeltAsJsonDoes() {
        assertRepair(
                "{\"a\": True, \"b\": False, \"c\": None, \"d\": undefined, \"e\": NaN, \"f\": +1, \"g\": .5, \"h\": 007}",
                "{\"a\": true, \"b\": false, \"c\": null, \"d\": null, \"e\": null, \"f\": 1, \"g\": 0.5, \"h\": 7}");
    }

    @Test
    void aStringThatWasBrokenOverTwoLinesIsOne() {
        assertRepair("{\n\"a\": \"one\n  two\",\n\"b\": 1\n}", "{\n\"a\": \"one two\",\n\"b\": 1\n}");
    }

    @Test
    void valuesWithColonsAreStrings() {
        assertRepair(
                "{\"a\": 2018-03-15T17:15:02Z, \"b\": https://x.example/y}",
                "{\"a\": \"2018-03-15T17:15:02Z\", \"b\": \"https://x.example/y\"}");
    }

    @Test
    void wordsAndPlaceholdersAreStrings() {
        assertRepair(
                "{\"a\": <customer-id>, \"b\": {cart-id}, \"c\": Azure Plan, \"d\": string}",
                "{\"a\": \"<customer-id>\", \"b\": \"{cart-id}\", \"c\": \"Azure Plan\", \"d\": \"string\"}");
    }

    @Test
    void aMangledByteOrderMarkGoes() {
        assertRepair("?{\"a\": 1}", "{\"a\": 1}");
        assertRepair("ï»¿{\"a\": 1}", "{\"a\": 1}");
        assertRepair("\uFFFD{\"a\": 1}", "{\"a\": 1}");
    }

    @Test
    void aThousandStrangeLettersAreReadLikeOne() {
        assertRepair("\u00EF\u00BB\u00BF".repeat(10_000) + "{\"a\": 1}", "{\"a\": 1}");
        assertThat(HeadReader.read(Called.OTHER, "HTTP/1.1 200 OK\n" + "?".repeat(30_000) + "\n"))
                .isPresent();
    }

    @Test
    void doubledBracesAreSingle() {
        assertRepair("{\n  {\n  \"a\": 1\n  }\n}", "{\n  \n  \"a\": 1\n  \n}");
        assertRepair("{{\"a\": 1}}", "{\"a\": 1}");
    }

    @Test
    void missingBracketsAtTheEndAreClosed() {
        assertRepair("{\n\"a\": [\n{\n\"b\": 1\n", "{\n\"a\": [\n{\n\"b\": 1}]}\n");
    }

    @Test
    void aMissingQuotationMarkComesBack() {
        assertRepair(
                "{\n\"id: 0,\n\"a\": \"x,\n\"b\": y\",\nc\": 1\n}",
                "{\n\"id\": 0,\n\"a\": \"x\",\n\"b\": \"y\",\n\"c\": 1\n}");
        assertRepair("{\n\"a: \"x\",\n\"b\"\": 1\n}", "{\n\"a\": \"x\",\n\"b\": 1\n}");
    }

    @Test
    void wrongDelimitersAreReplaced() {
        assertRepair("{\"a\" = 1; \"b\" => 2}", "{\"a\" : 1, \"b\" : 2}");
        assertRepair("｛\"a\"：1，\"b\"：2｝", "{\"a\":1,\"b\":2}");
    }

    @Test
    void badEscapesAreEscaped() {
        assertRepair("{\"a\": \"C:\\dir\"}", "{\"a\": \"C:\\\\dir\"}");
    }

    @Test
    void windowsLineEndsAreNoMatter() {
        assertRepair(
                "{\r\n\"a\": 1\r\n\"b\": 2, // two\r\n\"c\": 'x',\r\n}\r\n",
                "{\r\n\"a\": 1,\r\n\"b\": 2, \r\n\"c\": \"x\"\r\n}\r\n");
    }

    @Test
    void proseOfAnyLanguageGoes() {
        assertRepair(
                "{\n\"a\": 1, -- az azonosító: kötelező, mindig\n\"b\": 2 // két darab\n}",
                "{\n\"a\": 1, \n\"b\": 2 \n}");
    }

    @Test
    void twoThousandLinesWithAHundredDefectsTakeLessThanTwoSeconds() {
        StringBuilder text = new StringBuilder("{\n\"lineItems\": [\n");
        for (int i = 0; i < 250; i++) {
            text.append("  {\n    \"id\": ")
                    .append(i)
                    .append(",\n    \"a\": \"x\",\n    \"b\": [\n      1,\n      2\n    ]")
                    .append(i % 5 == 0 ? "" : ",")
                    .append("\n    \"c\": {\"d\": true")
                    .append(i % 5 == 1 ? ",}" : "}")
                    .append("\n  }")
                    .append(i < 249 ? ",\n" : "\n");
        }
        text.append("]\n}\n");
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        List<Defect> defects = found(text.toString());

        assertThat(defects).hasSize(100);
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
                .isLessThan(2_000_000_000L);
    }

    private static List<Defect> found(String text) {
        return JsonRepair.defects(text, 0);
    }

    private static void assertRepair(String printed, String repaired) {
        String made = Edit.apply(
                printed,
                found(printed).stream().flatMap(it -> it.edits().stream()).toList());

        assertThat(made).isEqualTo(repaired);
        assertThat(JsonText.read(made)).isPresent();
    }
}
