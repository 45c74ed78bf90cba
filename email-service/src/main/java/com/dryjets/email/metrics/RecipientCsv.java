package com.dryjets.email.metrics;

import com.dryjets.email.file.CsvText;
import com.dryjets.email.recipient.RecipientView;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the delivery log of an email as CSV. */
final class RecipientCsv {

    static final String HEADER = CsvText.MARK
            + CsvText.rows(List.of(List.of(
                    "address",
                    "contact_id",
                    "state",
                    "attempts",
                    "answer",
                    "answered_at",
                    "sent_at",
                    "opens",
                    "first_opened_at",
                    "clicks",
                    "unsubscribed_at",
                    "complained_at",
                    "conversions",
                    "revenue")));

    private RecipientCsv() {}

    static String rows(List<RecipientView> recipients) {
        return CsvText.rows(recipients.stream().map(RecipientCsv::row).toList());
    }

    private static List<@Nullable Object> row(RecipientView recipient) {
        return Arrays.asList(
                recipient.address(),
                recipient.contactId(),
                recipient.state(),
                recipient.attempts(),
                recipient.answer(),
                recipient.answeredAt(),
                recipient.sentAt(),
                recipient.opens(),
                recipient.firstOpenedAt(),
                recipient.clicks(),
                recipient.unsubscribedAt(),
                recipient.complainedAt(),
                recipient.conversions(),
                recipient.revenue());
    }
}
