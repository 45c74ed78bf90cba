package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.social.post.Timing;
import com.dryjets.social.timing.TimeEvidence;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The results of an import, row by row. Either all posts are added, or none.
 *
 * @param added whether the posts are in the queue; false for a dry run, or if a row is refused
 */
public record ImportReport(boolean dryRun, boolean added, int rows, int refused, List<RowResult> items) {

    /**
     * A row.
     *
     * @param line its line in the file, from 1
     * @param timing how its time was chosen; null if the row is refused
     * @param timeEvidence what its time is based on, if it is a best time
     * @param excerpt the beginning of its text; null if the row can't be read
     * @param postId the id of the added post; null if none was added
     * @param reason why the row is refused; null if it is not
     */
    public record RowResult(
            long line,
            @Nullable Channel platform,
            @Nullable Instant scheduledFor,
            @Nullable Timing timing,
            @Nullable TimeEvidence timeEvidence,
            @Nullable String excerpt,
            @Nullable UUID postId,
            @Nullable String reason,
            List<FieldError> errors) {

        /** Returns the result without its post, which was rolled back. */
        RowResult withoutPost() {
            return new RowResult(line, platform, scheduledFor, timing, timeEvidence, excerpt, null, reason, errors);
        }
    }
}
