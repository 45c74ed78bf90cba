package com.dryjets.campaign.campaign;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The allocations of campaigns, in the table {@code budget_allocation}. */
@ApplicationScoped
class AllocationRepository {

    /** Also deletes the allocations of channels that are no longer named. */
    private static final String REPLACE = """
            with wanted as (
                select channel, amount
                from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as (channel text, amount numeric)
            ), deleted as (
                delete from budget_allocation a
                where a.tenant = :tenant and a.campaign_id = :campaign
                  and not exists (select 1 from wanted w where w.channel = a.channel)
            )
            insert into budget_allocation (campaign_id, channel, tenant, amount)
            select :campaign, channel, :tenant, amount from wanted
            on conflict (campaign_id, channel) do update set amount = excluded.amount""";

    private static final String OF = """
            select channel, amount from budget_allocation
            where tenant = :tenant and campaign_id = :campaign order by channel""";

    Uni<Void> replace(String tenant, UUID campaignId, List<ChannelAllocation> allocations) {
        String rows = write(allocations);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REPLACE)
                        .setParameter("campaign", campaignId)
                        .setParameter("tenant", tenant)
                        .setParameter("rows", rows)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<List<ChannelAllocation>> of(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(rows -> rows.stream().map(AllocationRepository::allocation).toList());
    }

    private static ChannelAllocation allocation(Object[] row) {
        return new ChannelAllocation(Channel.valueOf((String) row[0]), (BigDecimal) row[1]);
    }

    private static String write(List<ChannelAllocation> allocations) {
        try {
            return EventJson.mapper().writeValueAsString(allocations);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Allocations cannot be written as JSON", e);
        }
    }
}
