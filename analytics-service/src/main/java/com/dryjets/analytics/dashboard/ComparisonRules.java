package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.figures.CampaignFigures.ChannelFigures;
import com.dryjets.analytics.wording.Numbers;
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
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Ranks a campaign's channels. On each measure the best channel gets the measure's whole weight and every other the
 * part that its value is of the best; a channel's score is what it got of the weights of the measures that are known
 * for it. Money weighs most: it is what a campaign is for.
 */
public final class ComparisonRules {

    private static final int DECIMALS = 4;

    private ComparisonRules() {}

    /** What channels are compared by. Mail is measured by its own terms: who opens, who clicks of those it reached. */
    @Schema(name = "Measure")
    public enum Measure {
        ROI("0.4", "return on spend"),
        CONVERSION_RATE("0.3", "conversion rate"),
        CLICK_RATE("0.2", "click rate"),
        ATTENTION_RATE("0.1", "open or engagement rate");

        private final BigDecimal weight;
        private final String words;

        Measure(String weight, String words) {
            this.words = words;
            this.weight = new BigDecimal(weight);
        }

        Optional<BigDecimal> of(Channel channel, MetricTotals figures) {
            boolean mail = channel == Channel.EMAIL;
            return switch (this) {
                case ROI -> figures.roi();
                case CONVERSION_RATE -> figures.conversionRate();
                case CLICK_RATE -> mail ? figures.emailCtr() : figures.ctr();
                case ATTENTION_RATE -> mail ? figures.openRate() : figures.engagementRate();
            };
        }
    }

    /** What a measure adds to a channel's score; the parts add up to it. */
    @Schema(name = "ScorePart")
    public record Part(Measure measure, BigDecimal value, BigDecimal best, BigDecimal weight, BigDecimal points) {}

    /**
     * A channel's place.
     *
     * @param score 0 to 1; absent where nothing is known to compare by
     */
    @Schema(name = "ChannelRank")
    public record Rank(
            int rank,
            Channel channel,
            @Nullable BigDecimal score,
            List<Part> parts,

            @Schema(description = "Measures that cannot be told for this channel; the others share their weight")
            List<Measure> unknown,

            @Schema(examples = "Scores 31 of 100: return on spend of 50% earns 10 of 40, the best has 200%.")
            String explanation) {}

    /** The channels, best first; those without a score come last. */
    public static List<Rank> rank(Map<Channel, ChannelFigures> channels) {
        List<Rank> unplaced = new ArrayList<>();
        channels.forEach((channel, figures) -> unplaced.add(score(channel, figures.raw(), channels)));
        unplaced.sort(Comparator.comparing(Rank::score, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed()
                .thenComparing(Rank::channel));
        List<Rank> ranks = new ArrayList<>();
        for (Rank rank : unplaced) {
            ranks.add(new Rank(
                    ranks.size() + 1, rank.channel(), rank.score(), rank.parts(), rank.unknown(), rank.explanation()));
        }
        return ranks;
    }

    private static Rank score(Channel channel, MetricTotals figures, Map<Channel, ChannelFigures> channels) {
        BigDecimal known = BigDecimal.ZERO;
        for (Measure measure : Measure.values()) {
            known = known.add(measure.of(channel, figures).isPresent() ? measure.weight : BigDecimal.ZERO);
        }
        List<Part> parts = new ArrayList<>();
        List<Measure> unknown = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Optional<BigDecimal> value = measure.of(channel, figures);
            if (value.isPresent()) {
                parts.add(part(measure, value.get(), best(measure, channels), known));
            } else {
                unknown.add(measure);
            }
        }
        BigDecimal score = parts.stream().map(Part::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        String explanation = explain(score, parts, unknown);
        return new Rank(0, channel, parts.isEmpty() ? null : score, parts, unknown, explanation);
    }

    private static String explain(BigDecimal score, List<Part> parts, List<Measure> unknown) {
        if (parts.isEmpty()) {
            return "Nothing is known to compare it by.";
        }
        String earned = parts.stream().map(ComparisonRules::explain).collect(Collectors.joining("; "));
        String missing = unknown.isEmpty()
                ? ""
                : " Not known: %s."
                        .formatted(
                                unknown.stream().map(measure -> measure.words).collect(Collectors.joining(", ")));
        return "Scores %s of 100: %s.%s".formatted(Numbers.points(score), earned, missing);
    }

    private static String explain(Part part) {
        boolean best = part.value().compareTo(part.best()) == 0;
        return "%s of %s earns %s of %s, %s"
                .formatted(
                        part.measure().words,
                        Numbers.percent(part.value()),
                        Numbers.points(part.points()),
                        Numbers.points(part.weight()),
                        best ? "none has more" : "the best has " + Numbers.percent(part.best()));
    }

    private static Part part(Measure measure, BigDecimal value, BigDecimal best, BigDecimal known) {
        BigDecimal weight = rounded(measure.weight.divide(known, MathContext.DECIMAL64));
        // A loss earns nothing, and where all lose nobody is near the best.
        BigDecimal share = best.signum() <= 0
                ? BigDecimal.ZERO
                : value.max(BigDecimal.ZERO).divide(best, MathContext.DECIMAL64);
        return new Part(measure, value, best, weight, rounded(share.multiply(weight)));
    }

    private static BigDecimal best(Measure measure, Map<Channel, ChannelFigures> channels) {
        return channels.entrySet().stream()
                .flatMap(other -> measure.of(other.getKey(), other.getValue().raw()).stream())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
