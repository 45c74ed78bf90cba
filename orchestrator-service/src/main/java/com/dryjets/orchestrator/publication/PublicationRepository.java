package com.dryjets.orchestrator.publication;

import com.dryjets.contracts.marketing.Channel;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Asks for posts and mails. */
@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<Publication, UUID> {

    private static final String IN_STATE = """
            select channel, count(*) from Publication
            where tenant = :tenant and campaignId = :campaign and state = :state group by channel""";
    private static final String SUBJECTS = """
            select distinct subject from Publication
            where tenant = :tenant and campaignId = :campaign and state = :state and subject is not null
            order by subject""";

    /** Changes a post or mail, which comes to be by its first event. */
    Uni<Void> change(String tenant, UUID id, UUID campaignId, Channel channel, Consumer<Publication> change) {
        return find("tenant = ?1 and id = ?2", tenant, id)
                .firstResult()
                .onItem()
                .ifNull()
                .continueWith(() -> new Publication(tenant, id, campaignId, channel))
                .invoke(change)
                .chain(this::persist)
                .replaceWithVoid();
    }

    /** How many of a campaign's posts and mails are in a state, by channel. */
    Uni<Map<Channel, Long>> count(String tenant, UUID campaignId, PublicationState state) {
        return getSession()
                .chain(session -> session.createQuery(IN_STATE, Object[].class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("state", state)
                        .getResultList())
                .map(ChannelCounts::of);
    }

    /** The subject lines of a campaign's mails that went out. */
    Uni<List<String>> subjects(String tenant, UUID campaignId) {
        return getSession()
                .chain(session -> session.createQuery(SUBJECTS, String.class)
                        .setParameter("tenant", tenant)
                        .setParameter("campaign", campaignId)
                        .setParameter("state", PublicationState.OUT)
                        .getResultList());
    }
}
