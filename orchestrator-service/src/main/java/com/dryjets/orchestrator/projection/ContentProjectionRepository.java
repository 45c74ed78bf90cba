package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.marketing.Channel;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Queries content projections. */
@ApplicationScoped
class ContentProjectionRepository implements PanacheRepositoryBase<ContentProjection, UUID> {

    private static final String APPROVED = """
            select channel, count(*) from ContentProjection
            where tenant = :tenant and campaignId = :campaign and state = :state group by channel""";

    /** Applies a change to a piece of content; the first one creates it. */
    Uni<Void> change(String tenant, UUID id, UUID blogPostId, Channel channel, Consumer<ContentProjection> change) {
        return findOrCreate(tenant, id, blogPostId, channel)
                .invoke(change)
                .chain(this::persist)
                .replaceWithVoid();
    }

    private Uni<ContentProjection> findOrCreate(String tenant, UUID id, UUID blogPostId, Channel channel) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .firstResult()
                .onItem()
                .ifNull()
                .continueWith(() -> new ContentProjection(tenant, id, blogPostId, channel));
    }

    /** Counts a campaign's approved content by channel. */
    Uni<Map<Channel, Long>> countApproved(String tenant, UUID campaignId) {
        return getSession()
                .chain(session -> session.createQuery(APPROVED, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("state", ContentState.APPROVED)
                        .getResultList())
                .map(ChannelCounts::of);
    }
}
