package dev.cartwright.server.domain;

/**
 * The seats of the subscription that an item adds to.
 *
 * @param maximum how many it may have
 * @param purchased how many of these are taken
 */
public record Seats(int maximum, int purchased) {

    public Seats {
        if (purchased < 0 || maximum < purchased) {
            throw new IllegalArgumentException("seats has a maximum of " + maximum + " and " + purchased
                    + " purchased; the maximum is the larger");
        }
    }

    int available() {
        return maximum - purchased;
    }
}
