package com.dryjets.orchestrator.performance;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.orchestrator.json.JsonColumn;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
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

/** The row of a campaign, channel and day; written by one statement, see {@link PerformanceRepository}. */
@Entity
@Table(name = "performance_day")
@IdClass(PerformanceDay.Key.class)
class PerformanceDay {

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

    @Convert(converter = FiguresColumn.class)
    private MetricTotals totals;

    private Instant asOf;

    /** For Hibernate. */
    protected PerformanceDay() {}

    DayFigures figures() {
        return new DayFigures(channel, day, totals, asOf);
    }

    @Converter
    static class FiguresColumn extends JsonColumn<MetricTotals> {
        FiguresColumn() {
            super(MetricTotals.class);
        }
    }
}
