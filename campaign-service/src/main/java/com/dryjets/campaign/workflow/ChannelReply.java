package com.dryjets.campaign.workflow;

import com.dryjets.contracts.event.ChannelScheduled;
import com.dryjets.contracts.marketing.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A channel's answer to the request to schedule its items. A later answer replaces an earlier one. */
@Entity(name = "channel_reply")
@Table(name = "channel_reply")
@IdClass(ChannelReply.Key.class)
class ChannelReply {

    record Key(UUID campaignId, Channel channel) implements Serializable {}

    @Id
    UUID campaignId;

    @Id
    @Enumerated(EnumType.STRING)
    Channel channel;

    String tenant;
    UUID scheduleRequestId;
    int items;

    @Nullable
    Instant firstAt;

    @Nullable
    Instant lastAt;

    @Nullable
    String reason;

    Instant answeredAt;

    /** For Hibernate. */
    protected ChannelReply() {}

    ChannelReply(UUID campaignId, Channel channel, String tenant) {
        this.campaignId = campaignId;
        this.channel = channel;
        this.tenant = tenant;
    }

    void update(ChannelScheduled answer, Instant at) {
        scheduleRequestId = answer.scheduleRequestId();
        items = answer.items();
        firstAt = answer.first();
        lastAt = answer.last();
        reason = answer.reason();
        answeredAt = at;
    }
}
