package com.dryjets.campaign.optimization;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The recommended allocations that were stored last, in the table {@code budget_recommendation}. */
@ApplicationScoped
class RecommendationRepository {

    private static final String STORED_AT = """
            select max(stored_at) from budget_recommendation where tenant = :tenant and campaign_id = :campaign""";
    /** Also deletes the recommendations of channels that are no longer named. */
    private static final String REPLACE = """
            with wanted as (
                select channel, amount
                from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as (channel text, amount numeric)
            ), deleted as (
                delete from budget_recommendation a
                where a.tenant = :tenant and a.campaign_id = :campaign
                  and not exists (select 1 from wanted w where w.channel = a.channel)
            )
            insert into budget_recommendation (campaign_id, channel, tenant, amount, stored_at, stored_by)
            select :campaign, channel, :tenant, amount, :at, :by from wanted
            on conflict (campaign_id, channel) do update
            set amount = excluded.amount, stored_at = excluded.stored_at, stored_by = excluded.stored_by""";

    /** Replaces a campaign's recommendation. */
    Uni<Void> replace(Campaign campaign, List<ChannelAllocation> allocations, String by, Instant at) {
        String rows = write(allocations);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REPLACE)
                        .setParameter("campaign", campaign.id())
                        .setParameter("tenant", campaign.tenant())
                        .setParameter("rows", rows)
                        .setParameter("at", at)
                        .setParameter("by", by)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** When the recommendation was stored, if ever. */
    Uni<Optional<Instant>> storedAt(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STORED_AT, Instant.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    private static String write(List<ChannelAllocation> allocations) {
        try {
            return EventJson.mapper().writeValueAsString(allocations);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Allocations cannot be written as JSON", e);
        }
    }
}
