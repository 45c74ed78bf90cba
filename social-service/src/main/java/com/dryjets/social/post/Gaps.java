package com.dryjets.social.post;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;

/** Keeps posts of an account apart. */
public final class Gaps {

    private Gaps() {}

    /** The first time from {@code from} on that is at least the gap away from every occupied one. */
    public static Instant firstFree(Instant from, NavigableSet<Instant> occupied, Duration gap) {
        Instant time = from;
        while (true) {
            Instant before = occupied.floor(time);
            if (before != null && before.plus(gap).isAfter(time)) {
                time = before.plus(gap);
                continue;
            }
            Instant after = occupied.higher(time);
            if (after == null || !time.plus(gap).isAfter(after)) {
                return time;
            }
            time = after.plus(gap);
        }
    }
}
