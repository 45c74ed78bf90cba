package com.dryjets.email.email;

import com.dryjets.kit.rest.Page;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of emails.
 *
 * @param nextCursor starts the next page; absent on the last one
 */
public record EmailList(List<EmailSummary> items, @Nullable String nextCursor, Counts counts) {

    static EmailList of(Page<EmailSummary> page, Map<EmailStatus, Integer> counts) {
        return new EmailList(page.items(), page.nextCursor(), Counts.of(counts));
    }

    /**
     * The number of emails that match the filters apart from the status: all of them, and by status. Counting stops at
     * 1,000, which means 1,000 or more.
     */
    @Schema(name = "EmailCounts")
    public record Counts(
            int ALL,
            int DRAFT,
            int SCHEDULED,
            int FREEZING,
            int SENDING,
            int PAUSED,
            int COMPLETED,
            int COMPLETED_WITH_FAILURES,
            int CANCELLED,
            int FAILED) {

        /** Counting further would make the list slower with each email that was ever sent. */
        static final int MOST = 1000;

        static Counts of(Map<EmailStatus, Integer> counts) {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            return new Counts(
                    Math.min(all, MOST),
                    counts.getOrDefault(EmailStatus.DRAFT, 0),
                    counts.getOrDefault(EmailStatus.SCHEDULED, 0),
                    counts.getOrDefault(EmailStatus.FREEZING, 0),
                    counts.getOrDefault(EmailStatus.SENDING, 0),
                    counts.getOrDefault(EmailStatus.PAUSED, 0),
                    counts.getOrDefault(EmailStatus.COMPLETED, 0),
                    counts.getOrDefault(EmailStatus.COMPLETED_WITH_FAILURES, 0),
                    counts.getOrDefault(EmailStatus.CANCELLED, 0),
                    counts.getOrDefault(EmailStatus.FAILED, 0));
        }
    }
}
