package com.dryjets.orchestrator.assessment;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.orchestrator.analysis.Assessment;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads and writes the latest assessments of campaigns. */
@ApplicationScoped
class CampaignAssessmentRepository implements PanacheRepositoryBase<CampaignAssessment, UUID> {

    /** Uses a random order, so that campaigns whose assessment keeps failing don't block others. */
    private static final String STALE = """
            select c.tenant, c.id from campaign_projection c
            left join campaign_assessment a on a.tenant = c.tenant and a.campaign_id = c.id
            where c.status in ('ACTIVE', 'PAUSED')
              and (a.checked_at is null or a.checked_at < clock_timestamp() - $1 * interval '1 millisecond')
            order by random() limit $2""";

    private static final String TIMES = "select assessedAt, metricsAsOf from CampaignAssessment"
            + " where tenant = :tenant and campaignId = :campaign";

    private final TenantTransaction transactions;

    CampaignAssessmentRepository(TenantTransaction transactions) {
        this.transactions = transactions;
    }

    /** A running campaign that was not assessed recently. */
    record Stale(String tenant, UUID campaignId) {}

    /** Lists running campaigns, across all tenants, that were not assessed recently. */
    Uni<List<Stale>> stale(Duration time, int limit) {
        return transactions.sql(
                Tenants.ALL,
                connection -> connection
                        .preparedQuery(STALE)
                        .execute(Tuple.of((double) time.toMillis(), limit))
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> new Stale(row.getString("tenant"), row.getUUID("id")))
                                .toList()));
    }

    /** Finds a campaign's assessments; null if it has not been assessed yet. */
    Uni<CampaignAssessment> find(String tenant, UUID campaignId) {
        return find("tenant = ?1 and campaignId = ?2", tenant, campaignId).firstResult();
    }

    /** Finds when a campaign was last assessed. */
    Uni<AssessmentTimes> times(String tenant, UUID campaignId) {
        return getSession()
                .chain(session -> session.createQuery(TIMES, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? new AssessmentTimes(null, null)
                        : new AssessmentTimes((Instant) row[0], (Instant) row[1]));
    }

    /** Replaces the campaign's assessments. */
    Uni<Void> save(String tenant, UUID campaignId, List<Assessment> assessments, @Nullable Instant asOf, Instant now) {
        return findOrCreate(tenant, campaignId)
                .invoke(latest -> latest.update(assessments, asOf, now))
                .chain(this::persist)
                .replaceWithVoid();
    }

    private Uni<CampaignAssessment> findOrCreate(String tenant, UUID campaignId) {
        return find(tenant, campaignId)
                .onItem()
                .ifNull()
                .continueWith(() -> new CampaignAssessment(tenant, campaignId));
    }
}
