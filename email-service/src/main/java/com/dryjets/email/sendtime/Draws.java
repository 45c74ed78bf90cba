package com.dryjets.email.sendtime;

import java.util.UUID;

/**
 * Numbers that look random, and are always the same for an email and a contact. Hashes by the finalizer of SplitMix64 (Steele,
 * Lea and Flood 2014).
 */
final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int FRACTION_BITS = 53;

    private long state;

    Draws(UUID emailId, UUID contactId) {
        state = mix(emailId.getMostSignificantBits());
        state = mix(state ^ emailId.getLeastSignificantBits());
        state = mix(state ^ contactId.getMostSignificantBits());
        state = mix(state ^ contactId.getLeastSignificantBits());
    }

    /** Returns the next number, from 0 to below 1. */
    double next() {
        state += GOLDEN;
        return (mix(state) >>> (Long.SIZE - FRACTION_BITS)) * 0x1.0p-53;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
