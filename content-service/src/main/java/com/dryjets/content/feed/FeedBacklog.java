package com.dryjets.content.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The drafts of a feed whose pieces are still to be made, without those that have been archived.
 *
 * @param waiting those whose pieces follow by themselves
 * @param failed those whose pieces are not tried again until the feed is polled by hand or its pieces are changed
 * @param blogPostId the draft that failed last; absent if none failed
 * @param failure why no pieces could be made from it so far
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedBacklog(
        long waiting,
        long failed,
        @Nullable UUID blogPostId,

        @Nullable @Schema(examples = "The pieces could not be made because of an error on our side. Leo tried 8 times.")
        String failure) {

    static @Nullable FeedBacklog of(Row row) {
        FeedBacklog backlog = new FeedBacklog(
                row.getLong("waiting"),
                row.getLong("given_up"),
                row.getUUID("failed_post"),
                row.getString("piece_failure"));
        return backlog.waiting + backlog.failed == 0 ? null : backlog;
    }
}
