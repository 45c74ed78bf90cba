package com.dryjets.orchestrator.assessment;

import com.dryjets.orchestrator.JsonColumn;
import com.dryjets.orchestrator.analysis.HistoryAssessments;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/**
 * Reads and writes analyses of the history, in the current Hibernate session. If each replica kept its own, one would withdraw
 * what another has just recommended.
 */
@ApplicationScoped
class CampaignHistoryRepository {

    private static final String RECENT = """
            select assessments from campaign_history where tenant = :tenant and campaign_id = :campaign
            and analyzed_at > clock_timestamp() - :age * interval '1 millisecond'""";
    private static final String SAVE = """
            insert into campaign_history (tenant, campaign_id, analyzed_at, assessments)
            values (:tenant, :campaign, clock_timestamp(), :assessments)
            on conflict (tenant, campaign_id)
            do update set analyzed_at = excluded.analyzed_at, assessments = excluded.assessments""";

    private final Column json = new Column();

    static class Column extends JsonColumn<HistoryAssessments> {

        Column() {
            super(HistoryAssessments.class);
        }
    }

    /** Finds an analysis that is not older than this; null if there is none. */
    Uni<HistoryAssessments> recent(String tenant, UUID campaignId, Duration age) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECENT, String.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("age", (double) age.toMillis())
                        .getSingleResultOrNull())
                .map(json::convertToEntityAttribute);
    }

    /** Replaces a campaign's analysis. */
    Uni<Void> save(String tenant, UUID campaignId, HistoryAssessments assessments) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAVE)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("assessments", json.convertToDatabaseColumn(assessments))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
