package com.dryjets.social.publishing;

import com.dryjets.social.platform.PlatformFailure;
import com.dryjets.social.publishing.Verdict.Failed;
import com.dryjets.social.publishing.Verdict.Later;
import java.time.Duration;
import java.time.Instant;

/** Decides what becomes of a post whose attempt did not succeed. */
final class OutcomeRules {

    private OutcomeRules() {}

    /** After the network was told to publish. */
    static Verdict afterAttempt(LeasedPost post, PlatformFailure failure, PublishingConfig config, Instant now) {
        String outcome = failure.kind().name();
        String detail = String.valueOf(failure.getMessage());
        return switch (failure.kind()) {
            case REJECTED -> new Failed(outcome, detail);
            // The account is marked, and its posts wait until it is connected again.
            case UNAUTHORIZED -> new Later(outcome, detail, now, post.failures(), false);
            case RATE_LIMITED -> new Later(outcome, detail, allowedAgain(failure, config, now), post.failures(), false);
            case UNREACHABLE -> again(post, outcome, detail, config, now);
            case UNKNOWN -> new Later(outcome, detail, now.plus(config.reconcileAfter()), post.failures() + 1, true);
        };
    }

    /** After the network was asked and does not have the post: the attempt counted as failed when it was noted. */
    static Verdict notFound(LeasedPost post, PublishingConfig config, Instant now) {
        String detail = "The network does not have it.";
        // A replica that was killed in an attempt did not note the failure.
        int failures = Math.max(post.failures(), 1);
        return failures >= config.maxFailures()
                ? new Failed("NOT_FOUND", "The network did not answer in " + failures + " attempts.")
                : new Later("NOT_FOUND", detail, now.plus(pause(failures, config)), failures, false);
    }

    /** The network could not be asked what became of an attempt. */
    static Verdict stillUnknown(LeasedPost post, PlatformFailure failure, PublishingConfig config, Instant now) {
        Instant next = failure.kind() == PlatformFailure.Kind.RATE_LIMITED
                ? allowedAgain(failure, config, now)
                : now.plus(pause(Math.max(post.failures(), 1) + 1, config));
        return new Later("UNKNOWN", String.valueOf(failure.getMessage()), next, post.failures(), true);
    }

    /** From when on the network may be asked again after a rate limit. */
    static Instant allowedAgain(PlatformFailure failure, PublishingConfig config, Instant now) {
        return failure.retryAt().filter(now::isBefore).orElse(now.plus(config.rateLimitPause()));
    }

    private static Verdict again(LeasedPost post, String outcome, String detail, PublishingConfig config, Instant now) {
        int failures = post.failures() + 1;
        return failures >= config.maxFailures()
                ? new Failed(outcome, detail)
                : new Later(outcome, detail, now.plus(pause(failures, config)), failures, false);
    }

    private static Duration pause(int failures, PublishingConfig config) {
        Duration doubled = config.firstRetry().multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(config.longestRetry()) < 0 ? doubled : config.longestRetry();
    }
}
