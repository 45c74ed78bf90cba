package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy says.
 *
 * @param channels every channel of the campaign; their shares add up to 100
 * @param timeline the weeks from the day of planning or the campaign's start, at most 26
 */
public record StrategyPlan(
        List<Goal> goals, List<ChannelPlan> channels, List<Week> timeline, List<Kpi> kpis, List<Risk> risks) {

    public StrategyPlan {
        goals = List.copyOf(goals);
        channels = List.copyOf(channels);
        timeline = List.copyOf(timeline);
        kpis = List.copyOf(kpis);
        risks = List.copyOf(risks);
    }

    /**
     * What the campaign should reach.
     *
     * @param target absent if neither the campaign nor past campaigns give one
     * @param channel the channel whose results count; absent for all channels together
     * @param basis where the target comes from
     */
    @Schema(name = "StrategyGoal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Goal(
            GoalMetric metric,
            @Nullable BigDecimal target,
            @Nullable Channel channel,
            String basis) {}

    /**
     * A channel's part.
     *
     * @param sharePercent of the budget, in tenths of a per cent
     * @param amount the share of the budget at the time of planning, in the campaign's currency
     * @param reason why it gets this share
     */
    @Schema(name = "StrategyChannel")
    public record ChannelPlan(
            Channel channel, BigDecimal sharePercent, BigDecimal amount, String reason, List<String> tactics) {
        public ChannelPlan {
            tactics = List.copyOf(tactics);
        }
    }

    /**
     * A week of the timeline.
     *
     * @param week counted from 1
     * @param from its first day, in the campaign's time zone
     * @param to its last day; the last week may be shorter
     */
    @Schema(name = "StrategyWeek")
    public record Week(int week, LocalDate from, LocalDate to, String focus, List<Content> content) {
        public Week {
            content = List.copyOf(content);
        }
    }

    /**
     * A piece of content to publish.
     *
     * @param date in the campaign's time zone
     * @param topic pieces with the same topic can be made from one post
     */
    @Schema(name = "StrategyContent")
    public record Content(LocalDate date, Channel channel, String topic, PlanAngle angle) {}

    /**
     * A key performance indicator with its target.
     *
     * @param target a rate as a fraction, or a cost in the campaign's currency
     * @param basis where the target comes from
     */
    @Schema(name = "StrategyKpiTarget")
    public record Kpi(StrategyKpi kpi, Channel channel, BigDecimal target, String basis) {}

    /** What may go wrong and what to do about it. */
    @Schema(name = "StrategyRisk")
    public record Risk(String risk, String mitigation) {}

    /** All content of the timeline, by date. */
    Stream<Content> content() {
        return timeline.stream().flatMap(week -> week.content().stream());
    }
}
