package dev.cartwright.conformance.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the steps of a repair change the text: what is put in goes between the two tokens that stay around it. */
final class Gaps {

    private final String text;
    private final List<Step> steps;

    Gaps(String text, List<Step> steps) {
        this.text = text;
        this.steps = List.copyOf(steps);
    }

    /** The steps, those in one list that are one defect: what is left out or foreign, and what stands in its place. */
    List<List<Step>> groups() {
        List<List<Step>> groups = new ArrayList<>();
        for (Step step : steps) {
            List<Step> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!last.isEmpty() && isOne(last.get(last.size() - 1), step)) {
                last.add(step);
            } else {
                groups.add(new ArrayList<>(List.of(step)));
            }
        }
        return groups;
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
        int before = before(token.start());
        int behind = behind(token.start());
        Optional<Step> displaced = displaced(token);
        if (displaced.isPresent()) {
            int start = displaced.get().token().start();
            return new Edit(start, start, token.text());
        }
        boolean crowded = steps.stream()
                        .filter(Step::isInsertion)
                        .filter(other -> before(other.token().start()) == before)
                        .count()
                > 1;
        int at = crowded || !belongsBehind(token.type(), before, behind) ? before : behind;
        return new Edit(at, at, token.text());
    }

    /** What stands in the place of a token that is put in. */
    private Optional<Step> displaced(Token inserted) {
        return groups().stream()
                .filter(group -> group.stream().anyMatch(step -> step.token().equals(inserted)))
                .flatMap(group -> group.stream().filter(Gaps::isPlace))
                .findFirst();
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
            int end = at;
            int dropped = steps.stream()
                    .map(Step::token)
                    .filter(token -> token.end() == end && token.start() < end && isDropped(token))
                    .mapToInt(Token::start)
                    .findFirst()
                    .orElse(at);
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
            int start = at;
            int dropped = steps.stream()
                    .map(Step::token)
                    .filter(token -> token.start() == start && token.end() > start && isDropped(token))
                    .mapToInt(Token::end)
                    .findFirst()
                    .orElse(at);
            if (dropped == at && !Character.isWhitespace(text.charAt(at))) {
                break;
            }
            at = dropped > at ? dropped : at + 1;
        }
        return at;
    }

    private boolean isDropped(Token token) {
        return steps.stream()
                .anyMatch(step -> step.is(Step.Action.DROP) && step.token().equals(token));
    }
}
