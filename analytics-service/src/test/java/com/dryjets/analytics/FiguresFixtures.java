package com.dryjets.analytics;

import com.dryjets.analytics.figures.CampaignFigures.ChannelFigures;
import com.dryjets.common.marketing.Figures;
import com.dryjets.common.marketing.Metric;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Figures in one line. */
public final class FiguresFixtures {

    private FiguresFixtures() {}

    /** Metrics and their totals in turn. */
    public static ChannelFigures figures(Object... metricsAndTotals) {
        Map<Metric, BigDecimal> totals = new EnumMap<>(Metric.class);
        for (int i = 0; i < metricsAndTotals.length; i += 2) {
            totals.put((Metric) metricsAndTotals[i], new BigDecimal(metricsAndTotals[i + 1].toString()));
        }
        return new ChannelFigures(new Figures(totals), new Figures(totals));
    }

    /** A campaign in euros. */
    public static com.dryjets.analytics.figures.CampaignView campaign() {
        return new com.dryjets.analytics.figures.CampaignView(
                com.dryjets.common.identifier.Ids.next(),
                "Spring",
                "CONVERSION",
                "ACTIVE",
                java.util.List.of(com.dryjets.common.marketing.Channel.ADS),
                new com.dryjets.common.marketing.Money(new BigDecimal("1000"), "EUR"),
                null,
                null,
                "UTC");
    }
}
