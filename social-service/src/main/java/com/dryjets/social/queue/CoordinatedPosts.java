package com.dryjets.social.queue;

import com.dryjets.contracts.event.CampaignEvent.CoordinatedItem;
import com.dryjets.social.post.MoveReason;
import com.dryjets.social.post.PostService;
import com.dryjets.social.post.Released;
import com.dryjets.social.projection.CampaignProjection;
import com.dryjets.social.timing.PostingTimes;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Moves posts to the times that their campaign assigns, which knows its own items only: each to the first time from the
 * assigned one on that is free among all posts of its account. Those that have none before the campaign ends stay.
 */
@ApplicationScoped
class CoordinatedPosts {

    private final PostService posts;
    private final Targets targets;
    private final PostingTimes times;
    private final Clock clock;

    CoordinatedPosts(PostService posts, Targets targets, PostingTimes times, Clock clock) {
        this.posts = posts;
        this.targets = targets;
        this.times = times;
        this.clock = clock;
    }

    /** Leaves out times in the past and after the campaign's end. */
    Uni<Void> move(SqlConnection connection, CampaignProjection campaign, List<CoordinatedItem> items) {
        Instant now = clock.instant();
        Instant end = campaign.endsAt();
        Map<UUID, Instant> wanted = items.stream()
                .filter(item -> item.at().isAfter(now))
                .filter(item -> end != null && !item.at().isAfter(end))
                .collect(Collectors.toMap(CoordinatedItem::itemId, CoordinatedItem::at, (first, last) -> last));
        return posts.waiting(connection, campaign.tenant(), wanted.keySet())
                .map(waiting -> byTarget(waiting, wanted))
                .chain(targets -> Multi.createFrom()
                        .iterable(targets.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(
                                entry -> move(connection, campaign, entry.getKey(), entry.getValue()))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private static Map<Target, Map<UUID, Instant>> byTarget(List<Released> waiting, Map<UUID, Instant> wanted) {
        Map<Target, Map<UUID, Instant>> targets = new HashMap<>();
        for (Released post : waiting) {
            targets.computeIfAbsent(new Target(post.accountId(), post.channel()), target -> new HashMap<>())
                    .put(post.id(), Objects.requireNonNull(wanted.get(post.id())));
        }
        return targets;
    }

    private Uni<Void> move(
            SqlConnection connection, CampaignProjection campaign, Target target, Map<UUID, Instant> wanted) {
        Instant end = Objects.requireNonNull(campaign.endsAt());
        return targets.account(connection, campaign, target)
                .chain(account -> times.near(connection, account, wanted, end))
                .chain(free -> posts.move(connection, campaign.tenant(), free, MoveReason.COORDINATED));
    }
}
