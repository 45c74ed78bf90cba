package com.dryjets.analytics.report;

import static com.dryjets.analytics.TotalsFixtures.totals;

import com.dryjets.analytics.TotalsFixtures;
import com.dryjets.analytics.campaign.CampaignMetrics;
import com.dryjets.analytics.report.model.Report;
import com.dryjets.analytics.report.model.ReportScope;
import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.analytics.rollup.ChannelTotals;
import com.dryjets.analytics.rollup.DayTotals.ChannelDay;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports of a successful campaign. */
public final class ReportFixtures {

    private static final Instant NOW = Instant.parse("2026-10-31T12:00:00Z");

    private ReportFixtures() {}

    /** A month. Email: 3,100 delivered, 310 clicks; ads: 93,000 impressions, 1,860 clicks, 620 spent, 1,550 earned. */
    public static Report report(ReportType type) {
        List<ChannelDay> days = new ArrayList<>();
        for (LocalDate day = LocalDate.parse("2026-10-01"); day.getMonthValue() == 10; day = day.plusDays(1)) {
            days.add(new ChannelDay(
                    day,
                    Map.of(
                            Channel.EMAIL,
                            totals(Metric.DELIVERED, 100, Metric.OPENS, 30, Metric.CLICKS, 10),
                            Channel.ADS,
                            ads(50))));
        }
        return report(type, "2026-10-01", days);
    }

    /** A day of ads that earned half as much again as the day before. */
    public static Report risingRevenue(ReportType type) {
        List<ChannelDay> days = List.of(
                new ChannelDay(LocalDate.parse("2026-10-30"), Map.of(Channel.ADS, ads(50))),
                new ChannelDay(LocalDate.parse("2026-10-31"), Map.of(Channel.ADS, ads(75))));
        return report(type, "2026-10-31", days);
    }

    /** A day of five clicks and nothing else. */
    public static Report clicksOnly() {
        LocalDate day = LocalDate.parse("2026-10-31");
        return report(
                ReportType.EXECUTIVE,
                day.toString(),
                List.of(new ChannelDay(day, Map.of(Channel.EMAIL, totals(Metric.CLICKS, 5)))));
    }

    private static Report report(ReportType type, String first, List<ChannelDay> days) {
        ReportScope scope = ReportScope.of(LocalDate.parse(first), LocalDate.parse("2026-10-31"), null);
        CampaignMetrics campaign = new CampaignMetrics(TotalsFixtures.campaign(), "UTC", Map.of());
        return ReportRules.compose(type, scope, campaign, days, Optional.of(LocalDate.parse("2026-01-01")), NOW);
    }

    private static ChannelTotals ads(int revenue) {
        return totals(
                Metric.IMPRESSIONS,
                3000,
                Metric.CLICKS,
                60,
                Metric.CONVERSIONS,
                2,
                Metric.SPEND,
                20,
                Metric.REVENUE,
                revenue);
    }
}
