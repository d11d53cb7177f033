package dev.cartwright.conformance.report;

import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.Verdict;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The results as {@code junit.xml}: a suite for each side and operation, a test case for each result. */
final class JunitReport {

    private static final String NO_XML_CHARACTER = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final RunReport report;
    private final String started;
    private final XMLStreamWriter xml;

    private JunitReport(RunReport report, Instant start, XMLStreamWriter xml) {
        this.report = report;
        this.started = start.atOffset(ZoneOffset.UTC)
                .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT));
        this.xml = xml;
    }

    static String text(RunReport report, Instant start) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitReport(report, start, xml).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text that no XML can hold", e);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        Map<String, List<CaseResult>> suites = report.results().stream()
                .collect(Collectors.groupingBy(
                        result -> Labels.of(result.side()) + "." + Ids.operation(result),
                        LinkedHashMap::new,
                        Collectors.toList()));
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        int number = 0;
        for (Map.Entry<String, List<CaseResult>> suite : suites.entrySet()) {
            suite(suite.getKey(), number, suite.getValue());
            number++;
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(String name, int number, List<CaseResult> results) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute("id", Integer.toString(number));
        attribute("package", "cartwright");
        attribute("name", name);
        attribute("timestamp", started);
        attribute("hostname", "localhost");
        attribute("tests", Integer.toString(results.size()));
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.PASSED) {
                attribute(outcome.count, Long.toString(count(results, outcome)));
            }
        }
        attribute(
                "time",
                seconds(results.stream().mapToLong(it -> it.took().toMillis()).sum()));
        xml.writeEmptyElement("properties");
        for (CaseResult result : results) {
            testCase(name, result);
        }
        xml.writeEmptyElement("system-out");
        xml.writeEmptyElement("system-err");
        xml.writeEndElement();
    }

    private void testCase(String classname, CaseResult result) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testcase");
        attribute("name", result.label());
        attribute("classname", classname);
        attribute("time", seconds(result.took().toMillis()));
        Outcome outcome = Outcome.of(result.verdict());
        if (outcome != Outcome.PASSED) {
            xml.writeStartElement(outcome.element);
            attribute("message", Labels.reason(result));
            if (outcome != Outcome.SKIPPED) {
                attribute("type", result.verdict().name());
            }
            xml.writeCharacters(safe(detail(result)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private String detail(CaseResult result) {
        StringBuilder detail = new StringBuilder(result.detail());
        for (Check check : result.failures()) {
            detail.append('\n').append(Ids.of(result, check)).append('\n').append(check.detail());
        }
        if (!result.verdict().isAsDeclared()) {
            Curl.of(result, report.server())
                    .ifPresent(line -> detail.append('\n').append(line));
        }
        return detail.toString();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, safe(value));
    }

    private String safe(String text) {
        return report.redaction().of(text).replaceAll(NO_XML_CHARACTER, "\uFFFD");
    }

    private static long count(List<CaseResult> results, Outcome outcome) {
        return results.stream()
                .filter(result -> Outcome.of(result.verdict()) == outcome)
                .count();
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
    }

    /** What JUnit's format has for a verdict: the element of the test case, and the suite's attribute that counts it. */
    private enum Outcome {
        PASSED("", ""),
        FAILED("failure", "failures"),
        BROKEN("error", "errors"),
        SKIPPED("skipped", "skipped");

        private final String element;
        private final String count;

        Outcome(String element, String count) {
            this.element = element;
            this.count = count;
        }

        static Outcome of(Verdict verdict) {
            return switch (verdict) {
                case PASS -> PASSED;
                case FAIL, STALE -> FAILED;
                case NOT_RUNNABLE, KIT_ERROR -> BROKEN;
                case KNOWN_FAILURE, NOT_APPLICABLE -> SKIPPED;
            };
        }
    }
}
