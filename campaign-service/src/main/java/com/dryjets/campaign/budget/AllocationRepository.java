package com.dryjets.campaign.budget;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.common.event.CampaignEvent.ChannelAllocation;
import com.dryjets.common.marketing.Channel;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What each channel of a campaign may cost. */
@ApplicationScoped
public class AllocationRepository {

    private static final String UPSERT = """
            insert into budget_allocation (campaign_id, channel, tenant, amount)
            values (:campaign, :channel, :tenant, :amount)
            on conflict (campaign_id, channel) do update set amount = excluded.amount""";
    private static final String OF = """
            select channel, amount from budget_allocation
            where tenant = :tenant and campaign_id = :campaign order by channel""";

    /** Stores allocations that cover every channel of the campaign. */
    public Uni<Void> save(Campaign campaign, List<ChannelAllocation> allocations) {
        return Multi.createFrom()
                .iterable(allocations)
                .onItem()
                .transformToUniAndConcatenate(allocation -> upsert(campaign, allocation))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** By channel name. */
    public Uni<List<ChannelAllocation>> of(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new ChannelAllocation(Channel.valueOf((String) row[0]), (BigDecimal) row[1]))
                        .toList());
    }

    private static Uni<Integer> upsert(Campaign campaign, ChannelAllocation allocation) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UPSERT)
                        .setParameter("campaign", campaign.id())
                        .setParameter("channel", allocation.channel().name())
                        .setParameter("tenant", campaign.tenant())
                        .setParameter("amount", allocation.amount())
                        .executeUpdate());
    }
}
