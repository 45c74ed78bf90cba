package com.dryjets.analytics.dashboard;

import com.dryjets.analytics.dashboard.CampaignFigures.ChannelFigures;
import com.dryjets.common.marketing.Figures;
import com.dryjets.common.marketing.Metric;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** Figures in one line. */
final class DashboardFixtures {

    private DashboardFixtures() {}

    /** Metrics and their totals in turn. */
    static ChannelFigures figures(Object... metricsAndTotals) {
        Map<Metric, BigDecimal> totals = new EnumMap<>(Metric.class);
        for (int i = 0; i < metricsAndTotals.length; i += 2) {
            totals.put((Metric) metricsAndTotals[i], new BigDecimal(metricsAndTotals[i + 1].toString()));
        }
        return new ChannelFigures(new Figures(totals), new Figures(totals));
    }
}
