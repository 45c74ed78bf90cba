package com.dryjets.email.email;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which emails to list.
 *
 * @param statuses all if empty
 * @param campaignId null for all campaigns
 * @param q the starts of words in the subject or the sender's address; null for all emails
 */
record EmailFilter(
        List<EmailStatus> statuses,
        @Nullable UUID campaignId,
        @Nullable String q) {

    EmailFilter {
        statuses = List.copyOf(statuses);
        q = q == null || q.isBlank() ? null : q.strip();
    }
}
