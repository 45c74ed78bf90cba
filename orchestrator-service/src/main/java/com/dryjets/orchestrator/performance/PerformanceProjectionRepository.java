package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.event.PerformanceEvent.PerformanceUpdated;
import com.dryjets.contracts.marketing.MetricTotals;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reads and writes performance projections in the current Hibernate session. */
@ApplicationScoped
class PerformanceProjectionRepository {

    // Totals are absolute and as_of comes from one database, so the newest totals win in any order of arrival.
    private static final String SAVE = """
            insert into performance_projection (tenant, campaign_id, channel, day, totals, as_of)
            values (:tenant, :campaign, :channel, :day, :totals, :asOf)
            on conflict (tenant, campaign_id, channel, day)
            do update set totals = excluded.totals, as_of = excluded.as_of
            where performance_projection.as_of < excluded.as_of""";
    private static final String DAYS = "from PerformanceProjection where tenant = :tenant and campaignId = :campaign";

    private final MetricTotalsColumn json = new MetricTotalsColumn();

    /**
     * Saves the totals of a campaign, channel and day.
     *
     * @return false if newer totals are known
     */
    Uni<Boolean> save(String tenant, PerformanceUpdated update) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAVE)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", update.campaignId())
                        .setParameter("channel", update.channel().name())
                        .setParameter("day", update.day())
                        .setParameter("totals", json.convertToDatabaseColumn(new MetricTotals(update.totals())))
                        .setParameter("asOf", update.asOf())
                        .executeUpdate())
                .map(changed -> changed == 1);
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
