package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a campaign's queue, with counts of all its posts. */
public record QueueView(List<PostView> items, @Nullable String nextCursor, List<Count> counts) {

    /** The number of posts of one platform in one state. */
    public record Count(Channel platform, PostStatus status, long posts) {

        static Count of(Object[] row) {
            return new Count(
                    Channel.valueOf((String) row[0]),
                    PostStatus.valueOf((String) row[1]),
                    ((Number) row[2]).longValue());
        }
    }
}
