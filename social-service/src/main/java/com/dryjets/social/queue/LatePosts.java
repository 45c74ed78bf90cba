package com.dryjets.social.queue;

import com.dryjets.social.account.PostingAccount;
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

/**
 * Moves a campaign's posts to new times, as long as there are free ones. Late posts get their accounts' next good times;
 * held posts without a time are spread over the best hours of the remaining campaign.
 */
@ApplicationScoped
class LatePosts {

    /** Bounds the memory needed for an account's waiting posts; the next search places the rest. */
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

    /** Releases the posts that a campaign holds, and moves those that became late meanwhile. */
    Uni<Void> release(SqlConnection connection, CampaignProjection campaign) {
        Instant now = clock.instant();
        return held.release(connection, campaign.tenant(), campaign.campaignId())
                .map(released -> released.stream()
                        .filter(post -> post.queued() && post.accountId() != null)
                        .filter(post -> post.scheduledFor().isBefore(now))
                        .toList())
                .chain(late -> move(connection, campaign, late, this::next, MoveReason.CAMPAIGN_PAUSED));
    }

    /** Assigns free times to posts that had none before the campaign's end. */
    Uni<Void> place(SqlConnection connection, CampaignProjection campaign) {
        return held.withoutTime(connection, campaign.tenant(), campaign.campaignId(), MOST_AT_ONCE)
                .chain(waiting -> move(connection, campaign, waiting, this::spread, MoveReason.NO_FREE_TIME));
    }

    /** Chooses times for an account's posts, in order; returns fewer if not all of them fit. */
    private interface Choice {
        Uni<List<Instant>> times(SqlConnection connection, PostingAccount account, Window window, Set<UUID> posts);
    }

    /** The remaining time of a campaign. */
    private record Window(Instant from, Instant to) {}

    private Window remaining(CampaignProjection campaign) {
        Instant now = clock.instant();
        Instant from = campaign.startsAt() == null || campaign.startsAt().isBefore(now) ? now : campaign.startsAt();
        return new Window(
                from, campaign.endsAt() == null || campaign.endsAt().isBefore(from) ? from : campaign.endsAt());
    }

    private Uni<List<Instant>> next(SqlConnection connection, PostingAccount account, Window window, Set<UUID> late) {
        return times.next(connection, account, window.from(), window.to(), late);
    }

    private Uni<List<Instant>> spread(
            SqlConnection connection, PostingAccount account, Window window, Set<UUID> waiting) {
        return times.spread(connection, account, window.from(), window.to(), waiting.size());
    }

    /** Moves posts, account by account, in the order of their times. */
    private Uni<Void> move(
            SqlConnection connection,
            CampaignProjection campaign,
            List<Released> late,
            Choice choice,
            MoveReason reason) {
        Map<Target, List<Released>> byTarget = late.stream()
                .sorted(Comparator.comparing(Released::scheduledFor).thenComparing(Released::id))
                .collect(Collectors.groupingBy(post -> new Target(post.accountId(), post.channel())));
        return posts.lockLanes(connection, campaign.tenant(), Target.accounts(byTarget.keySet()))
                .chain(() -> Multi.createFrom()
                        .iterable(byTarget.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(
                                entry -> move(connection, campaign, entry.getKey(), entry.getValue(), choice, reason))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> move(
            SqlConnection connection,
            CampaignProjection campaign,
            Target target,
            List<Released> late,
            Choice choice,
            MoveReason reason) {
        Set<UUID> ids = late.stream().map(Released::id).collect(Collectors.toCollection(LinkedHashSet::new));
        return targets.account(connection, campaign, target)
                .chain(account -> choice.times(connection, account, remaining(campaign), ids))
                .chain(next -> assign(connection, campaign, List.copyOf(ids), next, reason));
    }

    private Uni<Void> assign(
            SqlConnection connection,
            CampaignProjection campaign,
            List<UUID> late,
            List<Instant> next,
            MoveReason reason) {
        String tenant = campaign.tenant();
        Map<UUID, Instant> assigned = new HashMap<>();
        for (int i = 0; i < next.size(); i++) {
            assigned.put(late.get(i), next.get(i));
        }
        return posts.move(connection, tenant, assigned, reason)
                .chain(() -> held.holdWithoutTime(connection, tenant, late.subList(next.size(), late.size())))
                .chain(() -> next.size() == MOST_AT_ONCE
                        ? held.placeSoon(connection, tenant, campaign.campaignId())
                        : Uni.createFrom().voidItem());
    }
}
