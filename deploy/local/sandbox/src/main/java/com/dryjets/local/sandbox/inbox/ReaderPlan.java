package com.dryjets.local.sandbox.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What a recipient will do with an email, drawn from the seed, the recipient and the Message-ID, so that an email
 * always gets the same reader.
 *
 * @param link which tracked link is followed, as a fraction of their number
 */
record ReaderPlan(boolean opens, boolean clicks, boolean unsubscribes, double link, Duration pause) {

    private static final double OPEN = 0.45;
    private static final double CLICK_AFTER_OPEN = 0.3;
    private static final double UNSUBSCRIBE_AFTER_OPEN = 0.03;

    static ReaderPlan of(long seed, String recipient, String key, Duration settle) {
        long own = UUID.nameUUIDFromBytes((recipient + "\n" + key).getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
        var random = new SplittableRandom(seed ^ own);
        boolean opens = random.nextDouble() < OPEN;
        boolean clicks = random.nextDouble() < CLICK_AFTER_OPEN;
        boolean unsubscribes = random.nextDouble() < UNSUBSCRIBE_AFTER_OPEN;
        double link = random.nextDouble();
        // At most three actions follow one another, and all must be done when the posts have settled.
        Duration pause = Duration.ofMillis(1 + (long) (random.nextDouble() * settle.toMillis() / 4));
        return new ReaderPlan(opens, opens && clicks, opens && unsubscribes, link, pause);
    }

    /** Returns the plan of a reader of this kind. */
    ReaderPlan as(ReaderKind kind) {
        return switch (kind) {
            case PERSON -> this;
            case OPENER -> new ReaderPlan(true, false, false, link, pause);
            case CLICKER -> new ReaderPlan(true, true, false, link, pause);
            case NOBODY, SCANNER, APPLE_PROXY, GOOGLE_PROXY -> new ReaderPlan(false, false, false, link, pause);
        };
    }
}
