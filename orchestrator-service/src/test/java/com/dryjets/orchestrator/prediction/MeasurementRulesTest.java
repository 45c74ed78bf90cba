package com.dryjets.orchestrator.prediction;

import static com.dryjets.orchestrator.prediction.GoalSituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.GoalMetric;
import com.dryjets.contracts.marketing.Metric;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasurementRulesTest {

    @Test
    void aReachedTargetIsAFact() {
        GoalSituation reached =
                campaign().daily(Channel.ADS, 0, 15, Map.of(Metric.CLICKS, 200)).build();

        assertThat(MeasurementRules.decide(reached).basis()).isEqualTo(PredictionBasis.REACHED);
        assertThat(MeasurementRules.decide(reached).reason()).contains("The target is already reached.");
    }

    @Test
    void aReturnAboveItsTargetCanStillFall() {
        GoalSituation good = campaign()
                .goal(GoalMetric.ROAS, "2")
                .daily(Channel.ADS, 0, 15, Map.of(Metric.SPEND, 10, Metric.REVENUE, 50))
                .build();

        assertThat(basis(good)).isEqualTo(PredictionBasis.MODEL);
    }

    @Test
    void opensNeedEmails() {
        assertThat(basis(campaign().goal(GoalMetric.OPENS, "100").build())).isEqualTo(PredictionBasis.UNMEASURABLE);
        assertThat(basis(campaign()
                        .goal(GoalMetric.OPENS, "100")
                        .channels(Channel.EMAIL, Channel.ADS)
                        .build()))
                .isEqualTo(PredictionBasis.MODEL);
        assertThat(basis(campaign()
                        .goal(GoalMetric.OPENS, "100")
                        .channels(Channel.EMAIL, Channel.ADS)
                        .on(Channel.ADS)
                        .build()))
                .isEqualTo(PredictionBasis.UNMEASURABLE);
    }

    @Test
    void emailsHaveNoImpressionsUnlessSomebodyReportsThem() {
        GoalSituationFixtures emails =
                campaign().goal(GoalMetric.IMPRESSIONS, "100").channels(Channel.EMAIL);
        assertThat(basis(emails.build())).isEqualTo(PredictionBasis.UNMEASURABLE);

        emails.daily(Channel.EMAIL, 0, 1, Map.of(Metric.IMPRESSIONS, 5));

        assertThat(basis(emails.build())).isEqualTo(PredictionBasis.MODEL);
    }

    @Test
    void aReturnNeedsSpend() {
        GoalSituationFixtures roas = campaign().goal(GoalMetric.ROAS, "2");

        assertThat(MeasurementRules.decide(roas.build()).reason())
                .contains("No spend is recorded yet, so revenue can't be compared with it.");
        assertThat(MeasurementRules.decide(roas.budget("0").build()).reason())
                .contains("There is no budget, so there is no spend to compare revenue with.");
    }

    /** Nothing has happened yet, but it can. */
    @Test
    void conversionsCanAlwaysBeMeasured() {
        assertThat(basis(campaign()
                        .goal(GoalMetric.CONVERSIONS, "10")
                        .budget("0")
                        .build()))
                .isEqualTo(PredictionBasis.MODEL);
    }

    private static PredictionBasis basis(GoalSituation situation) {
        return MeasurementRules.decide(situation).basis();
    }
}
