package com.dryjets.analytics;

import com.dryjets.analytics.campaign.CampaignView;
import com.dryjets.analytics.rollup.ChannelTotals;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.MetricTotals;
import com.dryjets.contracts.marketing.Money;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Totals in one line. */
public final class TotalsFixtures {

    private TotalsFixtures() {}

    /** Totals from alternating metrics and values. */
    public static ChannelTotals totals(Object... metricsAndValues) {
        Map<Metric, BigDecimal> totals = new EnumMap<>(Metric.class);
        for (int i = 0; i < metricsAndValues.length; i += 2) {
            totals.put((Metric) metricsAndValues[i], new BigDecimal(metricsAndValues[i + 1].toString()));
        }
        return new ChannelTotals(new MetricTotals(totals), new MetricTotals(totals));
    }

    /** A campaign in euros. */
    public static CampaignView campaign() {
        return new CampaignView(
                Ids.next(),
                "Spring",
                "CONVERSION",
                "ACTIVE",
                List.of(Channel.ADS),
                new Money(new BigDecimal("1000"), "EUR"),
                null,
                null,
                "UTC");
    }
}
