package com.dryjets.social.publishing;

import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.kit.work.Backoff;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.post.Failure;
import com.dryjets.social.post.Outcome;
import com.dryjets.social.post.Outcome.Continued;
import com.dryjets.social.post.Outcome.Lost;
import com.dryjets.social.post.Outcome.Postponed;
import com.dryjets.social.post.Outcome.Refused;
import com.dryjets.social.post.Outcome.SetAside;
import com.dryjets.social.post.Outcome.Shown;
import com.dryjets.social.post.PublishTask;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides what follows from an attempt. What may have succeeded is looked up and never repeated; what certainly had no
 * effect is repeated with growing pauses, given up, or waits for its account.
 */
final class OutcomeRules {

    private OutcomeRules() {}

    /** The last step is done. */
    static Shown shown(PublishTask task, String name, String remoteId, @Nullable URI url, Instant at) {
        return new Shown(name, remoteId, firstPart(task, remoteId), url, at, null);
    }

    private static String firstPart(PublishTask task, String remoteId) {
        return task.progress().done().getOrDefault(new Step(Step.Kind.PUBLISH, 0), remoteId);
    }

    /** Decides after a failed attempt at a step. A duplicate is decided by {@link #afterDuplicate}. */
    static Outcome afterFailure(PublishTask task, NetworkFailure failure, PublishingConfig config, Instant now) {
        Outcome outcome = decide(task, failure, config, now);
        return task.step().kind() == Step.Kind.COMMENT ? withoutComment(task, outcome, now) : outcome;
    }

    private static Outcome decide(PublishTask task, NetworkFailure failure, PublishingConfig config, Instant now) {
        String name = failure.kind().name();
        String detail = failure.getMessage();
        int failures = task.post().failures();
        return switch (failure.kind()) {
            case RATE_LIMITED, OUT_OF_CREDIT, VERSION_RETIRED ->
                new Postponed(name, detail, null, retryAt(failure, now), failures);
            case TOKEN_EXPIRED -> new Postponed(name, detail, null, now, failures);
            case PERMISSION_MISSING, ACCOUNT_GONE -> new SetAside(name, detail);
            case CONTENT_REFUSED, DUPLICATE, MEDIA_UNUSABLE, UNSUPPORTED, NOT_FOUND ->
                new Refused(name, Failure.of(failure));
            case UNREACHABLE -> again(task, name, detail, config, now);
            case UNKNOWN ->
                task.step().isVisible()
                        ? new Lost(name, detail, null, now.plus(config.lookUpAfter()), failures)
                        : again(task, name, detail, config, now);
        };
    }

