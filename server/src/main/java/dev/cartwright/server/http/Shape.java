package dev.cartwright.server.http;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form of a value as the contract's schema gives it: how its members are spelled and what they are.
 *
 * <p>A shape may contain itself. It is filled once while the contract is read and never changes after that.
 */
final class Shape {
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, Misnomer> misnomers = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private @Nullable Place elements;
    private @Nullable Place mapValues;
    private @Nullable Pattern keyPattern;
    private int largest = Integer.MAX_VALUE;
    private boolean dateTime;
    private String type = "";

    void addMember(String name, Place place) {
        members.put(Spelling.ofName(name), new Member(name, place));
    }

    void addMisnomer(String name, Misnomer misnomer) {
        misnomers.put(Spelling.ofName(name), misnomer);
    }

    void addValue(String value) {
        values.put(Spelling.ofValue(value), value);
    }

    void elements(Place place) {
        this.elements = place;
    }

    void mapValues(Place place) {
        this.mapValues = place;
    }

    void keyPattern(Pattern keyPattern) {
        this.keyPattern = keyPattern;
    }

    void largest(int largest) {
        this.largest = largest;
    }

    void dateTime() {
        this.dateTime = true;
    }

    void type(String type) {
        this.type = type;
    }

    /** The member meant by a name in any casing. */
    @Nullable
    Member member(String name) {
        return members.get(Spelling.ofName(name));
    }

    @Nullable
    Misnomer misnomer(String name) {
        return misnomers.get(Spelling.ofName(name));
    }

    /** The wire's spelling of an enumeration's value; any other value as it is. */
    String value(String value) {
        return values.isEmpty() ? value : values.getOrDefault(Spelling.ofValue(value), value);
    }

    /** What an array's elements are. */
    @Nullable
    Place elements() {
        return elements;
    }

    /** What the values of a map with free keys are. */
    @Nullable
    Place mapValues() {
        return mapValues;
    }

    /** What a map's free keys must look like, when the schema says so. */
    @Nullable
    Pattern keyPattern() {
        return keyPattern;
    }

    /** How many elements or members there may be. */
    int largest() {
        return largest;
    }

    boolean isDateTime() {
        return dateTime;
    }

    /** The JSON type, empty when the schema has none. */
    String type() {
        return type;
    }

    /**
     * A declared member.
     *
     * @param name in the contract's spelling
     */
    record Member(String name, Place place) {}
}
