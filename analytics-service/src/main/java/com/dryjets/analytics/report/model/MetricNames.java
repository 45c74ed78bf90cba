package com.dryjets.analytics.report.model;

import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of metrics and rates in texts, and the format of their values. The console uses the same names. */
public final class MetricNames {

    private static final Map<String, String> RATES = Map.of(
            "ctr", "CTR",
            "engagementRate", "Engagement rate",
            "emailCtr", "Email CTR",
            "openRate", "Open rate",
            "conversionRate", "Conversion rate",
            "roas", "ROAS",
            "roi", "ROI");

    private MetricNames() {}

    /** A metric in a heading: Clicks, Emails delivered. */
    public static String title(Metric metric) {
        String word = word(metric);
        return switch (metric) {
            case SENT, DELIVERED -> "Emails " + word;
            case COMPLAINTS -> "Spam complaints";
            default -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        };
    }

    /** A KPI in a heading, by its name in answers: Clicks, Conversion rate. */
    public static String title(String kpi) {
        String rate = RATES.get(kpi);
        return rate != null ? rate : title(metric(kpi));
    }

    /** A metric's value in a table that names the metric: 1,200 or 1,200.00 EUR. */
    public static String value(Metric metric, BigDecimal value, @Nullable String currency) {
        return isMoney(metric) ? Numbers.money(value, currency) : Numbers.count(value);
    }

    /** A KPI's value, by the KPI's name in answers: 1,200.00 EUR, 3.1%, 2.85. */
    public static String value(String kpi, BigDecimal value, @Nullable String currency) {
        if (kpi.equals("roas")) {
            return Numbers.count(value);
        }
        return RATES.containsKey(kpi) ? Numbers.percent(value) : value(metric(kpi), value, currency);
    }

    /** A metric's value in a sentence: 1 click, 1,200 people reached, 1,200.00 EUR of revenue. */
    public static String amount(Metric metric, BigDecimal value, @Nullable String currency) {
        String shown = value(metric, value, currency);
        return shown + " " + (isMoney(metric) ? "of " + word(metric) : noun(metric, shown.equals("1")));
    }

    private static String noun(Metric metric, boolean one) {
        String word = word(metric);
        return switch (metric) {
            case REACH -> one ? "person reached" : "people reached";
            case SENT, DELIVERED -> (one ? "email " : "emails ") + word;
            case COMPLAINTS -> one ? "spam complaint" : "spam complaints";
            default -> one ? word.substring(0, word.length() - 1) : word;
        };
    }

    private static boolean isMoney(Metric metric) {
        return metric == Metric.REVENUE || metric == Metric.SPEND;
    }

    private static Metric metric(String kpi) {
        return Metric.valueOf(kpi.toUpperCase(Locale.ROOT));
    }

    private static String word(Metric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }
}
