package com.dryjets.analytics.wording;

import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What metrics and figures are called, and how their values are told. The console has the same names for them. */
public final class Names {

    private static final Map<String, String> RATES = Map.of(
            "ctr", "Click rate",
            "engagementRate", "Engagement rate",
            "emailCtr", "Click rate of mail",
            "openRate", "Open rate",
            "conversionRate", "Conversion rate",
            "roas", "Revenue by spend",
            "roi", "Return on spend");

    private Names() {}

    /** A metric as a heading has it: Clicks, Mails delivered. */
    public static String title(Metric metric) {
        return switch (metric) {
            case SENT -> "Mails sent";
            case DELIVERED -> "Mails delivered";
            default -> {
                String word = word(metric);
                yield word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            }
        };
    }

    /** A key figure as a heading has it, by its name in answers: Clicks, Conversion rate. */
    public static String title(String figure) {
        String rate = RATES.get(figure);
        return rate != null ? rate : title(metric(figure));
    }

    /** A value of a metric in a table that names the metric: 1,200 or 1,200.00 EUR. */
    public static String value(Metric metric, BigDecimal value, @Nullable String currency) {
        return isMoney(metric) ? Numbers.money(value, currency) : Numbers.count(value);
    }

    /** A value of a key figure, by the figure's name in answers: 1,200.00 EUR, 3.1%, 2.85. */
    public static String value(String figure, BigDecimal value, @Nullable String currency) {
        if (figure.equals("roas")) {
            return Numbers.count(value);
        }
        return RATES.containsKey(figure) ? Numbers.percent(value) : value(metric(figure), value, currency);
    }

    /** A value of a metric in a sentence: 1 click, 1,200 people reached, 1,200.00 EUR of revenue. */
    public static String amount(Metric metric, BigDecimal value, @Nullable String currency) {
        String shown = value(metric, value, currency);
        return shown + " " + (isMoney(metric) ? "of " + word(metric) : noun(metric, isOne(shown)));
    }

    /** Whether a value is usual, in a sentence: 40 are usual, 1 is usual, 40.00 EUR is usual. */
    public static String usual(Metric metric, BigDecimal value, @Nullable String currency) {
        String shown = value(metric, value, currency);
        return shown + (isMoney(metric) || isOne(shown) ? " is usual" : " are usual");
    }

    private static String noun(Metric metric, boolean one) {
        String word = word(metric);
        return switch (metric) {
            case REACH -> one ? "person reached" : "people reached";
            case SENT, DELIVERED -> (one ? "mail " : "mails ") + word;
            default -> one ? word.substring(0, word.length() - 1) : word;
        };
    }

    private static boolean isOne(String shown) {
        return shown.equals("1");
    }

    private static boolean isMoney(Metric metric) {
        return metric == Metric.REVENUE || metric == Metric.SPEND;
    }

    private static Metric metric(String figure) {
        return Metric.valueOf(figure.toUpperCase(Locale.ROOT));
    }

    private static String word(Metric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }
}
