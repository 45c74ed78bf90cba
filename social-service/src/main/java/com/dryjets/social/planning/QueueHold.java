package com.dryjets.social.planning;

import com.dryjets.contracts.event.CampaignEvent.CoordinatedItem;
import com.dryjets.contracts.event.PostEvent;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.social.projection.CampaignState;
import com.dryjets.social.queue.Post;
import com.dryjets.social.queue.PostRepository;
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

/** Lets a queue go on after a pause, and empties it. All its methods want the campaign locked. */
@ApplicationScoped
public class QueueHold {

    private final PostRepository posts;
    private final Outbox outbox;
    private final QueueConfig config;
    private final Clock clock;

    QueueHold(PostRepository posts, Outbox outbox, QueueConfig config, Clock clock) {
        this.posts = posts;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** What should have gone out during the pause goes out now, one post after the other on each network. */
    public Uni<Void> resume(CampaignState campaign) {
        Instant now = clock.instant();
        return posts.lockAll(campaign.tenant(), campaign.campaignId())
                .chain(all -> outbox.write(campaign.tenant(), spaced(all, now)));
    }

    private List<PostEvent> spaced(List<Post> all, Instant now) {
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

    /** Puts posts that wait, and for which nothing was begun, on the times that the campaign gives them. */
    public Uni<Void> coordinate(CampaignState campaign, List<CoordinatedItem> items) {
        Instant now = clock.instant();
        Map<UUID, Instant> times = items.stream()
                .collect(Collectors.toMap(CoordinatedItem::itemId, CoordinatedItem::at, (first, last) -> last));
        return posts.lockAll(campaign.tenant(), campaign.campaignId())
                .chain(all -> outbox.write(
                        campaign.tenant(),
                        all.stream()
                                .flatMap(post -> post.coordinate(times.get(post.id()), now).stream())
                                .toList()));
    }

    /** Nothing more of the campaign goes out. */
    public Uni<Void> cancelAll(CampaignState campaign, String reason) {
        return cancel(campaign, post -> true, reason);
    }

    /** A piece must not go out any more. */
    public Uni<Void> cancelContent(CampaignState campaign, UUID contentId, String reason) {
        return cancel(campaign, post -> contentId.equals(post.contentId()), reason);
    }

    private Uni<Void> cancel(CampaignState campaign, Predicate<Post> unwanted, String reason) {
        Instant now = clock.instant();
        return posts.lockAll(campaign.tenant(), campaign.campaignId()).chain(all -> {
            List<PostEvent> events = new ArrayList<>();
            all.stream()
                    .filter(Post::isWaiting)
                    .filter(unwanted)
                    .forEach(post -> post.cancel(reason, now).ifPresent(events::add));
            return outbox.write(campaign.tenant(), events);
        });
    }
}
