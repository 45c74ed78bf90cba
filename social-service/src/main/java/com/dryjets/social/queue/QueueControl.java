package com.dryjets.social.queue;

import com.dryjets.contracts.event.CampaignEvent.CoordinatedItem;
import com.dryjets.contracts.event.PostEvent;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.social.projection.CampaignProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Moves and cancels the waiting posts of a campaign. Every method expects the campaign to be locked, inside the
 * tenant's transaction.
 */
@ApplicationScoped
class QueueControl {

    private final PostRepository posts;
    private final Outbox outbox;
    private final QueueConfig config;
    private final Clock clock;

    QueueControl(PostRepository posts, Outbox outbox, QueueConfig config, Clock clock) {
        this.posts = posts;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** Makes the posts that became overdue during a pause due now, spaced out on each network. */
    Uni<Void> resume(CampaignProjection campaign) {
        Instant now = clock.instant();
        return posts.lockAll(campaign.tenant(), campaign.campaignId())
                .chain(all -> outbox.write(campaign.tenant(), spacedOut(all, now)));
    }

    private List<PostEvent> spacedOut(List<Post> all, Instant now) {
        Map<Channel, Instant> next = new EnumMap<>(Channel.class);
        List<PostEvent> events = new ArrayList<>();
        for (Post post : all) {
            if (post.isWaiting() && post.scheduledFor().isBefore(now)) {
                Instant time = next.getOrDefault(post.channel(), now);
                next.put(post.channel(), time.plus(config.overdueSpacing()));
                events.add(post.moveTo(time, now));
            }
        }
        return events;
    }

    /** Moves posts to the times that the campaign assigns, except those already being published. */
    Uni<Void> coordinate(CampaignProjection campaign, List<CoordinatedItem> items) {
        Instant now = clock.instant();
        Map<UUID, Instant> times = items.stream()
                .collect(Collectors.toMap(CoordinatedItem::itemId, CoordinatedItem::at, (first, last) -> last));
        return posts.lockAll(campaign.tenant(), campaign.campaignId())
                .map(all -> all.stream()
                        .flatMap(post -> post.coordinate(times.get(post.id), now).stream())
                        .toList())
                .chain(events -> outbox.write(campaign.tenant(), events));
    }

    /** Cancels every waiting post of the campaign. */
    Uni<Void> cancelAll(CampaignProjection campaign, String reason) {
        return cancel(campaign, post -> true, reason);
    }

    /** Cancels the waiting post of a content piece. */
    Uni<Void> cancelContent(CampaignProjection campaign, UUID contentId, String reason) {
        return cancel(campaign, post -> contentId.equals(post.contentId()), reason);
    }

    private Uni<Void> cancel(CampaignProjection campaign, Predicate<Post> unwanted, String reason) {
        Instant now = clock.instant();
        return posts.lockAll(campaign.tenant(), campaign.campaignId())
                .map(all -> all.stream()
                        .filter(Post::isWaiting)
                        .filter(unwanted)
                        .flatMap(post -> post.cancel(reason, now).stream())
                        .toList())
                .chain(events -> outbox.write(campaign.tenant(), events));
    }
}
