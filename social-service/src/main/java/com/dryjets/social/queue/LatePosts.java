package com.dryjets.social.queue;

import com.dryjets.social.post.CampaignPosts;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Moves posts of a campaign that have no time any more to their accounts' next good ones, as far as the campaign has any. */
@ApplicationScoped
class LatePosts {

    /** Keeps the memory for a campaign of any size small; the others follow with the next look. */
    private static final int MOST_AT_ONCE = 1_000;

    private final CampaignPosts held;
    private final PostService posts;
    private final Targets targets;
    private final PostingTimes times;
    private final Clock clock;

    LatePosts(CampaignPosts held, PostService posts, Targets targets, PostingTimes times, Clock clock) {
        this.held = held;
        this.posts = posts;
        this.targets = targets;
        this.times = times;
        this.clock = clock;
    }

    /** Ends a campaign's hold and moves the posts that became late meanwhile. */
    Uni<Void> release(SqlConnection connection, CampaignProjection campaign) {
        Instant now = clock.instant();
        return held.release(connection, campaign.tenant(), campaign.campaignId())
                .map(released -> released.stream()
                        .filter(post -> post.queued() && post.accountId() != null)
                        .filter(post -> post.scheduledFor().isBefore(now))
                        .toList())
                .chain(late -> move(connection, campaign, late, MoveReason.CAMPAIGN_PAUSED));
    }

    /** Gives posts a time that had none before the campaign ends, if there is one now. */
    Uni<Void> place(SqlConnection connection, CampaignProjection campaign) {
        return held.withoutTime(connection, campaign.tenant(), campaign.campaignId(), MOST_AT_ONCE)
                .chain(waiting -> move(connection, campaign, waiting, MoveReason.NO_FREE_TIME));
    }

    /** Moves posts account by account, in the order of their times. */
    private Uni<Void> move(
            SqlConnection connection, CampaignProjection campaign, List<Released> late, MoveReason reason) {
        Map<Target, List<Released>> byTarget = late.stream()
                .sorted(Comparator.comparing(Released::scheduledFor).thenComparing(Released::id))
                .collect(Collectors.groupingBy(post -> new Target(post.accountId(), post.channel())));
        return posts.lockLanes(connection, campaign.tenant(), Target.accounts(byTarget.keySet()))
                .chain(() -> Multi.createFrom()
                        .iterable(byTarget.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(
                                entry -> move(connection, campaign, entry.getKey(), entry.getValue(), reason))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> move(
            SqlConnection connection,
            CampaignProjection campaign,
            Target target,
            List<Released> late,
            MoveReason reason) {
        Instant now = clock.instant();
        Instant end = campaign.endsAt() == null || campaign.endsAt().isBefore(now) ? now : campaign.endsAt();
        Set<UUID> ids = late.stream().map(Released::id).collect(Collectors.toCollection(LinkedHashSet::new));
        return targets.account(connection, campaign, target)
                .chain(account -> times.next(connection, account, now, end, ids))
                .chain(next -> assign(connection, campaign.tenant(), List.copyOf(ids), next, reason));
    }

    private Uni<Void> assign(
            SqlConnection connection, String tenant, List<UUID> late, List<Instant> next, MoveReason reason) {
        Map<UUID, Instant> assigned = new HashMap<>();
        for (int i = 0; i < next.size(); i++) {
            assigned.put(late.get(i), next.get(i));
        }
        return posts.move(connection, tenant, assigned, reason)
                .chain(() -> held.holdWithoutTime(connection, tenant, late.subList(next.size(), late.size())));
    }
}
