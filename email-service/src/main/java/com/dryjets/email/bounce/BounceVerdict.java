package com.dryjets.email.bounce;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What a report says about one recipient.
 *
 * @param recipient the address that the report is about; null if it names none
 * @param status an enhanced status code of RFC 3463, such as {@code 5.1.1}
 * @param replyCode the SMTP reply, such as 550
 * @param diagnostic what the server said, on one line
 * @param feedbackType the type of RFC 5965, such as {@code abuse}
 * @param messageId the Message-ID of the email that the report is about, without its angle brackets
 * @param structured whether the verdict comes from machine-readable fields (RFC 3464, RFC 5965)
 */
public record BounceVerdict(
        BounceKind kind,
        BounceReason reason,
        @Nullable String recipient,
        @Nullable String status,
        @Nullable Integer replyCode,
        @Nullable String diagnostic,
        @Nullable String feedbackType,
        @Nullable String messageId,
        boolean structured) {
    public BounceVerdict {
        requireNonNull(kind, "kind");
        requireNonNull(reason, "reason");
    }
}
