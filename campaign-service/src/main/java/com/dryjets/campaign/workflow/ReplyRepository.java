package com.dryjets.campaign.workflow;

import com.dryjets.contracts.event.ChannelScheduled;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The channels' answers. */
@ApplicationScoped
class ReplyRepository implements PanacheRepositoryBase<ChannelReply, ChannelReply.Key> {

    Uni<List<ChannelReply>> of(String tenant, UUID campaignId) {
        return find("tenant = ?1 and campaignId = ?2 order by channel", tenant, campaignId)
                .list();
    }

    /** Stores an answer in the place of the channel's earlier one. */
    Uni<Void> put(String tenant, ChannelScheduled answer, Instant at) {
        return findById(new ChannelReply.Key(answer.campaignId(), answer.channel()))
                .onItem()
                .ifNull()
                .continueWith(() -> new ChannelReply(answer.campaignId(), answer.channel(), tenant))
                .invoke(reply -> reply.take(answer, at))
                .chain(this::persist)
                .replaceWithVoid();
    }

    /** Forgets who had nothing to send: a retry asks them anew. */
    Uni<Void> forgetEmpty(String tenant, UUID campaignId) {
        return delete("tenant = ?1 and campaignId = ?2 and items = 0", tenant, campaignId)
                .replaceWithVoid();
    }
}
