package dev.cartwright.conformance.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The fewest tokens to insert, drop or straighten so that a text is one JSON value: a shortest path through the places
 * of the text and the states of a reader. Of equal paths those count first that fit the indentation. A state that costs
 * {@link #SLACK} more than the best of its place is given up. For one use.
 */
final class RepairSearch {

    private static final int SLACK = 2;

    /** How many states are led on from one place. */
    private static final int BREADTH = 100;

    private static final List<TokenType> ENDING =
            List.of(TokenType.CLOSE_OBJECT, TokenType.CLOSE_ARRAY, TokenType.COLON);
    private static final List<TokenType> ANY = List.of(
            TokenType.CLOSE_OBJECT,
            TokenType.CLOSE_ARRAY,
            TokenType.COLON,
            TokenType.COMMA,
            TokenType.OPEN_OBJECT,
            TokenType.OPEN_ARRAY);

    private final JsonLexer lexer;
    private final Layout layout;
    private final int from;
    private final State start;
    private final State.Grammar goal;
    private final int end;
    private final int limit;
    private final int kept;
    private final TreeMap<Integer, Layer> layers = new TreeMap<>();

    /**
     * @param from where to begin to read
     * @param start the state of the reader there
     * @param goal its state at the end
     * @param limit the most that a repair may cost
     * @param kept how many equal paths to keep
     */
    RepairSearch(String text, int from, State start, State goal, int limit, int kept) {
        this.lexer = new JsonLexer(text);
        this.layout = new Layout(text);
        this.from = from;
        this.start = start;
        this.goal = goal.grammar();
        this.end = text.length();
        this.limit = limit;
        this.kept = kept;
    }

    /** The cheapest way to read the whole text as one value. */
    static Changes whole(String text, int from) {
        State start = State.start();
        return new RepairSearch(text, from, start, start.end(), Integer.MAX_VALUE / 2, 1)
                .run()
                .get(0);
    }

    /** The cheapest paths, the best first; none if all cost more than the limit. */
    List<Changes> run() {
        layer(from).offer(start, 0, () -> List.of(Changes.EMPTY));
        while (true) {
            Map.Entry<Integer, Layer> entry = layers.pollFirstEntry();
            if (entry == null) {
                return List.of();
            }
            int offset = entry.getKey();
            if (offset == end) {
                return entry.getValue().close();
            }
            entry.getValue().expand(offset);
        }
    }

    private Layer layer(int offset) {
        return layers.computeIfAbsent(lexer.next(offset), at -> new Layer());
    }

    /** The states that a reader may be in at one place of the text. */
    private final class Layer {

        private final Map<State, Node> nodes = new HashMap<>();
        private final TreeMap<Integer, List<Node>> byCost = new TreeMap<>();
        private final Map<State.Grammar, Integer> cheapest = new HashMap<>();

        void offer(State state, int cost, Supplier<List<Changes>> paths) {
            if (cost > limit) {
                return;
            }
            Node node = nodes.computeIfAbsent(state, it -> new Node(it, kept));
            if (cost < node.cost()) {
                byCost.computeIfAbsent(cost, any -> new ArrayList<>()).add(node);
            }
            node.offer(cost, paths);
        }

        /** Leads every state on to the places behind the tokens that may be read here. */
        void expand(int offset) {
            List<Token> tokens = lexer.at(offset);
            if (byCost.isEmpty()) {
                return;
            }
            int worst = byCost.firstKey() + SLACK;
            int room = BREADTH;
            for (int cost = byCost.firstKey(); cost <= worst; cost++) {
                for (Node node : promising(cost, room)) {
                    room--;
                    insert(node, offset, ANY, worst);
                    tokens.forEach(token -> read(node, token));
                }
            }
        }

        /** The nodes of a cost that no cheaper one makes useless: as many as there is room for, the fittest first. */
        private List<Node> promising(int cost, int room) {
            List<Node> open = settled(cost).stream()
                    .filter(node -> cheapest.merge(node.state().grammar(), cost, Math::min) == cost)
                    .toList();
            return open.size() <= room
                    ? open
                    : open.stream()
                            .sorted(Comparator.comparingInt(Node::misfit))
                            .limit(room)
                            .toList();
        }

        /** Ends every state; the paths of the cheapest that has then read one whole value. */
        List<Changes> close() {
            for (int cost = 0; !byCost.isEmpty() && cost <= byCost.lastKey(); cost++) {
                for (Node node : settled(cost)) {
                    if (node.state().grammar().equals(goal)) {
                        return node.paths();
                    }
                    insert(node, end, ENDING, limit);
                }
            }
            return List.of();
        }

        private List<Node> settled(int cost) {
            return byCost.getOrDefault(cost, List.of()).stream()
                    .filter(node -> node.cost() == cost)
                    .toList();
        }

        private void insert(Node node, int offset, List<TokenType> structure, int worst) {
            if (node.cost() + 1 <= worst) {
                structure.forEach(type -> insert(node, offset, type, 1));
            }
            if (node.cost() + 2 <= worst) {
                insert(node, offset, node.state().expectsName() ? TokenType.STRING : TokenType.SCALAR, 2);
            }
        }

        private void insert(Node node, int offset, TokenType type, int cost) {
            node.state()
                    .after(type, layout.indentBefore(offset))
                    .ifPresent(next -> offer(next, node.cost() + cost, () -> node.with(Step.insert(offset, type), 0)));
        }

        private void read(Node node, Token token) {
            Layer target = layer(token.end());
            int misfit = layout.misfit(node.state(), token);
            layout.learn(node.state(), token)
                    .after(token.type(), layout.indent(token))
                    .ifPresent(next -> target.offer(
                            next,
                            node.cost() + token.keep(),
                            () -> token.keep() == 0
                                    ? node.worse(misfit)
                                    : node.with(new Step(Step.Action.STRAIGHTEN, token), misfit)));
            target.offer(
                    node.state(),
                    node.cost() + token.drop(),
                    () -> node.with(new Step(Step.Action.DROP, token), layout.misfitWithout(token)));
        }
    }
}
