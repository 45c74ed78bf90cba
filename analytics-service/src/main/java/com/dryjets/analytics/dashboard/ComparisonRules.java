package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.rollup.ChannelTotals;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Ranks a campaign's channels. For each measure, the best channel gets the measure's full weight and every other channel
 * the fraction that its value is of the best. Money weighs most, because it is what a campaign is for. A measure that is
 * unknown for a channel adds nothing, and its weight goes to no other.
 *
 * <p>Values are compared by their lower bounds ({@link LowerBounds}), so that one conversion from one click ranks below a
 * hundred from a thousand.
 */
public final class ComparisonRules {

    private static final int DECIMALS = 4;

    private ComparisonRules() {}

    /** A measure that channels are compared by. Email has its own denominators: delivered emails. */
    @Schema(name = "Measure")
    public enum Measure {
        ROI("0.4"),
        CONVERSION_RATE("0.3"),
        CLICK_RATE("0.2"),
        ATTENTION_RATE("0.1");

        private final BigDecimal weight;

        Measure(String weight) {
            this.weight = new BigDecimal(weight);
        }

        Optional<BigDecimal> of(Channel channel, MetricTotals totals) {
            boolean email = channel == Channel.EMAIL;
            return switch (this) {
                case ROI -> totals.roi();
                case CONVERSION_RATE -> totals.conversionRate();
                case CLICK_RATE -> email ? totals.emailCtr() : totals.ctr();
                case ATTENTION_RATE -> email ? totals.openRate() : totals.engagementRate();
            };
        }

        /** What a rate counts. */
        Metric events(Channel channel) {
            return switch (this) {
                case ROI -> Metric.REVENUE;
                case CONVERSION_RATE -> Metric.CONVERSIONS;
                case CLICK_RATE -> Metric.CLICKS;
                case ATTENTION_RATE -> channel == Channel.EMAIL ? Metric.OPENS : Metric.ENGAGEMENTS;
            };
        }

        /** What a rate is divided by. */
        Metric exposure(Channel channel) {
            return switch (this) {
                case ROI -> Metric.SPEND;
                case CONVERSION_RATE -> Metric.CLICKS;
                case CLICK_RATE, ATTENTION_RATE -> channel == Channel.EMAIL ? Metric.DELIVERED : Metric.IMPRESSIONS;
            };
        }
    }

    /** Whether a channel could be compared. */
    @Schema(name = "ComparisonCode")
    public enum Code {
        /** At least one measure is known; parts explain the score. */
        SCORED,
        /** No measure is known. */
        INSUFFICIENT_DATA
    }

    /** A measure's part of a channel's score; the parts add up to the score. */
    @Schema(name = "ScorePart")
    public record Part(
            Measure measure,

            @Schema(description = "The channel's value, a fraction")
            BigDecimal value,

            @Schema(
                    description = "What the value at least stands for, given how few events it comes from; channels are"
                            + " compared by it")
            BigDecimal lowerBound,

            @Schema(description = "The value of the channel with the highest lower bound")
            BigDecimal best,

            @Schema(description = "The most points that the measure can add, the same for every channel")
            BigDecimal weight,

            BigDecimal points) {}

    /**
     * A channel's rank.
     *
     * @param score 0 to 1; absent with insufficient data
     */
    @Schema(name = "ChannelRank")
    public record Rank(
            int rank,
            Channel channel,
            @Nullable BigDecimal score,
            Code code,
            List<Part> parts,

            @Schema(description = "Measures that are unknown for this channel and add nothing to its score")
            List<Measure> unknown) {}

    /** The channels, best first; those without a score come last. */
    public static List<Rank> rank(Map<Channel, ChannelTotals> channels) {
        List<Rank> unranked = new ArrayList<>();
        channels.forEach((channel, totals) -> unranked.add(score(channel, totals.raw(), channels)));
        unranked.sort(Comparator.comparing(Rank::score, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed()
                .thenComparing(Rank::channel));
        List<Rank> ranks = new ArrayList<>();
        for (Rank rank : unranked) {
            ranks.add(new Rank(
                    ranks.size() + 1, rank.channel(), rank.score(), rank.code(), rank.parts(), rank.unknown()));
        }
        return ranks;
    }

    private static Rank score(Channel channel, MetricTotals totals, Map<Channel, ChannelTotals> channels) {
        List<Part> parts = new ArrayList<>();
        List<Measure> unknown = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Optional<BigDecimal> value = measure.of(channel, totals);
            if (value.isPresent()) {
                parts.add(part(measure, channel, value.get(), channels));
            } else {
                unknown.add(measure);
            }
        }
        if (parts.isEmpty()) {
            return new Rank(0, channel, null, Code.INSUFFICIENT_DATA, parts, unknown);
        }
        BigDecimal score = parts.stream().map(Part::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Rank(0, channel, score, Code.SCORED, parts, unknown);
    }

    private static Part part(Measure measure, Channel channel, BigDecimal value, Map<Channel, ChannelTotals> channels) {
        Map<Channel, BigDecimal> bounds = LowerBounds.of(measure, channels);
        Channel best = bounds.entrySet().stream()
                .max(Map.Entry.<Channel, BigDecimal>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
        BigDecimal most = bounds.get(best);
        // A loss adds nothing, and if every channel loses, none is close to the best.
        BigDecimal share = most.signum() <= 0
                ? BigDecimal.ZERO
                : bounds.get(channel).max(BigDecimal.ZERO).divide(most, MathContext.DECIMAL64);
        return new Part(
                measure,
                value,
                bounds.get(channel),
                measure.of(best, channels.get(best).raw()).orElseThrow(),
                measure.weight,
                rounded(share.multiply(measure.weight)));
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
