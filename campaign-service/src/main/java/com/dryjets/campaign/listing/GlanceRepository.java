package com.dryjets.campaign.listing;

import com.dryjets.campaign.projection.Rows;
import com.dryjets.campaign.workflow.StepName;
import com.dryjets.campaign.workflow.StepStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a page of campaigns needs besides themselves: one question about all their steps, one about all their items. */
@ApplicationScoped
class GlanceRepository {

    private static final String STEPS = """
            select campaign_id, step, status, error from campaign_workflow
            where tenant = :tenant and campaign_id in (:campaigns)""";
    private static final String ITEMS = """
            select campaign_id, count(*), count(*) filter (where status = 'FAILED'),
                min(scheduled_for) filter (where status = 'SCHEDULED' and scheduled_for >= :now)
            from campaign_item where tenant = :tenant and campaign_id in (:campaigns) group by campaign_id""";

    /** By campaign; those without steps and items are missing. */
    Uni<Map<UUID, Glance>> of(String tenant, Collection<UUID> campaigns, Instant now) {
        if (campaigns.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return steps(tenant, campaigns)
                .chain(steps -> items(tenant, campaigns, now).map(items -> merged(campaigns, steps, items)));
    }

    private static Uni<List<Object[]>> steps(String tenant, Collection<UUID> campaigns) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(STEPS, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaigns", campaigns)
                        .getResultList());
    }

    private static Uni<List<Object[]>> items(String tenant, Collection<UUID> campaigns, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ITEMS, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaigns", campaigns)
                        .setParameter("now", now)
                        .getResultList());
    }

    private static Map<UUID, Glance> merged(
            Collection<UUID> campaigns, List<Object[]> stepRows, List<Object[]> itemRows) {
        Map<UUID, Map<StepName, Glance.Step>> steps = new HashMap<>();
        for (Object[] row : stepRows) {
            steps.computeIfAbsent((UUID) row[0], id -> new EnumMap<>(StepName.class))
                    .put(
                            StepName.valueOf((String) row[1]),
                            new Glance.Step(StepStatus.valueOf((String) row[2]), (String) row[3]));
        }
        Map<UUID, Object[]> items = new HashMap<>();
        itemRows.forEach(row -> items.put((UUID) row[0], row));
        Map<UUID, Glance> glances = new HashMap<>();
        for (UUID id : campaigns) {
            Object[] row = items.getOrDefault(id, new Object[] {id, 0, 0, null});
            glances.put(
                    id,
                    new Glance(
                            steps.getOrDefault(id, Map.of()),
                            ((Number) row[1]).intValue(),
                            ((Number) row[2]).intValue(),
                            Rows.instant(row[3])));
        }
        return glances;
    }
}
