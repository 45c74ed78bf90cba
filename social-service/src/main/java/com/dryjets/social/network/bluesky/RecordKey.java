package com.dryjets.social.network.bluesky;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Keys of records: timestamp identifiers ("Timestamp Identifiers (TIDs)" of the AT Protocol), 53 bits of microseconds and
 * 10 bits that tell writers apart, as 13 characters whose order is that of time. A post's keys are chosen before it is
 * shown. A server does not create a second record with a key, so that an attempt can be repeated without showing the post
 * twice.
 */
final class RecordKey {

    private static final String ALPHABET = "234567abcdefghijklmnopqrstuvwxyz";
    private static final Pattern FORM = Pattern.compile("[2-7a-j][2-7a-z]{12}");
    private static final int LENGTH = 13;
    private static final int BITS = 5;
    private static final int WRITER_BITS = 10;

    private RecordKey() {}

    /** The first key of a post; those of its further parts follow. Posts of the same moment have different ones. */
    static String first(Instant time, UUID post) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, time);
        long writer = post.hashCode() & ((1L << WRITER_BITS) - 1);
        return write((micros << WRITER_BITS) | writer);
    }

    /** The key of a part, from 0, or of the comment after the last part. */
    static String part(String first, int index) {
        return write(read(first) + ((long) index << WRITER_BITS));
    }

    /** The time in a key; empty if an application chose one of another form. */
    static Optional<Instant> time(String key) {
        return FORM.matcher(key).matches()
                ? Optional.of(Instant.EPOCH.plus(read(key) >>> WRITER_BITS, ChronoUnit.MICROS))
                : Optional.empty();
    }

    private static String write(long value) {
        StringBuilder key = new StringBuilder();
        for (int i = LENGTH - 1; i >= 0; i--) {
            key.append(ALPHABET.charAt((int) (value >>> (i * BITS)) & (ALPHABET.length() - 1)));
        }
        return key.toString();
    }

    private static long read(String key) {
        long value = 0;
        for (int i = 0; i < key.length(); i++) {
            value = (value << BITS) | ALPHABET.indexOf(key.charAt(i));
        }
        return value;
    }
}
