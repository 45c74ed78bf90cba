package com.dryjets.orchestrator.rules;

import static com.dryjets.orchestrator.rules.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.InsightEvent.BudgetMove;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.advice.Finding;
import com.dryjets.orchestrator.advice.Measure;
import com.dryjets.orchestrator.advice.Opinion;
import com.dryjets.orchestrator.advice.Situation;
import com.dryjets.orchestrator.advice.Verdict;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BudgetRulesTest {

    private static final AdviceConfig CONFIG = new Thresholds();

    @Test
    void moneyMovesToWhereItBringsMore() {
        Situation situation = campaign()
                .spend(Channel.LINKEDIN, "500.00", 200, 400, 0)
                .spend(Channel.TWITTER, "300.00", 180, 90, 0)
                .build();

        Opinion opinion = BudgetRules.decide(situation, CONFIG);

        assertThat(opinion.verdict()).isEqualTo(Verdict.ADVICE);
        Finding finding = opinion.findings().getFirst();
        assertThat(finding.moves())
                .containsExactly(new BudgetMove(Channel.TWITTER, Channel.LINKEDIN, new BigDecimal("60.00")));
        assertThat(finding.advice()).isEqualTo("Move 60.00 EUR from TWITTER to LINKEDIN.");
        assertThat(finding.evidence().subject().rate()).isEqualTo(2.0);
        assertThat(finding.evidence().comparedWith().rate()).isEqualTo(0.5);
        // 60 EUR at 1.5 more clicks each, give or take.
        assertThat(finding.effect().low()).isBetween(70.0, 90.0);
        assertThat(finding.effect().high()).isBetween(90.0, 110.0);
    }

    @Test
    void noMoreIsMovedThanIsLeft() {
        Situation situation = campaign()
                .spend(Channel.LINKEDIN, "500.00", 200, 400, 0)
                .spend(Channel.TWITTER, "300.00", 280, 90, 0)
                .build();

        Opinion opinion = BudgetRules.decide(situation, CONFIG);

        assertThat(opinion.findings().getFirst().moves().getFirst().amount()).isEqualByComparingTo("20.00");
    }

    @Test
    void spentMoneyCannotBeMoved() {
        Situation situation = campaign()
                .spend(Channel.LINKEDIN, "500.00", 200, 400, 0)
                .spend(Channel.TWITTER, "300.00", 310, 90, 0)
                .build();

        Opinion opinion = BudgetRules.decide(situation, CONFIG);

        assertThat(opinion.verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
        assertThat(opinion.explanation()).endsWith("TWITTER has no money left to move.");
    }

    @Test
    void theGoalIsWhatCounts() {
        Situation situation = campaign()
                .ofType("CONVERSION")
                .spend(Channel.LINKEDIN, "500.00", 200, 400, 20)
                .spend(Channel.TWITTER, "300.00", 180, 90, 90)
                .build();

        Opinion opinion = BudgetRules.decide(situation, CONFIG);

        Finding finding = opinion.findings().getFirst();
        assertThat(finding.evidence().measure()).isEqualTo(Measure.CONVERSIONS_PER_SPEND);
        assertThat(finding.subject()).isEqualTo("LINKEDIN>TWITTER");
    }

    @Test
    void whereConversionsAreTooFewClicksMustDo() {
        Situation situation = campaign()
                .ofType("CONVERSION")
                .spend(Channel.LINKEDIN, "500.00", 200, 400, 2)
                .spend(Channel.TWITTER, "300.00", 180, 90, 3)
                .build();

        Opinion opinion = BudgetRules.decide(situation, CONFIG);

        assertThat(opinion.findings().getFirst().evidence().measure()).isEqualTo(Measure.CLICKS_PER_SPEND);
    }

    @Test
    void withoutRecordedSpendNothingIsGuessed() {
        Situation situation = campaign()
                .allocated(Channel.LINKEDIN, "500.00")
                .allocated(Channel.TWITTER, "300.00")
                .clicks(Channel.LINKEDIN, 10_000, 400)
                .clicks(Channel.TWITTER, 10_000, 90)
                .build();

        Opinion opinion = BudgetRules.decide(situation, CONFIG);

        assertThat(opinion.verdict()).isEqualTo(Verdict.TOO_THIN);
        assertThat(opinion.explanation()).startsWith("No spend is recorded");
    }

    @Test
    void aFewClicksAreTooThin() {
        Situation situation = campaign()
                .spend(Channel.LINKEDIN, "500.00", 20, 9, 0)
                .spend(Channel.TWITTER, "300.00", 18, 1, 0)
                .build();

        assertThat(BudgetRules.decide(situation, CONFIG).verdict()).isEqualTo(Verdict.TOO_THIN);
    }

    @Test
    void aCampaignThatIsOverHasNoMoneyToMove() {
        Situation situation = campaign()
                .over()
                .spend(Channel.LINKEDIN, "500.00", 200, 400, 0)
                .spend(Channel.TWITTER, "300.00", 180, 90, 0)
                .build();

        assertThat(BudgetRules.decide(situation, CONFIG).verdict()).isEqualTo(Verdict.NOTHING_TO_CHANGE);
    }

    @Test
    void theBestAndTheWorstOfManyWerePickedFromAllPairs() {
        Situation situation = campaign()
                .spend(Channel.LINKEDIN, "500.00", 200, 400, 0)
                .spend(Channel.FACEBOOK, "500.00", 200, 300, 0)
                .spend(Channel.EMAIL, "500.00", 200, 200, 0)
                .spend(Channel.TWITTER, "300.00", 180, 90, 0)
                .build();

        Finding finding = BudgetRules.decide(situation, CONFIG).findings().getFirst();

        assertThat(finding.subject()).isEqualTo("TWITTER>LINKEDIN");
        assertThat(finding.evidence().statistic().comparisons()).isEqualTo(6);
    }
}
