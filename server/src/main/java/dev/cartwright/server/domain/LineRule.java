package dev.cartwright.server.domain;

import java.util.List;

/** One rule for the lines of a cart. Without state. */
@FunctionalInterface
interface LineRule {
    List<Breach> breaches(JudgedLine line);
}
