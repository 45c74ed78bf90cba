package com.dryjets.email.recipient;

import com.dryjets.email.conversion.Converted;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recipient of an email, as its delivery log shows it.
 *
 * @param state what is certain
 * @param nextAttemptAt when the recipient is tried again; absent unless the server asked for it, or a worker gave it back
 * @param attempts attempts so far, including one in progress
 * @param answer the server's last answer, or why there is none
 * @param opens how often the email was opened, by people and machines
 * @param conversions those that other systems reported with the recipient's id; revenue likewise, in the campaign's currency
 */
public record RecipientView(
        UUID id,
        UUID contactId,
        String address,
        RecipientState state,
        @Nullable Instant nextAttemptAt,
        int attempts,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable Instant sentAt,
        int opens,
        @Nullable Instant firstOpenedAt,
        int clicks,
        @Nullable Instant unsubscribedAt,
        @Nullable Instant complainedAt,
        BigDecimal conversions,
        BigDecimal revenue) {

    static RecipientView of(Row row) {
        return new RecipientView(
                row.getUUID("id"),
                row.getUUID("contact_id"),
                row.getString("address"),
                RecipientState.valueOf(row.getString("state")),
                instant(row, "due_at"),
                row.getInteger("attempts"),
                row.getString("answer"),
                instant(row, "answered_at"),
                instant(row, "sent_at"),
                row.getInteger("opens"),
                instant(row, "first_opened_at"),
                row.getInteger("clicks"),
                instant(row, "unsubscribed_at"),
                instant(row, "complained_at"),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    /** Adds what came of the email. */
    public RecipientView with(Converted converted) {
        return new RecipientView(
                id,
                contactId,
                address,
                state,
                nextAttemptAt,
                attempts,
                answer,
                answeredAt,
                sentAt,
                opens,
                firstOpenedAt,
                clicks,
                unsubscribedAt,
                complainedAt,
                converted.conversions(),
                converted.revenue());
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
