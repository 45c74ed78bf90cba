package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.account.AccountDirectory;
import com.dryjets.social.account.PostingAccount;
import com.dryjets.social.post.PostCount;
import com.dryjets.social.post.PostListService;
import com.dryjets.social.projection.CampaignProjection;
import com.dryjets.social.projection.CampaignProjectionService;
import com.dryjets.social.projection.CampaignStatus;
import com.dryjets.social.timing.PostingTimes;
import com.dryjets.social.timing.TimeEvidence;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queues a campaign's approved content on request. */
@ApplicationScoped
class ContentQueueService {

    private final TenantTransaction transactions;
    private final CampaignProjectionService campaigns;
    private final CampaignScheduler scheduler;
    private final PostListService lists;
    private final AccountDirectory accounts;
    private final PostingTimes times;

    ContentQueueService(
            TenantTransaction transactions,
            CampaignProjectionService campaigns,
            CampaignScheduler scheduler,
            PostListService lists,
            AccountDirectory accounts,
            PostingTimes times) {
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.scheduler = scheduler;
        this.lists = lists;
        this.accounts = accounts;
        this.times = times;
    }

    /**
     * The posts that were queued for a network.
     *
     * @param timeEvidence what their times are based on
     */
    public record Added(Channel platform, long posts, TimeEvidence timeEvidence) {}

    /** Adds a post for each approved piece that has none; returns the number of added posts by network. */
    Uni<List<Added>> queue(Caller caller, UUID campaignId) {
        return transactions.sql(
                caller.tenant(),
                connection -> campaigns
                        .find(connection, caller.tenant(), campaignId)
                        .map(found -> found.filter(CampaignProjection::isPlanned)
                                .orElseThrow(() -> Problem.notFound("campaign", campaignId)))
                        .chain(() -> campaigns.lockOrCreate(connection, caller.tenant(), campaignId))
                        .invoke(ContentQueueService::requireOpen)
                        .chain(campaign -> added(connection, campaign)));
    }

    private static void requireOpen(CampaignProjection campaign) {
        if (campaign.status() == CampaignStatus.ENDED) {
            throw Problem.conflict("The campaign has ended.");
        }
    }

    private Uni<List<Added>> added(SqlConnection connection, CampaignProjection campaign) {
        return posts(connection, campaign)
                .chain(before -> scheduler
                        .launch(connection, campaign)
                        .chain(() -> posts(connection, campaign))
                        .map(after -> grown(before, after)))
                .chain(grown -> accounts.defaults(connection, campaign.tenant(), List.copyOf(grown.keySet()))
                        .chain(defaults -> Multi.createFrom()
                                .iterable(grown.entrySet())
                                .onItem()
                                .transformToUniAndConcatenate(entry -> added(
                                        connection,
                                        campaign,
                                        entry.getKey(),
                                        entry.getValue(),
                                        defaults.get(entry.getKey())))
                                .collect()
                                .asList()));
    }

    private Uni<Added> added(
            SqlConnection connection,
            CampaignProjection campaign,
            Channel channel,
            long count,
            @Nullable PostingAccount account) {
        PostingAccount used = account == null ? accounts.none(campaign.tenant(), channel, campaign.zone()) : account;
        return times.evidence(connection, used).map(evidence -> new Added(channel, count, evidence));
    }

    private static Map<Channel, Long> grown(Map<Channel, Long> before, Map<Channel, Long> after) {
        Map<Channel, Long> grown = new TreeMap<>();
        after.forEach((channel, posts) -> {
            long more = posts - before.getOrDefault(channel, 0L);
            if (more > 0) {
                grown.put(channel, more);
            }
        });
        return grown;
    }

    private Uni<Map<Channel, Long>> posts(SqlConnection connection, CampaignProjection campaign) {
        return lists.counts(connection, campaign.tenant(), campaign.campaignId())
                .map(counts -> {
                    Map<Channel, Long> posts = new TreeMap<>();
                    for (PostCount count : counts) {
                        posts.merge(count.platform(), count.posts(), Long::sum);
                    }
                    return posts;
                });
    }
}
