package com.dryjets.social.projection;

import com.dryjets.kit.problem.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The campaigns that posts belong to. */
@ApplicationScoped
public class CampaignStates implements PanacheRepositoryBase<CampaignState, UUID> {

    private static final String ENSURE = """
            insert into campaign_state (campaign_id, tenant, status) values (:campaign, :tenant, 'UNKNOWN')
            on conflict do nothing""";

    /**
     * The campaign, locked, and made if it is new: its events and those of its content come on two topics, and
     * whichever is first must be seen by the other.
     */
    public Uni<CampaignState> lockOrMake(String tenant, UUID campaignId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ENSURE)
                        .setParameter("campaign", campaignId)
                        .setParameter("tenant", tenant)
                        .executeUpdate())
                .chain(() -> lock(tenant, campaignId));
    }

    /** The campaign, locked until the transaction ends, or 404. */
    public Uni<CampaignState> lock(String tenant, UUID campaignId) {
        return find("tenant = ?1 and campaignId = ?2", tenant, campaignId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("campaign", campaignId));
    }

    /** The campaign with its plan, locked, or 404. */
    public Uni<CampaignState> lockPlanned(String tenant, UUID campaignId) {
        return lock(tenant, campaignId).invoke(campaign -> {
            if (!campaign.isPlanned()) {
                throw Problem.notFound("campaign", campaignId);
            }
        });
    }
}
