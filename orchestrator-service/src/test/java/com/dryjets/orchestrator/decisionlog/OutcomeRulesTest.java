package com.dryjets.orchestrator.decisionlog;

import static com.dryjets.orchestrator.analysis.SituationFixtures.totals;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.decisionlog.Outcome.Change;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.DailyTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeRulesTest {

    private static final LocalDate DECIDED = LocalDate.parse("2026-10-19");
    private static final Baseline CLICKS = new Baseline(Channel.LINKEDIN, Measure.CTR);
    private static final Baseline OPENS = new Baseline(Channel.EMAIL, Measure.OPEN_RATE);

    private final List<DailyTotals> days = new ArrayList<>();

    @Test
    void comparesTheDaysBeforeAndSinceTheDecision() {
        impressions(-14, 14, 1_000, 30);
        impressions(0, 1, 1_000, 900);
        impressions(1, 10, 1_000, 50);

        Outcome outcome = compare(CLICKS);

        assertThat(outcome.change()).isEqualTo(Change.HIGHER);
        assertThat(outcome.before().events()).isEqualTo(420);
        assertThat(outcome.since().events()).isEqualTo(500);
        assertThat(outcome.since().exposure()).isEqualByComparingTo("10000");
        assertThat(outcome.since().rate()).isEqualTo(0.05);
        assertThat(outcome.difference().low()).isBetween(0.0, 0.02);
        assertThat(outcome.difference().high()).isBetween(0.02, 0.04);
    }

    @Test
    void reportsADecline() {
        impressions(-14, 14, 1_000, 50);
        impressions(1, 14, 1_000, 30);

        Outcome outcome = compare(CLICKS);

        assertThat(outcome.change()).isEqualTo(Change.LOWER);
        assertThat(outcome.difference().high()).isNegative();
    }

    @Test
    void reportsNoClearChangeIfItMayBeChance() {
        impressions(-14, 14, 1_000, 30);
        impressions(1, 14, 1_000, 33);

        Outcome outcome = compare(CLICKS);

        assertThat(outcome.change()).isEqualTo(Change.NO_CLEAR_CHANGE);
        assertThat(outcome.difference().low()).isNegative();
        assertThat(outcome.difference().high()).isPositive();
    }

    /** Each day differs by half of the mean from the next, so that seven days of 40 and of 60 are not unusual. */
    @Test
    void allowsForTheVariationBetweenDays() {
        for (int day = -14; day < 15; day++) {
            int level = day < 0 ? 40 : 60;
            impressions(day, 1, 1_000, Math.floorMod(day, 3) == 0 ? 2 * level : level / 2);
        }

        Outcome outcome = compare(CLICKS);

        assertThat(outcome.change()).isEqualTo(Change.NO_CLEAR_CHANGE);
    }

    @Test
    void isTooEarlyInTheFirstWeek() {
        impressions(-14, 14, 10_000, 300);
        impressions(1, 6, 10_000, 900);

        Outcome outcome = compare(CLICKS);

        assertThat(outcome.change()).isEqualTo(Change.TOO_EARLY);
        assertThat(outcome.since().events()).isEqualTo(5_400);
        assertThat(outcome.difference()).isNull();
    }

    @Test
    void isTooEarlyRightAfterTheDecision() {
        impressions(-14, 14, 1_000, 30);

        Outcome outcome = compare(CLICKS);

        assertThat(outcome.change()).isEqualTo(Change.TOO_EARLY);
        assertThat(outcome.since()).isNull();
    }

    @Test
    void comparesRatesPerSpend() {
        add(-14, 14, Channel.LINKEDIN, Map.of(Metric.SPEND, 20, Metric.CLICKS, 40));
        add(1, 14, Channel.LINKEDIN, Map.of(Metric.SPEND, 20, Metric.CLICKS, 10));

        Outcome outcome = compare(new Baseline(Channel.LINKEDIN, Measure.CLICKS_PER_SPEND));

        assertThat(outcome.change()).isEqualTo(Change.LOWER);
        assertThat(outcome.since().rate()).isEqualTo(0.5);
        assertThat(outcome.since().exposure().toPlainString()).isEqualTo("280.00");
    }

    /** What is moved is not all that changes results per unit of spend. */
    @Test
    void saysThatResultsPerSpendDependOnTheSpend() {
        add(
                -14,
                14,
                Channel.LINKEDIN,
                Map.of(Metric.SPEND, 20, Metric.REVENUE, 60, Metric.IMPRESSIONS, 9, Metric.CLICKS, 1));

        Outcome spend = compare(new Baseline(Channel.LINKEDIN, Measure.REVENUE_PER_SPEND));

        assertThat(spend.caveat()).contains("when less is spent in total");
        assertThat(compare(CLICKS).caveat()).doesNotContain("spent");
    }

    /** An email a day, and eight days after the decision one to ten times as many recipients, most of whom sleep. */
    @Test
    void waitsUntilEmailsHaveBeenOpened() {
        emails(-14, 14, 1_000, 300);
        emails(1, 10, 1_000, 300);
        emails(11, 1, 100_000, 10);

        assertThat(compare(OPENS, DECIDED.plusDays(11)).change()).isEqualTo(Change.TOO_EARLY);
        assertThat(compare(OPENS, DECIDED.plusDays(15)).since().exposure()).isEqualByComparingTo("107000");
    }

    private Outcome compare(Baseline baseline) {
        return compare(baseline, DECIDED.plusDays(30));
    }

    private Outcome compare(Baseline baseline, LocalDate today) {
        return OutcomeRules.compare(
                new OutcomeRules.Situation(baseline, DECIDED, new CampaignPerformance(days), "EUR", today));
    }

    private void impressions(int from, int count, int impressions, int clicks) {
        add(from, count, Channel.LINKEDIN, Map.of(Metric.IMPRESSIONS, impressions, Metric.CLICKS, clicks));
    }

    private void emails(int from, int count, int delivered, int opens) {
        add(from, count, Channel.EMAIL, Map.of(Metric.DELIVERED, delivered, Metric.OPENS, opens));
    }

    private void add(int from, int count, Channel channel, Map<Metric, Integer> totals) {
        for (int day = from; day < from + count; day++) {
            days.add(new DailyTotals(channel, DECIDED.plusDays(day), totals(totals), Instant.EPOCH));
        }
    }
}
