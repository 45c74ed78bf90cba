package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign's queue: one page of it, and how much there is of everything. */
public record QueueView(List<PostView> items, @Nullable String nextCursor, List<Count> counts) {

    /** How many posts of a platform are in a state. */
    public record Count(Channel platform, PostStatus status, long posts) {

        static Count of(Object[] row) {
            return new Count(
                    Channel.valueOf((String) row[0]),
                    PostStatus.valueOf((String) row[1]),
                    ((Number) row[2]).longValue());
        }
    }
}
