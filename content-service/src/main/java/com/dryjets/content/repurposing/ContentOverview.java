package com.dryjets.content.repurposing;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.rest.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pieces of a post, newest first, and how many there are in all. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContentOverview(
        UUID blogPostId,
        Map<Channel, Long> byPlatform,
        Map<ContentStatus, Long> byStatus,
        List<ContentView> items,
        @Nullable String nextCursor) {

    /** How many pieces of a post are in a state on a channel. */
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
