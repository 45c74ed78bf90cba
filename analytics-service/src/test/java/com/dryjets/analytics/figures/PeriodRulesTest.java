package com.dryjets.analytics.figures;

import static com.dryjets.analytics.FiguresFixtures.figures;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.analytics.figures.CampaignFigures.DayFigures;
import com.dryjets.analytics.figures.PeriodRules.KeyFigure;
import com.dryjets.analytics.figures.PeriodRules.Period;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeriodRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final Period period = Period.lastDays(TODAY, 30, "UTC");

    @Test
    void aPeriodEndsTodayAndTheOneBeforeItEndsWhereItBegins() {
        assertThat(period.from()).isEqualTo("2026-02-01");
        assertThat(period.to()).isEqualTo(TODAY);
        assertThat(period.before().from()).isEqualTo("2026-01-02");
        assertThat(period.before().to()).isEqualTo("2026-01-31");
    }

    @Test
    void aFigureIsComparedWithThePeriodBefore() {
        KeyFigure clicks = keyFigure(
                "clicks",
                day(period.from(), Channel.ADS, Metric.CLICKS, 4),
                day(period.to(), Channel.EMAIL, Metric.CLICKS, 2),
                day(period.from().minusDays(1), Channel.ADS, Metric.CLICKS, 8),
                day(period.before().from().minusDays(1), Channel.ADS, Metric.CLICKS, 99));

        assertThat(clicks.value()).isEqualByComparingTo("6");
        assertThat(clicks.previous()).isEqualByComparingTo("8");
        assertThat(clicks.change()).isEqualByComparingTo("-0.25");
    }

    @Test
    void changeIsUnknownWhereThereWasNothingBefore() {
        KeyFigure clicks = keyFigure("clicks", day(TODAY, Channel.ADS, Metric.CLICKS, 4));

        assertThat(clicks.previous()).isEqualByComparingTo("0");
        assertThat(clicks.change()).isNull();
    }

    @Test
    void fromLossToProfitIsARise() {
        KeyFigure roi = keyFigure(
                "roi",
                new DayFigures(TODAY, Map.of(Channel.ADS, figures(Metric.SPEND, 10, Metric.REVENUE, 15))),
                new DayFigures(TODAY.minusDays(40), Map.of(Channel.ADS, figures(Metric.SPEND, 10, Metric.REVENUE, 5))));

        assertThat(roi.change()).isEqualByComparingTo("2");
    }

    @Test
    void clicksInMailDoNotRaiseTheRateOfWhatIsShown() {
        DayFigures mail = day(TODAY, Channel.EMAIL, Metric.CLICKS, 50);
        DayFigures shown = new DayFigures(
                TODAY.minusDays(1), Map.of(Channel.TWITTER, figures(Metric.CLICKS, 1, Metric.IMPRESSIONS, 100)));

        assertThat(keyFigure("ctr", mail, shown).value()).isEqualByComparingTo("0.01");
        assertThat(keyFigure("emailCtr", mail, shown).value()).isNull();
    }

    private KeyFigure keyFigure(String name, DayFigures... days) {
        return PeriodRules.keyFigures(period, List.of(days)).stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static DayFigures day(LocalDate day, Channel channel, Metric metric, int total) {
        return new DayFigures(day, Map.of(channel, figures(metric, total)));
    }
}
