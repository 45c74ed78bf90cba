package com.dryjets.campaign.workflow;

import com.dryjets.contracts.event.ChannelScheduled;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The channels' answers, in the table {@code channel_reply}. */
@ApplicationScoped
class ReplyRepository implements PanacheRepositoryBase<ChannelReply, ChannelReply.Key> {

    Uni<List<ChannelReply>> of(String tenant, UUID campaignId) {
        return find("tenant = ?1 and campaignId = ?2 order by channel", tenant, campaignId)
                .list();
    }

    /** Stores an answer in place of the channel's earlier one. */
    Uni<Void> put(String tenant, ChannelScheduled answer, Instant at) {
        return findById(new ChannelReply.Key(answer.campaignId(), answer.channel()))
                .onItem()
                .ifNull()
                .continueWith(() -> new ChannelReply(answer.campaignId(), answer.channel(), tenant))
                .invoke(reply -> reply.update(answer, at))
                .chain(this::persist)
                .replaceWithVoid();
    }

    /** Deletes the answers of channels that had nothing to send, because a retry asks them again. */
    Uni<Void> deleteEmpty(String tenant, UUID campaignId) {
        return delete("tenant = ?1 and campaignId = ?2 and items = 0", tenant, campaignId)
                .replaceWithVoid();
    }
}
