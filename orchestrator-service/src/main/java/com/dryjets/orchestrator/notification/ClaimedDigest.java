package com.dryjets.orchestrator.notification;

import com.dryjets.kit.stop.StopToken;
import com.dryjets.kit.tenancy.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A digest that is due and locked for this replica until the transaction ends.
 *
 * @param lastDay the day of the last digest; null if there was none
 * @param newsAfter what was created after this instant is news, unless it is among {@code told}
 * @param told notifications after that instant that an earlier digest has told
 * @param claimedAt by the database's clock, as all times here
 */
public record ClaimedDigest(
        DigestSubscription subscription,
        int hour,
        String timeZone,
        @Nullable LocalDate lastDay,
        Instant newsAfter,
        Set<UUID> told,
        Instant claimedAt) {

    /**
     * A notification gets its time before its transaction commits, so that one can appear later with an earlier time than this
     * claim. No transaction takes this long.
     */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    public ClaimedDigest {
        told = Set.copyOf(told);
    }

    public Caller person() {
        return subscription.person();
    }

    public String address() {
        return subscription.requireAddress();
    }

    /** The token of the link by which the person stops the digest. */
    public StopToken stopToken() {
        return subscription.token();
    }

    /** The day that this digest is for, in the person's time zone. */
    public LocalDate day() {
        return DigestTimeRules.day(hour, timeZone, claimedAt);
    }

    /** Whether the person has had this day's digest, because its hour was moved later on the same day. */
    public boolean isDone() {
        return lastDay != null && !day().isAfter(lastDay);
    }

    Instant next() {
        return DigestTimeRules.next(hour, timeZone, claimedAt);
    }

    /** Where the news of the next digest begin. */
    Instant nextNewsAfter() {
        Instant overlapping = claimedAt.minus(OVERLAP);
        return overlapping.isBefore(newsAfter) ? newsAfter : overlapping;
    }

    /**
     * What the next digest must not repeat: what this one tells of the time that both look at, and what earlier ones told if they
     * were made shortly before.
     *
     * @param news what this digest found
     */
    Set<UUID> nextTold(List<NotificationView> news) {
        Instant after = nextNewsAfter();
        boolean soon = after.isBefore(newsAfter.plus(OVERLAP.multipliedBy(2)));
        return Stream.concat(
                        soon ? told.stream() : Stream.of(),
                        news.stream()
                                .filter(one -> one.createdAt().isAfter(after))
                                .map(NotificationView::id))
                .collect(Collectors.toSet());
    }
}
