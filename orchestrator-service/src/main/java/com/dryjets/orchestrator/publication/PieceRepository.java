package com.dryjets.orchestrator.publication;

import com.dryjets.contracts.marketing.Channel;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Asks for pieces of content. */
@ApplicationScoped
class PieceRepository implements PanacheRepositoryBase<Piece, UUID> {

    private static final String APPROVED = """
            select channel, count(*) from Piece
            where tenant = :tenant and campaignId = :campaign and state = :state group by channel""";

    Uni<Piece> find(String tenant, UUID id) {
        return find("tenant = ?1 and id = ?2", tenant, id).firstResult();
    }

    /** How many approved pieces a campaign has for each channel. */
    Uni<Map<Channel, Long>> approved(String tenant, UUID campaignId) {
        return getSession()
                .chain(session -> session.createQuery(APPROVED, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("state", PieceState.APPROVED)
                        .getResultList())
                .map(ChannelCounts::of);
    }
}
