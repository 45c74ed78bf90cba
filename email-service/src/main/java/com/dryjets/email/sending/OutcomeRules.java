package com.dryjets.email.sending;

import com.dryjets.email.recipient.LockedRecipient;
import com.dryjets.email.recipient.RecipientChange;
import com.dryjets.email.recipient.RecipientState;
import com.dryjets.email.route.Delivery.Abandoned;
import com.dryjets.email.route.Delivery.Accepted;
import com.dryjets.email.route.Delivery.Deferred;
import com.dryjets.email.route.Delivery.NotDeliverable;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.Delivery.RouteRefused;
import com.dryjets.email.route.Delivery.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides what an outcome means for its recipient. */
final class OutcomeRules {

    private OutcomeRules() {}

    /**
     * Decides what becomes of a recipient; empty if nothing does. An acceptance counts under any lease, because nothing
     * can recall the email. Everything else counts only if it is about the recipient's current attempt, or about one whose
     * outcome was unknown until now.
     *
     * @param now by the clock of the email, which stands still while it is paused
     */
    static Optional<RecipientChange> decide(
            LockedRecipient recipient, Outcome outcome, SendingConfig config, RejectionReasons reasons, Instant now) {
        int attempt = outcome.attempt();
        boolean settled = recipient.state() == RecipientState.SENT || recipient.state() == RecipientState.BOUNCED;
        if (outcome.delivery() instanceof Accepted accepted) {
            return settled
                    ? Optional.empty()
                    : Optional.of(RecipientChange.end(recipient, RecipientState.SENT, attempt, accepted.reply()));
        }
        if (settled || !recipient.isCurrent(attempt, outcome.leaseToken())) {
            return Optional.empty();
        }
        return switch (outcome.delivery()) {
            case Accepted accepted -> throw new IllegalStateException("Decided before");
            case Rejected rejected -> Optional.of(rejected(recipient, attempt, rejected, reasons));
            case NotDeliverable address ->
                Optional.of(RecipientChange.end(recipient, RecipientState.SKIPPED, attempt - 1, address.reason()));
            case Deferred deferred -> Optional.of(deferred(recipient, attempt, deferred, config, now));
            case RouteRefused refused -> Optional.of(refused(recipient, attempt, refused, config, now));
            case Abandoned abandoned -> Optional.of(RecipientChange.again(recipient, attempt - 1));
            case Unknown unknown ->
                recipient.state() == RecipientState.UNKNOWN
                        ? Optional.empty()
                        : Optional.of(RecipientChange.doubtful(
                                recipient, attempt, unknown.reason(), config.unknownFinalAfter()));
        };
    }

    /** Without a reply code the message could not be made, which is no fault of the address. */
    private static RecipientChange rejected(
            LockedRecipient recipient, int attempt, Rejected rejected, RejectionReasons reasons) {
        return rejected.code() == 0
                ? RecipientChange.end(recipient, RecipientState.FAILED, attempt, rejected.text())
                : RecipientChange.bounced(recipient, attempt, rejected.text(), reasons.of(rejected));
    }

    /**
     * It costs no attempt, but a recipient at whom the route keeps failing must not come first each time: it waits for a
     * quarter of the time for which it has been put off, and is given up like one that is deferred.
     */
    private static RecipientChange refused(
            LockedRecipient recipient, int attempt, RouteRefused refused, SendingConfig config, Instant now) {
        Instant since = recipient.deferredSince() == null ? now : recipient.deferredSince();
        Duration quarter = Duration.between(since, now).dividedBy(4);
        Duration pause = quarter.compareTo(config.longestPause()) < 0 ? quarter : config.longestPause();
        return since.plus(config.giveUpAfter()).isBefore(now)
                ? RecipientChange.end(recipient, RecipientState.FAILED, attempt - 1, refused.text())
                : RecipientChange.putOff(recipient, attempt - 1, refused.text(), pause, since);
    }

    private static RecipientChange deferred(
            LockedRecipient recipient, int attempt, Deferred deferred, SendingConfig config, Instant now) {
        Instant since = recipient.deferredSince() == null ? now : recipient.deferredSince();
        Duration pause = RetryRules.pause(deferred, recipient.deferrals() + 1, RetryRules.Pauses.of(config));
        boolean over = since.plus(config.giveUpAfter()).isBefore(now.plus(pause));
        return over
                ? RecipientChange.end(recipient, RecipientState.FAILED, attempt, deferred.text())
                : RecipientChange.deferred(recipient, attempt, deferred.text(), pause, since);
    }
}
