package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads and writes performance projections in the current Hibernate session. */
@ApplicationScoped
class PerformanceProjectionRepository {

    // Totals are absolute and as_of comes from one database, so the newest totals win in any order of arrival.
    private static final String SAVE = """
            with saved as (
                insert into performance_projection (tenant, campaign_id, channel, day, totals, as_of)
                select tenant, campaign_id, channel, day, totals, as_of
                from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r (
                    tenant text, campaign_id uuid, channel text, day date, totals text, as_of timestamptz)
                order by tenant, campaign_id, channel, day
                on conflict (tenant, campaign_id, channel, day)
                do update set totals = excluded.totals, as_of = excluded.as_of
                where performance_projection.as_of < excluded.as_of
                returning tenant, campaign_id)
            select distinct tenant, campaign_id from saved order by tenant, campaign_id""";
    private static final String DAYS = "from PerformanceProjection where tenant = :tenant and campaignId = :campaign";

    /** A campaign of which newer totals were saved. */
    record Changed(String tenant, UUID campaignId) {}

    /** Saves the totals of campaigns, channels and days; answers the campaigns of which no newer ones were known. */
    Uni<List<Changed>> save(List<Update<PerformanceUpdated>> updates) {
        if (updates.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        String rows = JsonRows.of(
                Update.newest(updates, Comparator.comparing(PerformanceUpdated::asOf)),
                update -> Map.of(
                        "tenant", update.tenant(),
                        "campaign_id", update.totals().campaignId(),
                        "channel", update.totals().channel(),
                        "day", update.totals().day(),
                        "totals", JsonRows.totals(update.totals().totals()),
                        "as_of", update.totals().asOf()));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAVE, Object[].class)
                        .setParameter("rows", rows)
                        .getResultList())
                .map(found -> found.stream()
                        .map(row -> new Changed((String) row[0], (UUID) row[1]))
                        .toList());
    }

    /** Reads all metrics of a campaign. */
    Uni<CampaignPerformance> of(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(DAYS, PerformanceProjection.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getResultList())
                .map(days -> new CampaignPerformance(
                        days.stream().map(PerformanceProjection::dailyTotals).toList()));
    }
}
