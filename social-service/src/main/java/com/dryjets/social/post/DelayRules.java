package com.dryjets.social.post;

import com.dryjets.social.lane.LaneState;
import com.dryjets.social.lane.RestReason;
import com.dryjets.social.network.NetworkFailure.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says why queued posts leave later than planned: what holds them longest counts. */
final class DelayRules {

    private DelayRules() {}

    /** A post as far as it tells when it leaves. */
    record Due(UUID id, @Nullable UUID accountId, PostStatus status, Instant scheduledFor, Instant dueAt) {

        static Due of(Post post) {
            return new Due(post.id(), post.accountId(), post.status(), post.scheduledFor(), post.dueAt());
        }

        /** Whether it was put off by itself, and not with its whole lane. */
        boolean isPostponed() {
            return status == PostStatus.QUEUED && dueAt.isAfter(scheduledFor);
        }
    }

    /**
     * Why the post is late, or will be.
     *
     * @param lastOutcome of its attempts; null if there was none
     */
    static Optional<Delay> delay(Due post, @Nullable LaneState lane, @Nullable String lastOutcome, Instant now) {
        if (post.status() != PostStatus.QUEUED) {
            return Optional.empty();
        }
        return Stream.of(rest(lane), gap(post, lane), own(post, lastOutcome))
                .flatMap(Optional::stream)
                .filter(delay -> delay.until().isAfter(post.scheduledFor())
                        && delay.until().isAfter(now))
                // The first of equals: a post that met a limit is put off as long as its lane.
                .reduce((first, second) -> second.until().isAfter(first.until()) ? second : first);
    }

    private static Optional<Delay> rest(@Nullable LaneState lane) {
        return lane == null || lane.restsUntil() == null || lane.restReason() == null
                ? Optional.empty()
                : Optional.of(new Delay(reason(lane.restReason()), lane.restsUntil()));
    }

    private static Delay.Reason reason(RestReason reason) {
        return switch (reason) {
            case RATE_LIMIT -> Delay.Reason.RATE_LIMIT;
            case OUT_OF_CREDIT -> Delay.Reason.OUT_OF_CREDIT;
            case VERSION_RETIRED -> Delay.Reason.VERSION_RETIRED;
            case LOGIN_RENEWAL -> Delay.Reason.LOGIN_RENEWAL;
        };
    }

    private static Optional<Delay> gap(Due post, @Nullable LaneState lane) {
        return lane == null || lane.apartUntil() == null || post.id().equals(lane.lastPost())
                ? Optional.empty()
                : Optional.of(new Delay(Delay.Reason.MIN_GAP, lane.apartUntil()));
    }

    private static Optional<Delay> own(Due post, @Nullable String lastOutcome) {
        return post.isPostponed() ? Optional.of(new Delay(ofAttempt(lastOutcome), post.dueAt())) : Optional.empty();
    }

    private static Delay.Reason ofAttempt(@Nullable String outcome) {
        if (LedgerEntry.PENDING.equals(outcome)) {
            return Delay.Reason.PROCESSING;
        }
        if (Kind.RATE_LIMITED.name().equals(outcome)) {
            return Delay.Reason.RATE_LIMIT;
        }
        if (Kind.OUT_OF_CREDIT.name().equals(outcome)) {
            return Delay.Reason.OUT_OF_CREDIT;
        }
        return Kind.VERSION_RETIRED.name().equals(outcome) ? Delay.Reason.VERSION_RETIRED : Delay.Reason.RETRY;
    }
}
