package com.dryjets.orchestrator.analysis;

import static com.dryjets.orchestrator.analysis.SituationFixtures.CURVE_DAYS;
import static com.dryjets.orchestrator.analysis.SituationFixtures.MONDAY;
import static com.dryjets.orchestrator.analysis.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.analysis.SituationFixtures.Curve;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Measure;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetRulesTest {

    private static final AnalysisConfig CONFIG = new DefaultAnalysisConfig();

    @Test
    void movesBudgetToWhereTheNextUnitBringsMost() {
        Situation situation = campaign()
                .curve(Channel.LINKEDIN, "10000.00", 1500)
                .curve(Channel.TWITTER, "10000.00", 500)
                .build();

        Assessment assessment = BudgetRules.assess(situation, CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.ADVICE);
        Finding finding = assessment.findings().getFirst();
        assertThat(finding.moves())
                .containsExactly(new BudgetMove(Channel.TWITTER, Channel.LINKEDIN, new BigDecimal("2000.00")));
        assertThat(finding.advice()).isEqualTo("Move 2,000.00 EUR from Twitter to LinkedIn.");
        assertThat(finding.evidence().text())
                .startsWith("LinkedIn: the next EUR a day brings 7.")
                .contains("; Twitter: the next EUR a day brings 2.");
        // a / (b + spend), where 100 are spent.
        assertThat(finding.evidence().subject().rate()).isBetween(7.3, 7.7);
        assertThat(finding.evidence().comparedWith().rate()).isBetween(2.4, 2.6);
        // 63 days with 31.75 more or less a day: 1500 ln(231.75 / 200) and 500 ln(168.25 / 200).
        double gain = 63 * (1500 * Math.log(231.75 / 200) + 500 * Math.log(168.25 / 200));
        assertThat(finding.effect().low()).isBetween(0.95 * gain, gain * 1.02);
        assertThat(finding.effect().high()).isBetween(gain * 0.98, 1.05 * gain);
        assertThat(finding.effect().unit()).isEqualTo("clicks until 4 January 2027");
    }

    /** A conversion every three euros on LinkedIn, every forty on Ads, in whole numbers. */
    @Test
    void threeWeeksAreEnoughForAClearDifference() {
        SituationFixtures fixtures = campaign()
                .ofType("CONVERSION")
                .allocated(Channel.LINKEDIN, "2000.00")
                .allocated(Channel.ADS, "2000.00")
                .today(MONDAY.plusDays(20));
        for (int day = 0; day < 20; day++) {
            double weight = 0.5 + day * 7 % 11 / 10.0;
            int linkedIn = (int) Math.round(30 * weight);
            int ads = (int) Math.round(60 * weight);
            fixtures.day(
                    Channel.LINKEDIN,
                    MONDAY.plusDays(day),
                    Map.of(Metric.SPEND, linkedIn, Metric.CONVERSIONS, Math.round(linkedIn / 3f)));
            fixtures.day(
                    Channel.ADS,
                    MONDAY.plusDays(day),
                    Map.of(Metric.SPEND, ads, Metric.CONVERSIONS, Math.round(ads / 40f)));
        }

        assertThat(BudgetRules.assess(fixtures.build(), CONFIG).findings())
                .extracting(Finding::subject)
                .containsExactly("ADS>LINKEDIN");
    }

    /** Twitter brings four times as many clicks for its money, but most of them without it. */
    @Test
    void doesNotFollowTheAverage() {
        Situation situation = campaign()
                .curve(Channel.LINKEDIN, "10000.00", 500)
                .curve(Channel.TWITTER, "10000.00", Metric.CLICKS, 100, new Curve(1000, 490, 100))
                .build();

        assertThat(BudgetRules.assess(situation, CONFIG).verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
    }

    @Test
    void movesNoMoreThanIsLeft() {
        Situation situation = campaign()
                .curve(Channel.LINKEDIN, "10000.00", 1500)
                .curve(Channel.TWITTER, "3000.00", 500)
                .build();

        BigDecimal spent = situation.performance().of(Channel.TWITTER).total(Metric.SPEND);
        assertThat(moves(situation).getFirst().amount()).isEqualByComparingTo(new BigDecimal("3000").subtract(spent));
    }

    /** In four days Twitter spends at least a half of 100 a day, as it always did. */
    @Test
    void keepsToTheDailySpendThatWasSeen() {
        Situation situation = campaign()
                .curve(Channel.LINKEDIN, "10000.00", 1500)
                .curve(Channel.TWITTER, "10000.00", 500)
                .endsAt(MONDAY.plusDays(CURVE_DAYS + 4)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant())
                .build();

        assertThat(moves(situation).getFirst().amount()).isBetween(new BigDecimal("180"), new BigDecimal("210"));
    }

    /** 600 / (200 + x) is 500 / (200 - x) where x is 18.2. */
    @Test
    void stopsWhereBothBringTheSame() {
        Situation situation = campaign()
                .curve(Channel.LINKEDIN, "10000.00", 600)
                .curve(Channel.TWITTER, "10000.00", 500)
                .build();

        assertThat(moves(situation).getFirst().amount()).isBetween(new BigDecimal(63 * 15), new BigDecimal(63 * 21));
    }

    /** campaign-service refuses an amount that its currency does not have. */
    @ParameterizedTest
    @CsvSource({
        "JPY, 16666, 3333, '3,333 JPY'",
        "EUR, 16666.66, 3333.33, '3,333.33 EUR'",
        "KWD, 16666.666, 3333.333, '3,333.333 KWD'"
    })
    void movesWholeMinorUnitsOfTheCurrency(String currency, String allocated, String amount, String text) {
        Situation situation = campaign()
                .inCurrency(currency)
                .curve(Channel.LINKEDIN, allocated, Metric.CLICKS, 130, new Curve(0, 1500, 100))
                .curve(Channel.TWITTER, allocated, Metric.CLICKS, 150, new Curve(0, 500, 100))
                .build();

        Finding finding = BudgetRules.assess(situation, CONFIG).findings().getFirst();

        assertThat(new BigDecimal(amount)).isEqualTo(finding.moves().getFirst().amount());
        assertThat(finding.advice()).isEqualTo("Move %s from Twitter to LinkedIn.", text);
    }

    /** A move takes from one channel what it gives to the other, and leaves what has been spent. */
    @ParameterizedTest
    @CsvSource({"JPY, 3100", "EUR, 3100.00", "KWD, 3100.000"})
    void leavesAtLeastWhatWasSpent(String currency, String allocated) {
        Situation situation = campaign()
                .inCurrency(currency)
                .curve(Channel.LINKEDIN, allocated, 1500)
                .curve(Channel.TWITTER, allocated, 500)
                .spend(Channel.TWITTER, MONDAY.plusDays(CURVE_DAYS), "17.0004")
                .build();

        BudgetMove move = moves(situation).getFirst();

        assertThat(new Money(move.amount(), currency).hasCurrencyDecimals()).isTrue();
        assertThat(new BigDecimal(allocated).subtract(move.amount()))
                .isGreaterThanOrEqualTo(
                        situation.performance().of(Channel.TWITTER).total(Metric.SPEND));
    }

    private static List<BudgetMove> moves(Situation situation) {
        return BudgetRules.assess(situation, CONFIG).findings().stream()
                .flatMap(finding -> finding.moves().stream())
                .toList();
    }

    @Test
    void aChannelThatHasJustStartedDoesNotKeepOthersFromBeingCompared() {
        Situation situation = campaign()
                .curve(Channel.LINKEDIN, "10000.00", 1500)
                .curve(Channel.TWITTER, "10000.00", 500)
                .allocated(Channel.FACEBOOK, "500.00")
                .day(Channel.FACEBOOK, MONDAY, Map.of(Metric.SPEND, 20, Metric.CLICKS, 100))
                .build();

        assertThat(BudgetRules.assess(situation, CONFIG).findings())
                .extracting(Finding::subject)
                .containsExactly("TWITTER>LINKEDIN");
    }

    @Test
    void explainsWhichChannelsAreUnknown() {
        Situation situation = campaign()
                .curve(Channel.LINKEDIN, "10000.00", 1500)
                .spend(Channel.TWITTER, "10000.00", 1400, 700, 0)
                .allocated(Channel.FACEBOOK, "500.00")
                .today(MONDAY.plusDays(CURVE_DAYS))
                .build();

        Assessment assessment = BudgetRules.assess(situation, CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(assessment.explanation())
                .contains("No spend is recorded for Facebook.")
                .contains("Twitter spends about the same every day");
    }

    @Test
    void doesNotMoveSpentBudget() {
        Situation situation = campaign()
                .curve(Channel.LINKEDIN, "10000.00", 1500)
                .curve(Channel.TWITTER, "2000.00", 500)
                .build();

        Assessment assessment = BudgetRules.assess(situation, CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
        assertThat(assessment.explanation()).contains("Twitter has no budget left to move");
    }

    @Test
    void comparesConversionsIfTheyAreTheGoal() {
        Situation situation = campaign()
                .ofType("CONVERSION")
                .curve(Channel.LINKEDIN, "10000.00", Metric.CONVERSIONS, 100, new Curve(0, 900, 100))
                .curve(Channel.TWITTER, "10000.00", Metric.CONVERSIONS, 100, new Curve(0, 300, 100))
                .build();

        Finding finding = BudgetRules.assess(situation, CONFIG).findings().getFirst();

        assertThat(finding.evidence().measure()).isEqualTo(Measure.CONVERSIONS_PER_SPEND);
        assertThat(finding.subject()).isEqualTo("TWITTER>LINKEDIN");
    }

    @Test
    void comparesRevenueIfItIsTheGoal() {
        Situation situation = campaign()
                .goal(GoalMetric.ROAS)
                .curve(Channel.LINKEDIN, "10000.00", Metric.REVENUE, 100, new Curve(0, 900, 100))
                .curve(Channel.TWITTER, "10000.00", Metric.REVENUE, 100, new Curve(0, 300, 100))
                .build();

        Finding finding = BudgetRules.assess(situation, CONFIG).findings().getFirst();

        assertThat(finding.evidence().measure()).isEqualTo(Measure.REVENUE_PER_SPEND);
        assertThat(finding.effect().text()).contains(" EUR more revenue until 4 January 2027, if Twitter spends ");
    }

    @Test
    void fallsBackToClicksWithoutConversions() {
        Situation situation = campaign()
                .ofType("CONVERSION")
                .curve(Channel.LINKEDIN, "10000.00", 1500)
                .curve(Channel.TWITTER, "10000.00", 500)
                .build();

        Assessment assessment = BudgetRules.assess(situation, CONFIG);

        assertThat(assessment.findings().getFirst().evidence().measure()).isEqualTo(Measure.CLICKS_PER_SPEND);
    }

    @Test
    void doesNotGuessWithoutRecordedSpend() {
        Situation situation = campaign()
                .allocated(Channel.LINKEDIN, "500.00")
                .allocated(Channel.TWITTER, "300.00")
                .clicks(Channel.LINKEDIN, 10_000, 400)
                .clicks(Channel.TWITTER, 10_000, 90)
                .build();

        Assessment assessment = BudgetRules.assess(situation, CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(assessment.explanation()).startsWith("No spend is recorded");
    }

    /** The giver with the clearest difference changes from day to day; the advice does not. */
    @Test
    void keepsAnOpenMoveThatIsStillCertain() {
        SituationFixtures campaign = campaign()
                .curve(Channel.LINKEDIN, "10000.00", 1500)
                .curve(Channel.TWITTER, "10000.00", 400)
                .curve(Channel.FACEBOOK, "10000.00", 420);
        Finding clearest =
                BudgetRules.assess(campaign.build(), CONFIG).findings().getFirst();
        String runnerUp = clearest.subject().equals("TWITTER>LINKEDIN") ? "FACEBOOK>LINKEDIN" : "TWITTER>LINKEDIN";

        Assessment kept = BudgetRules.assess(campaign.open(runnerUp).build(), CONFIG);

        assertThat(kept.findings()).extracting(Finding::subject).containsExactly(runnerUp);
    }

    @Test
    void correctsForAllPairsOfChannels() {
        Situation situation = campaign()
                .curve(Channel.LINKEDIN, "10000.00", 1500)
                .curve(Channel.FACEBOOK, "10000.00", 1000)
                .curve(Channel.EMAIL, "10000.00", 800)
                .curve(Channel.TWITTER, "10000.00", 300)
                .build();

        Finding finding = BudgetRules.assess(situation, CONFIG).findings().getFirst();

        assertThat(finding.evidence().statistic().comparisons()).isEqualTo(6);
    }
}
