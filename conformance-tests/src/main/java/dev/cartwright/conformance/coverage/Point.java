package dev.cartwright.conformance.coverage;

/**
 * One thing in the contract that a run can cover.
 *
 * @param operation the operation's id; empty for what belongs to no one operation
 * @param what which of its kind, such as {@code 201 /lineItems/*}{@code /id}; empty for the operation itself
 */
public record Point(Aspect aspect, String operation, String what) implements Comparable<Point> {

    /** Operation and what, as people and profiles name it. */
    public String name() {
        return (operation + " " + what).strip();
    }

    /** Whether it is a header of a request, or a keyword of one. */
    boolean isOfRequestHeader() {
        return aspect != Aspect.HEADERS && what.startsWith("header ");
    }

    @Override
    public int compareTo(Point other) {
        int byAspect = aspect.compareTo(other.aspect);
        return byAspect == 0 ? name().compareTo(other.name()) : byAspect;
    }
}
