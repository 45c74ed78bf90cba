package com.dryjets.email.rollup;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a recipient's copy of an email, or that takes back what was counted before.
 *
 * @param at when; null if it is not counted over time. What is taken back has the time of what was counted
 * @param link the position of the clicked link; null if it is about none
 * @param reason why it bounced; null if it did not
 */
public record Increment(
        UUID emailId,
        UUID recipientId,
        Counter counter,
        BigDecimal value,
        @Nullable Instant at,
        @Nullable Integer link,
        @Nullable String reason) {

    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    public Increment {
        requireNonNull(emailId, "emailId");
        requireNonNull(recipientId, "recipientId");
        requireNonNull(counter, "counter");
        requireNonNull(value, "value");
    }

    /** Counts one. */
    public static Increment one(UUID emailId, UUID recipientId, Counter counter, @Nullable Instant at) {
        return new Increment(emailId, recipientId, counter, BigDecimal.ONE, at, null, null);
    }

    /** Takes one back. */
    public static Increment minusOne(UUID emailId, UUID recipientId, Counter counter, @Nullable Instant at) {
        return new Increment(emailId, recipientId, counter, BigDecimal.ONE.negate(), at, null, null);
    }

    /** Says at which link. */
    public Increment ofLink(int position) {
        return new Increment(emailId, recipientId, counter, value, at, position, reason);
    }

    /** Says why it bounced. */
    public Increment because(String why) {
        return new Increment(emailId, recipientId, counter, value, at, link, why);
    }

    @Nullable
    String quarter() {
        return at == null
                ? null
                : Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), QUARTER) * QUARTER)
                        .toString();
    }
}
