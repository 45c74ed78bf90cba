package com.dryjets.campaign.budget;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What each channel of a campaign may cost, and what was last recommended. */
@ApplicationScoped
public class AllocationRepository {

    /** In the place of all that were there: a channel that is not named any more has no allocation. */
    private static final String REPLACE = """
            with wanted as (
                select channel, amount
                from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as (channel text, amount numeric)
            ), gone as (
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
    private static final String RECOMMENDED_AT = """
            select max(stored_at) from budget_recommendation where tenant = :tenant and campaign_id = :campaign""";
    private static final String RECOMMEND = """
            with wanted as (
                select channel, amount
                from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as (channel text, amount numeric)
            ), gone as (
                delete from budget_recommendation a
                where a.tenant = :tenant and a.campaign_id = :campaign
                  and not exists (select 1 from wanted w where w.channel = a.channel)
            )
            insert into budget_recommendation (campaign_id, channel, tenant, amount, stored_at, stored_by)
            select :campaign, channel, :tenant, amount, :at, :by from wanted
            on conflict (campaign_id, channel) do update
            set amount = excluded.amount, stored_at = excluded.stored_at, stored_by = excluded.stored_by""";

    /** Stores allocations in the place of all that the campaign had. */
    public Uni<Void> save(Campaign campaign, List<ChannelAllocation> allocations) {
        String rows = write(allocations);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REPLACE)
                        .setParameter("campaign", campaign.id())
                        .setParameter("tenant", campaign.tenant())
                        .setParameter("rows", rows)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Keeps allocations as the last recommended ones. */
    public Uni<Void> recommend(Campaign campaign, List<ChannelAllocation> allocations, String by, Instant at) {
        String rows = write(allocations);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECOMMEND)
                        .setParameter("campaign", campaign.id())
                        .setParameter("tenant", campaign.tenant())
                        .setParameter("rows", rows)
                        .setParameter("at", at)
                        .setParameter("by", by)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** When allocations were last recommended. */
    public Uni<Optional<Instant>> recommendedAt(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECOMMENDED_AT, Instant.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** By channel name; empty before any were stored. */
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

    private static String write(List<ChannelAllocation> allocations) {
        try {
            return EventJson.mapper().writeValueAsString(allocations);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Allocations are not writable as JSON", e);
        }
    }
}
