package com.dryjets.analytics.report.model;

import com.dryjets.analytics.dashboard.ComparisonRules.Measure;
import com.dryjets.analytics.dashboard.ComparisonRules.Part;
import com.dryjets.analytics.dashboard.ComparisonRules.Rank;
import com.dryjets.analytics.trend.Anomaly;
import com.dryjets.contracts.marketing.Channel;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains anomalies and channel scores in sentences. */
public final class Explanations {

    private Explanations() {}

    /** 400 clicks on Friday, 20 February 2026; the median of other Fridays is 100. */
    public static String of(Anomaly anomaly, @Nullable String currency) {
        return "%s on %s; the median of other %ss is %s."
                .formatted(
                        MetricNames.amount(anomaly.metric(), anomaly.value(), currency),
                        Dates.weekdayAndDay(anomaly.day()),
                        Dates.weekday(anomaly.day()),
                        MetricNames.value(anomaly.metric(), anomaly.expected(), currency));
    }

    /** Scores 31 of 100: ROI of 50%, at least 20%, earns 10 of 40, the best channel has 200%. */
    public static String of(Rank rank) {
        if (rank.score() == null) {
            return "Insufficient data to compare.";
        }
        String earned =
                rank.parts().stream().map(part -> of(part, rank.channel())).collect(Collectors.joining("; "));
        String unknown = rank.unknown().isEmpty()
                ? ""
                : rank.unknown().stream()
                        .map(measure -> name(measure, rank.channel()))
                        .collect(Collectors.joining(", ", " Insufficient data: ", "."));
        return "Scores %s of 100: %s.%s".formatted(Numbers.points(rank.score()), earned, unknown);
    }

    private static String of(Part part, Channel channel) {
        boolean best = part.points().compareTo(part.weight()) == 0;
        String value = Numbers.percent(part.value());
        String bound = Numbers.percent(part.lowerBound());
        return "%s of %s%s earns %s of %s, %s"
                .formatted(
                        name(part.measure(), channel),
                        value,
                        bound.equals(value) ? "" : ", at least %s,".formatted(bound),
                        Numbers.points(part.points()),
                        Numbers.points(part.weight()),
                        best ? "the most of any channel" : "the best channel has " + Numbers.percent(part.best()));
    }

    private static String name(Measure measure, Channel channel) {
        boolean email = channel == Channel.EMAIL;
        return switch (measure) {
            case ROI -> "ROI";
            case CONVERSION_RATE -> "conversion rate";
            case CLICK_RATE -> email ? "email CTR" : "CTR";
            case ATTENTION_RATE -> email ? "open rate" : "engagement rate";
        };
    }
}
