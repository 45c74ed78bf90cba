package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.marketing.Channel;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Queries publication projections. */
@ApplicationScoped
class PublicationProjectionRepository implements PanacheRepositoryBase<PublicationProjection, UUID> {

    private static final String IN_STATE = """
            select channel, count(*) from PublicationProjection
            where tenant = :tenant and campaignId = :campaign and state = :state group by channel""";
    private static final String SUBJECTS = """
            select distinct subject from PublicationProjection
            where tenant = :tenant and campaignId = :campaign and state = :state and subject is not null
            order by subject""";

    /** Applies a change to a post or email; the first one creates it. */
    Uni<Void> change(String tenant, UUID id, UUID campaignId, Channel channel, Consumer<PublicationProjection> change) {
        return findOrCreate(tenant, id, campaignId, channel)
                .invoke(change)
                .chain(this::persist)
                .replaceWithVoid();
    }

    private Uni<PublicationProjection> findOrCreate(String tenant, UUID id, UUID campaignId, Channel channel) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .firstResult()
                .onItem()
                .ifNull()
                .continueWith(() -> new PublicationProjection(tenant, id, campaignId, channel));
    }

    /** Counts a campaign's posts and emails in a state by channel. */
    Uni<Map<Channel, Long>> count(String tenant, UUID campaignId, PublicationState state) {
        return getSession()
                .chain(session -> session.createQuery(IN_STATE, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("state", state)
                        .getResultList())
                .map(ChannelCounts::of);
    }

    /** Lists the subject lines of a campaign's published emails. */
    Uni<List<String>> subjects(String tenant, UUID campaignId) {
        return getSession()
                .chain(session -> session.createQuery(SUBJECTS, String.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("state", PublicationState.PUBLISHED)
                        .getResultList());
    }
}
