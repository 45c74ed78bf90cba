package com.dryjets.social.projection;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates, locks and reads campaign projections. */
@ApplicationScoped
class CampaignProjectionRepository implements PanacheRepositoryBase<CampaignProjection, UUID> {

    private static final String ENSURE = """
            insert into campaign_projection (campaign_id, tenant, status) values (:campaign, :tenant, 'UNKNOWN')
            on conflict do nothing""";
    private static final String LOCK_STATUS =
            "select status from campaign_projection where campaign_id = $1 for update";

    Uni<Void> ensure(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ENSURE)
                        .setParameter("campaign", campaignId)
                        .setParameter("tenant", tenant)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Locks a campaign until the transaction ends; null if it is unknown. */
    Uni<@Nullable CampaignProjection> lock(String tenant, UUID campaignId) {
        return find("tenant = ?1 and campaignId = ?2", tenant, campaignId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** Locks a known campaign until the transaction ends, and returns its status. */
    Uni<CampaignStatus> lockStatus(SqlConnection connection, UUID campaignId) {
        return connection
                .preparedQuery(LOCK_STATUS)
                .execute(Tuple.of(campaignId))
                .map(rows -> CampaignStatus.valueOf(rows.iterator().next().getString("status")));
    }
}
