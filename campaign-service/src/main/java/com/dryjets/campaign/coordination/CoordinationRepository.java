package com.dryjets.campaign.coordination;

import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The stored plans, in the table {@code campaign_coordination}. */
@ApplicationScoped
class CoordinationRepository {

    private static final TypeReference<List<Slot>> SLOTS = new TypeReference<>() {};

    private static final String FIND = """
            select spacing_minutes, cast(slots as text) from campaign_coordination
            where tenant = :tenant and campaign_id = :campaign""";
    private static final String PUT = """
            insert into campaign_coordination (campaign_id, tenant, spacing_minutes, slots, planned_at)
            values (:campaign, :tenant, :spacing, cast(cast(:slots as text) as jsonb), :at)
            on conflict (campaign_id) do update set spacing_minutes = excluded.spacing_minutes,
                slots = excluded.slots, planned_at = excluded.planned_at""";

    Uni<Plan> of(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getSingleResultOrNull())
                .map(row -> row == null ? Plan.none() : new Plan(((Number) row[0]).intValue(), read((String) row[1])));
    }

    Uni<Void> put(String tenant, UUID campaignId, Plan plan, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PUT)
                        .setParameter("campaign", campaignId)
                        .setParameter("tenant", tenant)
                        .setParameter("spacing", plan.spacingMinutes())
                        .setParameter("slots", write(plan.slots()))
                        .setParameter("at", at)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String write(List<Slot> slots) {
        try {
            return EventJson.mapper().writerFor(SLOTS).writeValueAsString(slots);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The plan cannot be written as JSON", e);
        }
    }

    private static List<Slot> read(String json) {
        try {
            return EventJson.mapper().readValue(json, SLOTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored plan cannot be read", e);
        }
    }
}
