package com.dryjets.social.publishing;

import com.dryjets.kit.work.Backoff;
import com.dryjets.social.platform.PlatformFailure;
import com.dryjets.social.queue.AttemptOutcome;
import com.dryjets.social.queue.AttemptOutcome.Failed;
import com.dryjets.social.queue.AttemptOutcome.Retry;
import com.dryjets.social.queue.ClaimedPost;
import java.time.Instant;

/** Decides what follows for a post whose attempt did not succeed. */
final class OutcomeRules {

    private OutcomeRules() {}

    /** Decides after a failed call to publish. */
    static AttemptOutcome afterAttempt(
            ClaimedPost post, PlatformFailure failure, PublishingConfig config, Instant now) {
        String name = failure.kind().name();
        String detail = String.valueOf(failure.getMessage());
        return switch (failure.kind()) {
            case REJECTED -> new Failed(name, detail);
            // The account is marked invalid, and its posts wait until it is connected again.
            case UNAUTHORIZED -> new Retry(name, detail, now, post.failures(), false);
            case RATE_LIMITED -> new Retry(name, detail, retryAt(failure, config, now), post.failures(), false);
            case UNREACHABLE -> retryOrFail(post, name, detail, config, now);
            case UNKNOWN -> new Retry(name, detail, now.plus(config.reconcileAfter()), post.failures() + 1, true);
        };
    }

    /** Decides after a lookup that did not find the post; its attempt was counted as failed when its outcome was unknown. */
    static AttemptOutcome notFound(ClaimedPost post, PublishingConfig config, Instant now) {
        // A replica that was killed during an attempt did not count the failure.
        int failures = Math.max(post.failures(), 1);
        return failures >= config.maxFailures()
                ? new Failed("NOT_FOUND", "The network did not answer in " + failures + " attempts.")
                : new Retry(
                        "NOT_FOUND",
                        "The network does not have the post.",
                        now.plus(backoff(config).after(failures)),
                        failures,
                        false);
    }

    /** Decides after a lookup that failed. */
    static AttemptOutcome stillUnknown(
            ClaimedPost post, PlatformFailure failure, PublishingConfig config, Instant now) {
        Instant next = failure.kind() == PlatformFailure.Kind.RATE_LIMITED
                ? retryAt(failure, config, now)
                : now.plus(backoff(config).after(Math.max(post.failures(), 1) + 1));
        return new Retry("UNKNOWN", String.valueOf(failure.getMessage()), next, post.failures(), true);
    }

    /** Returns when the network may be called again after a rate limit. */
    static Instant retryAt(PlatformFailure failure, PublishingConfig config, Instant now) {
        return failure.retryAt().filter(now::isBefore).orElse(now.plus(config.rateLimitPause()));
    }

    private static AttemptOutcome retryOrFail(
            ClaimedPost post, String name, String detail, PublishingConfig config, Instant now) {
        int failures = post.failures() + 1;
        return failures >= config.maxFailures()
                ? new Failed(name, detail)
                : new Retry(name, detail, now.plus(backoff(config).after(failures)), failures, false);
    }

    private static Backoff backoff(PublishingConfig config) {
        return new Backoff(config.firstRetry(), config.longestRetry());
    }
}
