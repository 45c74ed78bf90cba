package com.dryjets.email.recipient;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a recipient.
 *
 * @param attempts attempts so far
 * @param answer the server's answer, or why there is none; null keeps the last one
 * @param bounceReason why it bounced; null if it did not
 */
public record RecipientChange(
        LockedRecipient recipient,
        RecipientState state,
        int attempts,
        @Nullable String answer,
        @Nullable String bounceReason,
        Next next) {

    /** What is to be done next. */
    public sealed interface Next {

        /** Nothing: the state is final. */
        record Done() implements Next {}

        /**
         * It is due again after a pause.
         *
         * @param deferredSince when it was first put off, by its server or because the route refused; null if it never was
         */
        record Wait(Duration pause, int deferrals, @Nullable Instant deferredSince) implements Next {}

        /** Wait so long for evidence whether the email is out. */
        record Doubt(Duration patience) implements Next {}
    }

    public RecipientChange {
        answer = answer == null ? null : Answers.line(answer);
    }

    /** A change to a state that is final. */
    public static RecipientChange end(
            LockedRecipient recipient, RecipientState state, int attempts, @Nullable String answer) {
        return new RecipientChange(recipient, state, attempts, answer, null, new Next.Done());
    }

    /** The email was rejected, or came back. */
    public static RecipientChange bounced(LockedRecipient recipient, int attempts, String answer, String reason) {
        return new RecipientChange(recipient, RecipientState.BOUNCED, attempts, answer, reason, new Next.Done());
    }

    /** The server asked to try again later. */
    public static RecipientChange deferred(
            LockedRecipient recipient, int attempts, String answer, Duration pause, Instant since) {
        return new RecipientChange(
                recipient,
                RecipientState.PENDING,
                attempts,
                answer,
                null,
                new Next.Wait(pause, recipient.deferrals() + 1, since));
    }

    /** The route refused: it certainly was not handed over, through no fault of the recipient's. */
    public static RecipientChange putOff(
            LockedRecipient recipient, int attempts, String answer, Duration pause, Instant since) {
        return new RecipientChange(
                recipient,
                RecipientState.PENDING,
                attempts,
                answer,
                null,
                new Next.Wait(pause, recipient.deferrals(), since));
    }

    /** It certainly was not handed over, and is due at once. */
    public static RecipientChange again(LockedRecipient recipient, int attempts) {
        return new RecipientChange(
                recipient,
                RecipientState.PENDING,
                attempts,
                null,
                null,
                new Next.Wait(Duration.ZERO, recipient.deferrals(), recipient.deferredSince()));
    }

    /** It may be out. */
    public static RecipientChange doubtful(LockedRecipient recipient, int attempts, String reason, Duration patience) {
        return new RecipientChange(recipient, RecipientState.UNKNOWN, attempts, reason, null, new Next.Doubt(patience));
    }
}
