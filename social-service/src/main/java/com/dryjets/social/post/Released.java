package com.dryjets.social.post;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that has one hold fewer, or may lose one, without its texts: a campaign may have very many.
 *
 * @param queued whether it waits for nothing any more
 * @param latest the end of its campaign; null if that is not known yet
 */
public record Released(
        UUID id,
        @Nullable UUID accountId,
        Channel channel,
        boolean queued,
        Timing timing,
        Instant scheduledFor,
        Instant dueAt,
        @Nullable Instant latest) {

    /** When each account's first queued post is due. */
    static Map<UUID, Instant> dueAt(List<Released> released) {
        Map<UUID, Instant> dueAt = new HashMap<>();
        for (Released post : released) {
            if (post.queued() && post.accountId() != null) {
                dueAt.merge(post.accountId(), post.dueAt(), PostQueues::earlier);
            }
        }
        return dueAt;
    }
}
