package com.dryjets.email.bounce;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A verdict, with how it arrived.
 *
 * @param source DSN (by email), SES or SENDGRID
 * @param eventId identifies the report at its source, so that it counts once
 * @param token the recipient's id from an authentic envelope sender (VERP); null if the report was not sent to one
 */
public record ReceivedReport(
        String source, String eventId, @Nullable UUID token, BounceVerdict verdict, Instant at) {

    private static final Pattern UUID_LOCAL_PART =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@.+", Pattern.CASE_INSENSITIVE);

    public ReceivedReport {
        requireNonNull(source, "source");
        requireNonNull(eventId, "eventId");
        requireNonNull(verdict, "verdict");
        requireNonNull(at, "at");
    }

    /** Returns the report without what the server said. */
    ReceivedReport withoutText() {
        BounceVerdict known = new BounceVerdict(
                verdict.kind(),
                verdict.reason(),
                null,
                verdict.status(),
                verdict.replyCode(),
                null,
                verdict.feedbackType(),
                verdict.messageId(),
                verdict.structured());
        return new ReceivedReport(source, eventId, token, known, at);
    }

    static boolean namesRecipient(String messageId) {
        return UUID_LOCAL_PART.matcher(messageId).matches();
    }

    /** Returns the recipient that the report is about: by the token, else by the Message-ID of the email it quotes. */
    Optional<UUID> recipientId() {
        if (token != null) {
            return Optional.of(token);
        }
        String messageId = verdict.messageId();
        Matcher matcher = UUID_LOCAL_PART.matcher(messageId == null ? "" : messageId);
        return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
    }

    /** Returns the id that a provider gave to the email, if the report does not name the recipient. */
    Optional<String> remoteId() {
        return recipientId().isPresent() ? Optional.empty() : Optional.ofNullable(verdict.messageId());
    }
}
