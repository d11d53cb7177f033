package dev.cartwright.server.proof;

/** What a server did not keep of what it had acknowledged. */
final class Losses {
    private static final int MOST_NAMED = 5;

    private int lost;
    private int half;
    private int doubled;

    void lost(String what) {
        lost++;
        name("lost: " + what);
    }

    void half(String what) {
        half++;
        name("half a checkout: " + what);
    }

    void doubled(String what) {
        doubled++;
        name("doubled: " + what);
    }

    private void name(String what) {
        if (lost + half + doubled <= MOST_NAMED) {
            Progress.say(what);
        }
    }

    void judge(Verdict verdict) {
        verdict.exactly("acknowledged writes lost", lost, 0);
        verdict.exactly("half checkouts", half, 0);
        verdict.exactly("checkouts with other orders when repeated", doubled, 0);
    }
}
