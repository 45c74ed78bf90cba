package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.rollup.ChannelTotals;
import com.dryjets.contracts.marketing.Channel;
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
 * the fraction that its value is of the best. A channel's score is the sum over the measures that are known for it. Money
 * weighs most, because it is what a campaign is for.
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
    }

    /** Whether a channel could be compared. */
    @Schema(name = "ComparisonCode")
    public enum Code {
        /** At least one measure is known; parts explain the score. */
        SCORED,
        /** No measure is known. */
        INSUFFICIENT_DATA
    }

    /**
     * A measure's part of a channel's score; the parts add up to the score.
     *
     * @param value the channel's value, a fraction
     * @param best the best channel's value
     * @param weight the most points that the measure can add
     */
    @Schema(name = "ScorePart")
    public record Part(Measure measure, BigDecimal value, BigDecimal best, BigDecimal weight, BigDecimal points) {}

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

            @Schema(description = "Measures that are unknown for this channel; the others share their weight")
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
        BigDecimal known = BigDecimal.ZERO;
        for (Measure measure : Measure.values()) {
            known = known.add(measure.of(channel, totals).isPresent() ? measure.weight : BigDecimal.ZERO);
        }
        List<Part> parts = new ArrayList<>();
        List<Measure> unknown = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Optional<BigDecimal> value = measure.of(channel, totals);
            if (value.isPresent()) {
                parts.add(part(measure, value.get(), best(measure, channels), known));
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

    private static Part part(Measure measure, BigDecimal value, BigDecimal best, BigDecimal known) {
        BigDecimal weight = rounded(measure.weight.divide(known, MathContext.DECIMAL64));
        // A loss adds nothing, and if every channel loses, none is close to the best.
        BigDecimal share = best.signum() <= 0
                ? BigDecimal.ZERO
                : value.max(BigDecimal.ZERO).divide(best, MathContext.DECIMAL64);
        return new Part(measure, value, best, weight, rounded(share.multiply(weight)));
    }

    private static BigDecimal best(Measure measure, Map<Channel, ChannelTotals> channels) {
        return channels.entrySet().stream()
                .flatMap(other -> measure.of(other.getKey(), other.getValue().raw()).stream())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
