package com.dryjets.analytics;

import com.dryjets.analytics.figures.CampaignFigures.ChannelFigures;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** MetricTotals in one line. */
public final class FiguresFixtures {

    private FiguresFixtures() {}

    /** Metrics and their totals in turn. */
    public static ChannelFigures figures(Object... metricsAndTotals) {
        Map<Metric, BigDecimal> totals = new EnumMap<>(Metric.class);
        for (int i = 0; i < metricsAndTotals.length; i += 2) {
            totals.put((Metric) metricsAndTotals[i], new BigDecimal(metricsAndTotals[i + 1].toString()));
        }
        return new ChannelFigures(new MetricTotals(totals), new MetricTotals(totals));
    }

    /** A campaign in euros. */
    public static com.dryjets.analytics.figures.CampaignView campaign() {
        return new com.dryjets.analytics.figures.CampaignView(
                com.dryjets.contracts.identifier.Ids.next(),
                "Spring",
                "CONVERSION",
                "ACTIVE",
                java.util.List.of(com.dryjets.contracts.marketing.Channel.ADS),
                new com.dryjets.contracts.marketing.Money(new BigDecimal("1000"), "EUR"),
                null,
                null,
                "UTC");
    }
}
