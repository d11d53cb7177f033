package dev.cartwright.conformance.derived;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What JSON forbids and readers often take, each made of a body that is good but for that. */
final class GrammarCases {

    private final Model model;

    GrammarCases(Model model) {
        this.model = model;
    }

    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        traps(model.request().text().strip())
                .forEach((name, text) -> cases.add(model.with(
                        "json-" + name,
                        "A body must be JSON as RFC 8259 has it: " + name.replace('-', ' ') + ".",
                        Origin.violating("JSON " + name, Codes.BASIS),
                        model.request().withBody(text),
                        Refusal.of(400, Codes.INVALID))));
        return cases;
    }

    private static Map<String, String> traps(String good) {
        String inside = good.substring(1, good.length() - 1);
        Map<String, String> traps = new LinkedHashMap<>();
        traps.put("nothing", "");
        traps.put("blanks-alone", " \n");
        traps.put("cut-off", good.substring(0, good.length() - 1));
        traps.put("cut-in-half", good.substring(0, good.length() / 2));
        traps.put("a-comma-too-many", "{" + inside + ",}");
        traps.put("a-comment", "/* a cart */" + good);
        traps.put("a-line-comment", "// a cart\n" + good);
        traps.put("single-quotes", good.replace('"', '\''));
        traps.put("a-name-without-quotes", "{note: 1, " + inside + "}");
        traps.put("not-a-number", "{\"note\": NaN, " + inside + "}");
        traps.put("infinity", "{\"note\": Infinity, " + inside + "}");
        traps.put("a-leading-zero", "{\"note\": 01, " + inside + "}");
        traps.put("a-leading-plus", "{\"note\": +1, " + inside + "}");
        traps.put("a-bare-point", "{\"note\": .5, " + inside + "}");
        traps.put("hexadecimal", "{\"note\": 0x1, " + inside + "}");
        traps.put("a-bare-control-character", "{\"note\": \"a\tb\", " + inside + "}");
        traps.put("an-unknown-escape", "{\"note\": \"\\x41\", " + inside + "}");
        traps.put("a-word-in-capitals", "{\"note\": TRUE, " + inside + "}");
        traps.put("two-values", good + good);
        traps.put("text-behind", good + " end");
        traps.put("a-missing-colon", "{\"note\" 1, " + inside + "}");
        traps.put("a-name-twice", "{\"note\": 1, \"note\": 2, " + inside + "}");
        return traps;
    }
}
