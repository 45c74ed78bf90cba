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
import java.time.LocalDate;
import java.util.UUID;

/** A campaign's totals on a channel as of its last assessment; other campaigns of the tenant are compared with them. */
@Entity
@Table(name = "channel_benchmark")
@IdClass(ChannelBenchmark.Key.class)
class ChannelBenchmark {

    record Key(String tenant, UUID campaignId, Channel channel) implements Serializable {}

    @Id
    private String tenant;

    @Id
    private UUID campaignId;

    @Id
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Convert(converter = MetricTotalsColumn.class)
    private MetricTotals totals;

    private LocalDate lastDay;

    /** For Hibernate. */
    protected ChannelBenchmark() {}

    Benchmark benchmark() {
        return new Benchmark(campaignId, channel, totals);
    }
}
