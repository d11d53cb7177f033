package dev.cartwright.conformance.review;

/**
 * Something that the search finds.
 *
 * @param kind such as {@code decision}
 * @param href a page of the site, or a place in one
 * @param text what it says; it is searched, too
 */
record SearchEntry(String kind, String title, String href, String text) {}
