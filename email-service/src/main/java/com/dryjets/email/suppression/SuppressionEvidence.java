package com.dryjets.email.suppression;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that speaks for suppressing an address. It is kept even if the address is suppressed already.
 *
 * @param address as {@code EmailAddresses.identity} writes it
 * @param source who told, for example {@code SMTP}, {@code DSN}, {@code SES} or {@code LINK}
 * @param emailId the email of a campaign that it is about
 * @param status an enhanced status code (RFC 3463)
 * @param detail what the server said, or a note
 */
public record SuppressionEvidence(
        String address,
        Kind kind,
        String source,
        @Nullable UUID emailId,
        @Nullable UUID recipientId,
        @Nullable String status,
        @Nullable String detail,
        Instant occurredAt) {

    private static final int LONGEST_DETAIL = 1000;

    public SuppressionEvidence {
        requireNonNull(address, "address");
        requireNonNull(kind, "kind");
        requireNonNull(source, "source");
        requireNonNull(occurredAt, "occurredAt");
        // PostgreSQL cannot store NUL, and servers send it.
        detail = detail == null ? null : shortened(detail.replace("\u0000", ""));
    }

    /** What happened. */
    public enum Kind {
        SOFT_BOUNCE,
        HARD_BOUNCE,
        COMPLAINT,
        UNSUBSCRIBED,
        MANUAL,
        /** An admin lifted the suppression. Soft bounces before it no longer count. */
        REMOVED;

        /** Returns the reason of the suppression that this alone causes; null for those that do not. */
        @Nullable
        SuppressionReason reason() {
            return switch (this) {
                case HARD_BOUNCE -> SuppressionReason.HARD_BOUNCE;
                case COMPLAINT -> SuppressionReason.COMPLAINT;
                case UNSUBSCRIBED -> SuppressionReason.UNSUBSCRIBED;
                case MANUAL -> SuppressionReason.MANUAL;
                case SOFT_BOUNCE, REMOVED -> null;
            };
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL);
    }
}
