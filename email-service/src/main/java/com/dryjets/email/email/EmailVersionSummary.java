package com.dryjets.email.email;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of an email, in the list of its versions.
 *
 * @param changedBy absent if it was approved in content-service
 * @param current whether the email has it now
 * @param offered whether it waits to be restored or dismissed, because its content was approved after the email was changed
 */
public record EmailVersionSummary(
        int version,
        ContentOrigin origin,
        @Nullable String subject,
        @Nullable String changedBy,
        Instant changedAt,
        boolean current,
        boolean offered) {

    static EmailVersionSummary of(ContentVersionRepository.Row row, ContentHistory history) {
        return new EmailVersionSummary(
                row.number(),
                row.origin(),
                row.subject(),
                row.changedBy(),
                row.changedAt(),
                row.number() == history.current,
                Integer.valueOf(row.number()).equals(history.offered()));
    }
}
