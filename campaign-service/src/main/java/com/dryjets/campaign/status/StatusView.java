package com.dryjets.campaign.status;

import com.dryjets.campaign.campaign.CampaignView;
import com.dryjets.campaign.projection.ContentProjection.Piece;
import com.dryjets.campaign.projection.ItemProjection.Count;
import com.dryjets.campaign.projection.PerformanceProjection.Day;
import com.dryjets.campaign.workflow.WorkflowView;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a campaign stands: state, workflow, items and the freshest figures. */
public record StatusView(
        CampaignView campaign,
        WorkflowView workflow,
        List<ChannelAllocation> allocations,
        List<Count> items,
        Map<Metric, BigDecimal> totals) {

    /** A campaign's figures: totals with their ratios, and the days they come from. */
    public record MetricsView(
            UUID campaignId,
            Map<Metric, BigDecimal> totals,
            @Nullable BigDecimal ctr,
            @Nullable BigDecimal conversionRate,
            @Nullable BigDecimal roi,
            List<DayView> days) {

        static MetricsView of(UUID campaignId, List<Day> days) {
            MetricTotals all = total(days);
            return new MetricsView(
                    campaignId,
                    all.totals(),
                    all.ctr().orElse(null),
                    all.conversionRate().orElse(null),
                    all.roi().orElse(null),
                    days.stream()
                            .map(day -> new DayView(
                                    day.day(), day.channel(), day.figures().totals()))
                            .toList());
        }
    }

    /** The totals of a channel on a day (UTC). */
    public record DayView(LocalDate day, Channel channel, Map<Metric, BigDecimal> totals) {}

    /** A campaign's pieces of content, and how many each channel has. */
    public record ContentView(List<Piece> items, Map<Channel, ContentCount> byChannel) {

        static ContentView of(List<Piece> pieces) {
            Map<Channel, ContentCount> counts = new EnumMap<>(Channel.class);
            pieces.forEach(piece -> counts.merge(piece.channel(), ContentCount.of(piece), ContentCount::plus));
            return new ContentView(pieces, counts);
        }
    }

    /**
     * How many pieces a channel has.
     *
     * @param approved may go out
     * @param waiting for approval
     * @param withdrawn must not go out any more
     */
    public record ContentCount(int approved, int waiting, int withdrawn) {

        static ContentCount of(Piece piece) {
            return switch (piece.status()) {
                case "APPROVED" -> new ContentCount(1, 0, 0);
                case "WITHDRAWN" -> new ContentCount(0, 0, 1);
                default -> new ContentCount(0, 1, 0);
            };
        }

        ContentCount plus(ContentCount other) {
            return new ContentCount(approved + other.approved, waiting + other.waiting, withdrawn + other.withdrawn);
        }
    }

    static MetricTotals total(List<Day> days) {
        return days.stream().map(Day::figures).reduce(MetricTotals.none(), MetricTotals::plus);
    }
}
