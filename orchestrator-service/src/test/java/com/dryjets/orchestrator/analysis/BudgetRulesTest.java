package com.dryjets.orchestrator.analysis;

import static com.dryjets.orchestrator.analysis.SituationFixtures.DAYS;
import static com.dryjets.orchestrator.analysis.SituationFixtures.MONDAY;
import static com.dryjets.orchestrator.analysis.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.orchestrator.finding.Finding;
import com.dryjets.orchestrator.finding.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetRulesTest {

    private static final AnalysisConfig CONFIG = new DefaultAnalysisConfig();

    @Test
    void movesBudgetToTheChannelWithTheBestResults() {
        Situation situation = campaign()
                .spend(Channel.LINKEDIN, "500.00", 200, 400, 0)
                .spend(Channel.TWITTER, "300.00", 180, 90, 0)
                .build();

        Assessment assessment = BudgetRules.assess(situation, CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.ADVICE);
        Finding finding = assessment.findings().getFirst();
        assertThat(finding.moves())
                .containsExactly(new BudgetMove(Channel.TWITTER, Channel.LINKEDIN, new BigDecimal("60.00")));
        assertThat(finding.advice()).isEqualTo("Move 60.00 EUR from Twitter to LinkedIn.");
        assertThat(finding.evidence().text())
                .startsWith(
                        "LinkedIn: 400 clicks for a spend of 200.00 (2.00 per unit, 95% interval 1.80 to 2.23); Twitter: ");
        assertThat(finding.evidence().subject().rate()).isEqualTo(2.0);
        assertThat(finding.evidence().comparedWith().rate()).isEqualTo(0.5);
        // About 1.5 more clicks for each of the 60 EUR.
        assertThat(finding.effect().low()).isBetween(70.0, 90.0);
        assertThat(finding.effect().high()).isBetween(90.0, 110.0);
    }

    @Test
    void movesNoMoreThanIsLeft() {
        Situation situation = campaign()
                .spend(Channel.LINKEDIN, "500.00", 200, 400, 0)
                .spend(Channel.TWITTER, "300.00", 280, 90, 0)
                .build();

        Assessment assessment = BudgetRules.assess(situation, CONFIG);

        assertThat(assessment.findings().getFirst().moves().getFirst().amount()).isEqualByComparingTo("20.00");
    }

    /** campaign-service refuses an amount that its currency does not have. */
    @ParameterizedTest
    @CsvSource({"JPY, 16666, 3333", "EUR, 166.66, 33.33", "KWD, 16.666, 3.333"})
    void movesWholeMinorUnitsOfTheCurrency(String currency, String allocated, String amount) {
        Situation situation = campaign()
                .inCurrency(currency)
                .spend(Channel.LINKEDIN, allocated, 14, 14_000, 0)
                .spend(Channel.TWITTER, allocated, 7, 2_100, 0)
                .build();

        Finding finding = BudgetRules.assess(situation, CONFIG).findings().getFirst();

        assertThat(finding.moves())
                .containsExactly(new BudgetMove(Channel.TWITTER, Channel.LINKEDIN, new BigDecimal(amount)));
        assertThat(finding.advice()).isEqualTo("Move %s %s from Twitter to LinkedIn.", amount, currency);
    }

    /** A move takes from one channel what it gives to the other, and leaves what has been spent. */
    @ParameterizedTest
    @CsvSource({"JPY, 1000", "EUR, 1000.00", "KWD, 1000.000"})
    void leavesAtLeastWhatWasSpent(String currency, String allocated) {
        for (int spent = 810; spent < 1000; spent += 7) {
            Situation situation = campaign()
                    .inCurrency(currency)
                    .spend(Channel.LINKEDIN, allocated, 700, 14_000, 0)
                    .spend(Channel.TWITTER, allocated, spent, 2_100, 0)
                    .spend(Channel.TWITTER, MONDAY.plusDays(DAYS), "0.0004")
                    .build();

            for (BudgetMove move : moves(situation)) {
                assertThat(new Money(move.amount(), currency).hasCurrencyDecimals())
                        .isTrue();
                assertThat(new BigDecimal(allocated).subtract(move.amount()))
                        .isGreaterThanOrEqualTo(new BigDecimal(spent + ".0004"));
            }
        }
    }

    private static List<BudgetMove> moves(Situation situation) {
        return BudgetRules.assess(situation, CONFIG).findings().stream()
                .flatMap(finding -> finding.moves().stream())
                .toList();
    }

    @Test
    void namesSmallRatesPerSpend() {
        Situation situation = campaign()
                .inCurrency("JPY")
                .spend(Channel.LINKEDIN, "500000", 200_000, 400, 0)
                .spend(Channel.TWITTER, "300000", 180_000, 90, 0)
                .build();

        Finding finding = BudgetRules.assess(situation, CONFIG).findings().getFirst();

        assertThat(finding.evidence().text())
                .startsWith(
                        "LinkedIn: 400 clicks for a spend of 200000 (0.0020 per unit, 95% interval 0.0018 to 0.0022);");
    }

    @Test
    void aDayHoweverExpensiveDoesNotShowHowMuchDaysVary() {
        Situation situation = campaign()
                .allocated(Channel.LINKEDIN, "5000.00")
                .allocated(Channel.TWITTER, "5000.00")
                .day(Channel.LINKEDIN, MONDAY, Map.of(Metric.SPEND, 2000, Metric.CLICKS, 4000))
                .day(Channel.TWITTER, MONDAY, Map.of(Metric.SPEND, 1800, Metric.CLICKS, 900))
                .build();

        Assessment assessment = BudgetRules.assess(situation, CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(assessment.explanation()).endsWith("Days so far: LinkedIn 1, Twitter 1.");
    }

    @Test
    void aChannelThatHasJustStartedDoesNotKeepOthersFromBeingCompared() {
        Situation situation = campaign()
                .spend(Channel.LINKEDIN, "500.00", 200, 400, 0)
                .spend(Channel.TWITTER, "300.00", 180, 90, 0)
                .allocated(Channel.FACEBOOK, "500.00")
                .day(Channel.FACEBOOK, MONDAY, Map.of(Metric.SPEND, 20, Metric.CLICKS, 100))
                .build();

        assertThat(BudgetRules.assess(situation, CONFIG).findings())
                .extracting(Finding::subject)
                .containsExactly("TWITTER>LINKEDIN");
    }

    @Test
    void doesNotMoveSpentBudget() {
        Situation situation = campaign()
                .spend(Channel.LINKEDIN, "500.00", 200, 400, 0)
                .spend(Channel.TWITTER, "300.00", 310, 90, 0)
                .build();

        Assessment assessment = BudgetRules.assess(situation, CONFIG);

        assertThat(assessment.verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
        assertThat(assessment.explanation()).endsWith("Twitter has no budget left to move.");
    }

    @Test
    void comparesConversionsIfTheyAreTheGoal() {
        Situation situation = campaign()
                .ofType("CONVERSION")
                .spend(Channel.LINKEDIN, "500.00", 200, 400, 20)
                .spend(Channel.TWITTER, "300.00", 180, 90, 90)
                .build();

        Assessment assessment = BudgetRules.assess(situation, CONFIG);

        Finding finding = assessment.findings().getFirst();
        assertThat(finding.evidence().measure()).isEqualTo(Measure.CONVERSIONS_PER_SPEND);
        assertThat(finding.subject()).isEqualTo("LINKEDIN>TWITTER");
    }

    @Test
    void fallsBackToClicksIfConversionsAreTooFew() {
        Situation situation = campaign()
                .ofType("CONVERSION")
                .spend(Channel.LINKEDIN, "500.00", 200, 400, 2)
                .spend(Channel.TWITTER, "300.00", 180, 90, 3)
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

    @Test
    void fewClicksAreInsufficientData() {
        Situation situation = campaign()
                .spend(Channel.LINKEDIN, "500.00", 20, 9, 0)
                .spend(Channel.TWITTER, "300.00", 18, 1, 0)
                .build();

        assertThat(BudgetRules.assess(situation, CONFIG).verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
    }

    @Test
    void completedCampaignHasNoBudgetToMove() {
        Situation situation = campaign()
                .completed()
                .spend(Channel.LINKEDIN, "500.00", 200, 400, 0)
                .spend(Channel.TWITTER, "300.00", 180, 90, 0)
                .build();

        assertThat(BudgetRules.assess(situation, CONFIG).verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
    }

    @Test
    void correctsForAllPairsOfChannels() {
        Situation situation = campaign()
                .spend(Channel.LINKEDIN, "500.00", 200, 400, 0)
                .spend(Channel.FACEBOOK, "500.00", 200, 300, 0)
                .spend(Channel.EMAIL, "500.00", 200, 200, 0)
                .spend(Channel.TWITTER, "300.00", 180, 90, 0)
                .build();

        Finding finding = BudgetRules.assess(situation, CONFIG).findings().getFirst();

        assertThat(finding.subject()).isEqualTo("TWITTER>LINKEDIN");
        assertThat(finding.evidence().statistic().comparisons()).isEqualTo(6);
    }
}
