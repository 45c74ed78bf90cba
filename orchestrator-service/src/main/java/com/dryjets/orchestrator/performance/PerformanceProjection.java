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
import java.time.LocalDate;
import java.util.UUID;

/** Our copy of the totals of a campaign, channel and day; written by {@link PerformanceProjectionRepository#save}. */
@Entity
@Table(name = "performance_projection")
@IdClass(PerformanceProjection.Key.class)
class PerformanceProjection {

    record Key(String tenant, UUID campaignId, Channel channel, LocalDate day) implements Serializable {}

    @Id
    private String tenant;

    @Id
    private UUID campaignId;

    @Id
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Id
    private LocalDate day;

    @Convert(converter = MetricTotalsColumn.class)
    private MetricTotals totals;

    private Instant asOf;

    /** For Hibernate. */
    protected PerformanceProjection() {}

    DailyTotals dailyTotals() {
        return new DailyTotals(channel, day, totals, asOf);
    }
}
