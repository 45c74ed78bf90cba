package com.dryjets.analytics.report;

import static com.dryjets.analytics.FiguresFixtures.figures;

import com.dryjets.analytics.FiguresFixtures;
import com.dryjets.analytics.figures.CampaignFigures;
import com.dryjets.analytics.figures.CampaignFigures.ChannelFigures;
import com.dryjets.analytics.figures.CampaignFigures.DayFigures;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A report of a month on two channels, with the figures of a campaign that does well. */
public final class ReportFixtures {

    private static final Instant NOW = Instant.parse("2026-10-31T12:00:00Z");

    private ReportFixtures() {}

    /** Mail: 3,100 delivered, 310 clicks; advertisements: 93,000 impressions, 1,860 clicks, 620 spent, 1,550 earned. */
    public static Report report(ReportType type) {
        List<DayFigures> days = new ArrayList<>();
        for (LocalDate day = LocalDate.parse("2026-10-01"); day.getMonthValue() == 10; day = day.plusDays(1)) {
            days.add(new DayFigures(
                    day,
                    Map.of(
                            Channel.EMAIL,
                            figures(Metric.DELIVERED, 100, Metric.OPENS, 30, Metric.CLICKS, 10),
                            Channel.ADS,
                            ads(50))));
        }
        return report(type, "2026-10-01", days);
    }

    /** A day of advertisements that brought half as much again as the day before. */
    public static Report lately(ReportType type) {
        List<DayFigures> days = List.of(
                new DayFigures(LocalDate.parse("2026-10-30"), Map.of(Channel.ADS, ads(50))),
                new DayFigures(LocalDate.parse("2026-10-31"), Map.of(Channel.ADS, ads(75))));
        return report(type, "2026-10-31", days);
    }

    /** A day of five clicks and nothing else. */
    static Report clicksAlone() {
        LocalDate day = LocalDate.parse("2026-10-31");
        return report(
                ReportType.EXECUTIVE,
                day.toString(),
                List.of(new DayFigures(day, Map.of(Channel.EMAIL, figures(Metric.CLICKS, 5)))));
    }

    private static Report report(ReportType type, String first, List<DayFigures> days) {
        ReportScope scope = ReportScope.of(LocalDate.parse(first), LocalDate.parse("2026-10-31"), null);
        CampaignFigures campaign = new CampaignFigures(FiguresFixtures.campaign(), "UTC", Map.of());
        return Report.of(type, scope, campaign, days, NOW);
    }

    private static ChannelFigures ads(int revenue) {
        return figures(
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