    /** A first comment that cannot be posted does not undo the post under which it belongs, and is never doubled. */
    private static Outcome withoutComment(PublishTask task, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Lost lost ->
                commentMissing(task, lost.name(), "The first comment may be missing. " + lost.detail(), now);
            case Refused refused ->
                commentMissing(task, refused.name(), "The first comment was not posted. " + refused.detail(), now);
            case SetAside aside ->
                commentMissing(task, aside.name(), "The first comment was not posted. " + aside.detail(), now);
            case Postponed postponed -> postponed;
            case Continued continued -> continued;
            case Shown shown -> shown;
        };
    }

    private static Shown commentMissing(PublishTask task, String name, String warning, Instant now) {
        return new Shown(name, "", firstPart(task, ""), null, now, warning);
    }

    /**
     * Decides when the network says that it has the post already.
     *
     * @param mayHaveShown whether an earlier attempt of ours may have been the one
     * @param existingIsOther whether the post that the network names is another one of ours
     */
    static Outcome afterDuplicate(
            PublishTask task,
            NetworkFailure failure,
            boolean mayHaveShown,
            boolean existingIsOther,
            @Nullable URI url,
            PublishingConfig config,
            Instant now) {
        if (!mayHaveShown || existingIsOther) {
            return new Refused(
                    failure.kind().name(),
                    new Failure(PostFailureReason.DUPLICATE, String.valueOf(failure.getMessage())));
        }
        return failure.existingId()
                .<Outcome>map(id -> shown(task, "FOUND", id, url, now))
                .orElseGet(() -> new Lost(
                        Kind.UNKNOWN.name(),
                        failure.getMessage(),
                        null,
                        now.plus(config.lookUpAfter()),
                        task.post().failures()));
    }

    /**
     * Decides after a failure to ask what became of a step that the network is working on: people may see the post all the
     * while, so it is asked for again and never repeated. What the network itself says has failed is decided by {@link
     * #afterFailure}.
     *
     * @param passed since the step was tried
     */
    static Outcome afterCheck(
            PublishTask task, NetworkFailure failure, Duration passed, PublishingConfig config, Instant now) {
        return failure.kind() == Kind.RATE_LIMITED && isWorthAsking(passed, config)
                ? following(task, failure.getMessage(), retryAt(failure, now))
                : notChecked(task, String.valueOf(failure.getMessage()), passed, config, now);
    }

    /** Decides when a step that the network is working on could not be asked for. */
    static Outcome notChecked(PublishTask task, String detail, Duration passed, PublishingConfig config, Instant now) {
        return isWorthAsking(passed, config)
                ? following(task, detail, now.plus(lookUpPause(passed, config)))
                : givenUp(detail);
    }

    private static Lost following(PublishTask task, @Nullable String detail, Instant at) {
        return new Lost(
                "PENDING",
                detail,
                task.progress().pendingId(task.step()).orElseThrow(),
                at,
                task.post().failures());
    }

    /**
     * Decides after a look-up that read all that the account has posted since and did not find it.
     *
     * @param listed whether the network is sure to list such a post; only then does its absence prove anything, unless a
     *     person who was asked wants another attempt
     * @param passed since the last try
     */
    static Outcome notFound(PublishTask task, boolean listed, Duration passed, PublishingConfig config, Instant now) {
        if (passed.compareTo(config.listedAfter()) < 0) {
            return stillUnknown(task, "Not listed yet.", passed, config, now);
        }
        if (!listed && !task.post().mayBeOut()) {
            return stillUnknown(task, "The network does not list such posts reliably.", passed, config, now);
        }
        return again(task, "NOT_FOUND", "The network does not show the post.", config, now);
    }

    /** Decides after a look-up that could not tell. Pauses grow with the time that has passed. */
    static Outcome stillUnknown(
            PublishTask task, String detail, Duration passed, PublishingConfig config, Instant now) {
        return lookUpAt(task, detail, now.plus(lookUpPause(passed, config)), passed, config);
    }

    /** Decides when the account cannot be read before a time, because of a limit. */
    static Outcome lookUpAt(PublishTask task, String detail, Instant at, Duration passed, PublishingConfig config) {
        return isWorthAsking(passed, config)
                ? new Lost(Kind.UNKNOWN.name(), detail, null, at, task.post().failures())
                : givenUp(detail);
    }

    /** Whether the network is to be asked on; after that, a person is. */
    private static boolean isWorthAsking(Duration passed, PublishingConfig config) {
        return passed.compareTo(config.lookUpFor()) <= 0;
    }

    private static Refused givenUp(String detail) {
        return new Refused(Kind.UNKNOWN.name(), new Failure(PostFailureReason.OUTCOME_UNKNOWN, detail));
    }

    private static Duration lookUpPause(Duration passed, PublishingConfig config) {
        return shorter(longer(config.lookUpAfter(), passed.dividedBy(2)), config.longestLookUpPause());
    }

    /** The network is still working on a step. What people may see by itself is asked for, and can no longer be stopped. */
    static Outcome pending(PublishTask task, StepResult.Pending pending, Instant now) {
        Instant at = now.plus(pending.checkAfter());
        int failures = task.post().failures();
        return task.step().isVisible()
                ? new Lost("PENDING", null, pending.remoteId(), at, failures)
                : new Postponed("PENDING", null, pending.remoteId(), at, failures);
    }

    /** What an earlier step made has expired and is made again, but not for ever. */
    static Outcome expired(PublishTask task, StepResult.Expired expired, PublishingConfig config, Instant now) {
        if (expired.limit() != null) {
            return new Postponed(
                    "EXPIRED",
                    expired.reason(),
                    null,
                    retryAt(expired.limit(), now),
                    task.post().failures());
        }
        int failures = task.post().failures() + 1;
        if (failures >= config.maxFailures()) {
            return new Refused("EXPIRED", new Failure(PostFailureReason.MEDIA_UNUSABLE, expired.reason()));
        }
        Duration pause = new Backoff(config.firstRetry(), config.longestRetry()).after(failures);
        return new Postponed("EXPIRED", expired.reason(), null, now.plus(pause), failures);
    }

    /** An upload made place for others. That is no failure of it. */
    static Outcome putOff(PublishTask task, PublishingConfig config, Instant now) {
        return new Postponed(
                Kind.UNREACHABLE.name(),
                "Too many uploads take long at the moment. It is tried again.",
                null,
                now.plus(config.longUploadAfter()),
                task.post().failures());
    }

    /** A step that nobody sees ended with its replica, which it may have been the reason for. */
    static Outcome interrupted(PublishTask task, PublishingConfig config, Instant now) {
        return again(task, Kind.UNREACHABLE.name(), "Publishing was interrupted.", config, now);
    }

    /** When the network may be called again. */
    static Instant retryAt(NetworkFailure failure, Instant now) {
        return failure.retryAt().orElse(now);
    }

    private static Outcome again(
            PublishTask task, String name, @Nullable String detail, PublishingConfig config, Instant now) {
        int failures = task.post().failures() + 1;
        if (failures >= config.maxFailures()) {
            return new Refused(name, new Failure(PostFailureReason.NETWORK_UNREACHABLE, detail));
        }
        Duration pause = new Backoff(config.firstRetry(), config.longestRetry()).after(failures);
        return new Postponed(name, detail, null, now.plus(pause), failures);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
