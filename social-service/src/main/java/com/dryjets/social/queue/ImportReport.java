package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of an import. Either all posts are added, or none.
 *
 * @param added whether the posts are in the queue; false for a dry run, or if a row is refused
 */
public record ImportReport(boolean dryRun, boolean added, int rows, int refused, List<RowResult> items) {

    /**
     * A row.
     *
     * @param line in the file, from 1
     * @param excerpt the beginning of its text; null if the row cannot be read
     * @param postId of the post that was added; null if nothing was
     * @param reason why the row is refused; null if it is not
     */
    public record RowResult(
            long line,
            @Nullable Channel platform,
            @Nullable Instant scheduledFor,
            @Nullable String excerpt,
            @Nullable UUID postId,
            @Nullable String reason,
            List<FieldError> errors) {

        /** The result without its post, which was taken back. */
        RowResult withoutPost() {
            return new RowResult(line, platform, scheduledFor, excerpt, null, reason, errors);
        }
    }
}
