package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** The row of a {@link Standing}. */
@Entity
@Table(name = "standing")
@IdClass(ChannelStanding.Key.class)
class ChannelStanding {

    record Key(String tenant, UUID campaignId, Channel channel) implements Serializable {}

    @Id
    private String tenant;

    @Id
    private UUID campaignId;

    @Id
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Convert(converter = PerformanceDay.FiguresColumn.class)
    private MetricTotals totals;

    private Instant updatedAt;

    /** For Hibernate. */
    protected ChannelStanding() {}

    Standing standing() {
        return new Standing(campaignId, channel, totals);
    }
}
