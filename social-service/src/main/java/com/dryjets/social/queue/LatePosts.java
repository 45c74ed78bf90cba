package com.dryjets.social.queue;

import com.dryjets.social.account.AccountDirectory;
import com.dryjets.social.account.PostingAccount;
import com.dryjets.social.post.CampaignPosts;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ends a campaign's hold and moves the posts that became late meanwhile to their accounts' next good times. */
@ApplicationScoped
class LatePosts {

    private final CampaignPosts held;
    private final PostService posts;
    private final AccountDirectory accounts;
    private final PostingTimes times;
    private final Clock clock;

    LatePosts(CampaignPosts held, PostService posts, AccountDirectory accounts, PostingTimes times, Clock clock) {
        this.held = held;
        this.posts = posts;
        this.accounts = accounts;
        this.times = times;
        this.clock = clock;
    }

    Uni<Void> release(SqlConnection connection, CampaignProjection campaign) {
        return held.release(connection, campaign.tenant(), campaign.campaignId())
                .chain(released -> move(connection, campaign, late(released)));
    }

    /** The late posts of each account, in the order of their times. */
    private Map<UUID, List<Released>> late(List<Released> released) {
        Instant now = clock.instant();
        return released.stream()
                .filter(post -> post.queued() && post.accountId() != null)
                .filter(post -> post.scheduledFor().isBefore(now))
                .sorted(Comparator.comparing(Released::scheduledFor).thenComparing(Released::id))
                .collect(Collectors.groupingBy(Released::accountId));
    }

    private Uni<Void> move(SqlConnection connection, CampaignProjection campaign, Map<UUID, List<Released>> late) {
        return Multi.createFrom()
                .iterable(late.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> move(connection, campaign, entry.getKey(), entry.getValue()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> move(SqlConnection connection, CampaignProjection campaign, UUID accountId, List<Released> late) {
        Instant now = clock.instant();
        Instant end = campaign.endsAt() == null || campaign.endsAt().isBefore(now) ? now : campaign.endsAt();
        PostingAccount fallback = PostingAccount.none(late.getFirst().channel(), campaign.zone());
        List<Instant> missed = late.stream().map(Released::scheduledFor).toList();
        return accounts.find(connection, campaign.tenant(), accountId)
                .chain(account -> times.next(connection, account.orElse(fallback), now, end, missed))
                .map(next -> assigned(late, next))
                .chain(assigned -> posts.move(connection, campaign.tenant(), assigned));
    }

    private static Map<UUID, Instant> assigned(List<Released> late, List<Instant> next) {
        Map<UUID, Instant> assigned = new HashMap<>();
        for (int i = 0; i < late.size(); i++) {
            assigned.put(late.get(i).id(), next.get(i));
        }
        return assigned;
    }
}
