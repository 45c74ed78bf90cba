package com.dryjets.content.repurposing;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.rest.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One page of a post's pieces, newest first, with counts of all of them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContentOverview(
        UUID blogPostId,
        Map<Channel, Long> byPlatform,
        Map<ContentStatus, Long> byStatus,
        List<ContentView> items,
        @Nullable String nextCursor) {

    /** The number of a post's pieces of one channel and status. */
    record Count(Channel channel, ContentStatus status, long pieces) {}

    static ContentOverview of(UUID blogPostId, List<Count> counts, Page<ContentView> page) {
        Map<Channel, Long> byPlatform = new TreeMap<>();
        Map<ContentStatus, Long> byStatus = new TreeMap<>();
        for (Count count : counts) {
            byPlatform.merge(count.channel(), count.pieces(), Long::sum);
            byStatus.merge(count.status(), count.pieces(), Long::sum);
        }
        return new ContentOverview(blogPostId, byPlatform, byStatus, page.items(), page.nextCursor());
    }
}
