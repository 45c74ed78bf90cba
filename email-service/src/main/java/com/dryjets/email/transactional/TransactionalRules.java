package com.dryjets.email.transactional;

import com.dryjets.email.recipient.Answers;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Abandoned;
import com.dryjets.email.route.Delivery.Accepted;
import com.dryjets.email.route.Delivery.Deferred;
import com.dryjets.email.route.Delivery.NotDeliverable;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.Delivery.RouteRefused;
import com.dryjets.email.route.Delivery.Unknown;
import com.dryjets.email.sending.RetryRules;
import com.dryjets.kit.work.Backoff;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides what a delivery means for a copy. */
final class TransactionalRules {

    /** How often a copy that may have arrived is repeated: somebody expects it, but each repetition may be a duplicate. */
    static final int MOST_DOUBTS = 2;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    /** Between attempts while no server answers. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final String NO_ROOM = "The route had no free turn or connection.";

    private static final String IN_DOUBT = "It may have arrived: ";

    private TransactionalRules() {}

    /** What happens to a copy. */
    sealed interface Decision permits Sent, Bounced, Failed, Again, GivenBack {}

    /** @param remoteId the provider's own id of the copy, by which its events name it; null if it gave none */
    record Sent(@Nullable String remoteId) implements Decision {}

    record Bounced(String answer, boolean hard) implements Decision {}

    record Failed(String answer) implements Decision {}

    /**
     * It is attempted again after a pause.
     *
     * @param deferrals how many deferrals the attempt counts as
     * @param doubts how many doubts the attempt counts as
     */
    record Again(String answer, int deferrals, int doubts, Duration pause) implements Decision {}

    /** It was not handed over. It is attempted again after a pause, and this attempt doesn't count. */
    record GivenBack(String answer, Duration pause) implements Decision {}

    /**
     * How long copies are tried.
     *
     * @param giveUpAfter the age at which a copy that no server accepts fails
     * @param doubt the pause after the first unknown outcome; doubles with each further one
     */
    record Patience(Duration giveUpAfter, Duration doubt, RetryRules.Pauses deferrals) {}

    static Decision decide(TransactionalCopy copy, Delivery delivery, Patience patience, Instant now) {
        return switch (delivery) {
            case Accepted accepted -> new Sent(accepted.remoteId());
            case Rejected rejected -> new Bounced(Answers.line(rejected.text()), rejected.hardBounce());
            case NotDeliverable address -> new Failed(Answers.line(address.reason()));
            case Deferred deferred -> {
                Duration pause = RetryRules.pause(deferred, copy.deferrals() + 1, patience.deferrals());
                yield unlessTooOld(copy, new Again(Answers.line(deferred.text()), 1, 0, pause), patience, now);
            }
            case RouteRefused refused -> withoutAnswer(copy, refused.text(), patience, now);
            case Abandoned abandoned -> withoutRoom(copy, patience, now);
            case Unknown unknown -> inDoubt(copy, unknown.reason(), patience);
        };
    }

    private static Decision withoutAnswer(TransactionalCopy copy, String reason, Patience patience, Instant now) {
        Duration pause = new Backoff(FIRST_PAUSE, LONGEST_PAUSE).after(copy.attempts());
        return unlessTooOld(copy, new Again(Answers.line(reason), 0, 0, pause), patience, now);
    }

    /** Handles a copy that got no turn or no connection. If its lease was lost instead, another worker decides. */
    private static Decision withoutRoom(TransactionalCopy copy, Patience patience, Instant now) {
        return isTooOld(copy, FIRST_PAUSE, patience, now) ? new Failed(NO_ROOM) : new GivenBack(NO_ROOM, FIRST_PAUSE);
    }

    private static Decision unlessTooOld(TransactionalCopy copy, Again again, Patience patience, Instant now) {
        return isTooOld(copy, again.pause(), patience, now) ? new Failed(again.answer()) : again;
    }

    private static boolean isTooOld(TransactionalCopy copy, Duration pause, Patience patience, Instant now) {
        return copy.createdAt().plus(patience.giveUpAfter()).isBefore(now.plus(pause));
    }

    /** Repeats a copy under the same Message-ID, so that mail clients can recognize duplicates. */
    private static Decision inDoubt(TransactionalCopy copy, String reason, Patience patience) {
        String answer = Answers.line(IN_DOUBT + reason);
        return copy.doubts() >= MOST_DOUBTS
                ? new Failed(answer)
                : new Again(answer, 0, 1, patience.doubt().multipliedBy(1L << copy.doubts()));
    }
}
