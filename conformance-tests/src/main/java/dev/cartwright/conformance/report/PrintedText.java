package dev.cartwright.conformance.report;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Erratum;
import java.util.List;

/** A printed file as the page prints it, with every edit shown below the line that it changes. */
final class PrintedText {

    private final Markup html;

    PrintedText(Markup html) {
        this.html = html;
    }

    void write(Case testCase, String name) {
        List<Erratum> edits = testCase.edits().stream()
                .filter(edit -> edit.file().orElse("").endsWith("/" + name))
                .toList();
        html.open("pre", "class", "printed", "tabindex", "0").open("code");
        int number = 0;
        for (String line : testCase.printed().getOrDefault(name, "").lines().toList()) {
            number++;
            int here = number;
            line(
                    number,
                    new EditedLine(
                            line,
                            edits.stream()
                                    .filter(edit -> edit.line().orElse(0) == here)
                                    .toList()));
        }
        html.close().close();
    }

    private void line(int number, EditedLine line) {
        if (line.edits().isEmpty()) {
            begin("span", Integer.toString(number));
            line.writePrinted(html);
            html.own("\n").close();
        } else {
            changed(number, line);
        }
    }

    private void changed(int number, EditedLine line) {
        begin("del", Integer.toString(number));
        line.writePrinted(html);
        html.own("\n").close();
        for (String part : line.repaired()) {
            begin("ins", "→");
            line.writeRepaired(html, part);
            html.own("\n").close();
        }
        for (Erratum edit : line.edits()) {
            html.open("span", "class", "reason").element("b", edit.id());
            edit.pageLine().ifPresent(pageLine -> html.text(", line " + pageLine + " of the page"));
            html.text(": " + edit.why()).close();
        }
    }

    private void begin(String tag, String number) {
        html.open(tag, "class", "printed-line").element("span", number, "class", "number");
    }
}
