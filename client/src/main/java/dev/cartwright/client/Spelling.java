package dev.cartwright.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A word whose letters may each be written in several ways, one of which may begin like another. It is found in a time that grows with the
 * text as such, whatever the two repeat: each place of the text is looked at once, for all letters of the word together.
 */
final class Spelling {
    /** Of the forms of a letter: four octets in a URL, or two units of UTF-16 in JSON. */
    private static final int LONGEST = 12;

    private final int[] word;
    private final Map<Integer, List<Form>> forms = new HashMap<>();
    private final Map<Character, List<Form>> byBeginning = new HashMap<>();
    private final Map<Character, List<Form>> lastByBeginning = new HashMap<>();

    /** A way to write a letter. */
    private static final class Form {
        private final String text;
        private final boolean inAnyCase;
        /** Bit n: the letter stands before the last n letters of the word. */
        private final long[] places;

        private Form(String text, boolean inAnyCase, long[] places) {
            this.text = text;
            this.inAnyCase = inAnyCase;
            this.places = places;
        }

        private boolean isAt(String other, int start) {
            return other.regionMatches(inAnyCase, start, text, 0, text.length());
        }

        /** Adds to what is written here that which is this letter and then what is written after it. */
        private void precede(long[] after, long[] here) {
            long carry = 0;
            for (int i = 0; i < here.length; i++) {
                long bits = after[i] & places[i];
                here[i] |= bits << 1 | carry;
                carry = bits >>> (Long.SIZE - 1);
            }
        }
    }

    /** @param text not empty */
    Spelling(String text) {
        word = text.codePoints().toArray();
        Map<Integer, long[]> places = new HashMap<>();
        for (int i = 0; i < word.length; i++) {
            int place = word.length - 1 - i;
            places.computeIfAbsent(word[i], letter -> new long[words()])[place / Long.SIZE] |= 1L << place;
        }
        places.forEach((letter, where) -> forms.put(letter, forms(letter, where)));
        forms.values().forEach(ways -> ways.forEach(form -> add(byBeginning, form)));
        forms.getOrDefault(word[word.length - 1], List.of()).forEach(form -> add(lastByBeginning, form));
    }

    /** For a bit more than there are letters. */
    private int words() {
        return word.length / Long.SIZE + 1;
    }

    private static void add(Map<Character, List<Form>> byBeginning, Form form) {
        byBeginning
                .computeIfAbsent(form.text.charAt(0), beginning -> new ArrayList<>())
                .add(form);
    }

    private static List<Form> forms(int letter, long[] places) {
        String plain = Character.toString(letter);
        StringBuilder url = new StringBuilder();
        for (byte octet : plain.getBytes(UTF_8)) {
            url.append(String.format(Locale.ROOT, "%%%02x", octet));
        }
        StringBuilder json = new StringBuilder();
        plain.chars().forEach(unit -> json.append(String.format(Locale.ROOT, "\\u%04x", unit)));
        Stream<String> exact = plain.equals(" ") ? Stream.of(plain, "\\" + plain, "+") : Stream.of(plain, "\\" + plain);
        return Stream.concat(
                        exact.map(text -> new Form(text, false, places)),
                        Stream.of(url.toString(), json.toString()).map(text -> new Form(text, true, places)))
                .toList();
    }

    /** Where the word begins in the text; one that begins may lie within another. */
    BitSet beginnings(String text) {
        BitSet beginnings = new BitSet();
        if (text.length() < word.length) {
            return beginnings;
        }
        // Of this place and those after it. Bit n: the last n letters of the word are written from there on.
        long[][] written = new long[LONGEST + 1][words()];
        for (long[] nothing : written) {
            nothing[0] = 1;
        }
        int latest = Integer.MAX_VALUE;
        for (int place = text.length() - 1; place >= 0; place--) {
            boolean none = latest - place > LONGEST;
            long[] here = written[place % written.length];
            Arrays.fill(here, 0);
            here[0] = 1;
            for (Form form : (none ? lastByBeginning : byBeginning).getOrDefault(text.charAt(place), List.of())) {
                if (form.isAt(text, place)) {
                    form.precede(written[(place + form.text.length()) % written.length], here);
                    latest = place;
                }
            }
            boolean whole = (here[word.length / Long.SIZE] >>> word.length & 1) != 0;
            beginnings.set(place, whole);
        }
        return beginnings;
    }

    /** Where the longest one ends that begins there. */
    int end(String text, int beginning) {
        TreeSet<Integer> ends = new TreeSet<>(List.of(beginning));
        for (int letter : word) {
            TreeSet<Integer> next = new TreeSet<>();
            for (int end : ends) {
                for (Form form : forms.getOrDefault(letter, List.of())) {
                    if (form.isAt(text, end)) {
                        next.add(end + form.text.length());
                    }
                }
            }
            ends = next;
        }
        return ends.last();
    }
}
