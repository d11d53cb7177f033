package dev.cartwright.conformance.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the steps of a repair change the text: what is put in goes between the two tokens that stay around it. */
final class Gaps {

    private final String text;
    private final List<List<Step>> groups = new ArrayList<>();
    private final Map<Integer, Integer> droppedFrom = new HashMap<>();
    private final Map<Integer, Integer> droppedTo = new HashMap<>();
    private final Map<Integer, Integer> insertions = new HashMap<>();
    private final Map<Token, Step> displaced = new HashMap<>();

    Gaps(String text, List<Step> steps) {
        this.text = text;
        for (Step step : steps) {
            Token token = step.token();
            if (step.is(Step.Action.DROP) && token.start() < token.end()) {
                droppedFrom.putIfAbsent(token.end(), token.start());
                droppedTo.putIfAbsent(token.start(), token.end());
            }
            group(step);
        }
        for (Step step : steps) {
            if (step.isInsertion()) {
                insertions.merge(before(step.token().start()), 1, Integer::sum);
            }
        }
        for (List<Step> group : groups) {
            group.stream()
                    .filter(Gaps::isPlace)
                    .findFirst()
                    .ifPresent(place -> group.forEach(step -> displaced.putIfAbsent(step.token(), place)));
        }
    }

    /** The steps, those in one list that are one defect: what is left out or foreign, and what stands in its place. */
    List<List<Step>> groups() {
        return groups;
    }

    private void group(Step step) {
        List<Step> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
        if (!last.isEmpty() && isOne(last.get(last.size() - 1), step)) {
            last.add(step);
        } else {
            groups.add(new ArrayList<>(List.of(step)));
        }
    }

    private boolean isOne(Step first, Step second) {
        boolean replaces = (isPlace(first) && second.isInsertion()) || (isPlace(second) && first.isInsertion());
        boolean leavesOut =
                (isElision(first) && second.is(Step.Action.DROP)) || (isElision(second) && first.is(Step.Action.DROP));
        return (replaces || leavesOut)
                && text.substring(first.token().end(), second.token().start()).isBlank();
    }

    /** Whether a step takes out what stands in the place of a token that JSON has. */
    private static boolean isPlace(Step step) {
        return step.dropsForeign() && step.token().type() != TokenType.FOREIGN;
    }

    private static boolean isElision(Step step) {
        return step.token().type() == TokenType.ELISION;
    }

    /** The change of characters that a step is. */
    Edit edit(Step step) {
        Token token = step.token();
        return switch (step.action()) {
            case DROP -> new Edit(token.start(), token.end(), "");
            case STRAIGHTEN -> new Edit(token.start(), token.end(), token.text());
            case INSERT -> insertion(token);
        };
    }

    private Edit insertion(Token token) {
        Step place = displaced.get(token);
        if (place != null) {
            int start = place.token().start();
            return new Edit(start, start, token.text());
        }
        int before = before(token.start());
        int behind = behind(token.start());
        boolean crowded = insertions.getOrDefault(before, 0) > 1;
        int at = crowded || !belongsBehind(token.type(), before, behind) ? before : behind;
        return new Edit(at, at, token.text());
    }

    /** Whether what is missing is missed from the token behind the gap. */
    private boolean belongsBehind(TokenType type, int before, int behind) {
        return switch (type) {
            case CLOSE_OBJECT, CLOSE_ARRAY ->
                behind < text.length() && text.charAt(behind) == ',' && Lines.begins(text, behind);
            case OPEN_OBJECT, OPEN_ARRAY -> before == 0 || text.charAt(before - 1) != ':';
            default -> false;
        };
    }

    /** Where the last token before the gap ends. */
    private int before(int offset) {
        int at = offset;
        while (at > 0) {
            int dropped = droppedFrom.getOrDefault(at, at);
            if (dropped == at && !Character.isWhitespace(text.charAt(at - 1))) {
                break;
            }
            at = dropped < at ? dropped : at - 1;
        }
        return at;
    }

    /** Where the first token behind the gap begins. */
    private int behind(int offset) {
        int at = offset;
        while (at < text.length()) {
            int dropped = droppedTo.getOrDefault(at, at);
            if (dropped == at && !Character.isWhitespace(text.charAt(at))) {
                break;
            }
            at = dropped > at ? dropped : at + 1;
        }
        return at;
    }
}
