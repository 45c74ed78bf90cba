package com.dryjets.orchestrator.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.decisionlog.Outcome.Basis;
import com.dryjets.orchestrator.decisionlog.Outcome.Change;
import com.dryjets.orchestrator.finding.Effect;
import com.dryjets.orchestrator.finding.Kind;
import com.dryjets.orchestrator.finding.Measure;
import com.dryjets.orchestrator.finding.Sample;
import com.dryjets.statistics.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredGainRulesTest {

    private static final LocalDate DECIDED = LocalDate.parse("2026-10-05");
    private static final Sample SINCE = new Sample("since", 60, new BigDecimal("1000.00"), 0.06, 0.05, 0.07);

    @Test
    void aMoveOfBudgetIsMeasuredByWhatItsSpendHasBrought() {
        Effect measured = measured(Kind.BUDGET, Measure.CONVERSIONS_PER_SPEND, new Interval(0.004, 0.016))
                .effect();

        assertThat(measured.low()).isEqualTo(4);
        assertThat(measured.high()).isEqualTo(16);
        assertThat(measured.text()).isEqualTo("4.00 to 16 more conversions since the decision.");
    }

    @Test
    void revenueIsInTheCampaignsCurrency() {
        Effect measured = measured(Kind.BUDGET, Measure.REVENUE_PER_SPEND, new Interval(0.1, 0.2))
                .effect();

        assertThat(measured.unit()).isEqualTo("EUR since the decision");
    }

    @Test
    void otherAdviceIsMeasuredInTheUnitOfItsExpectation() {
        Effect measured =
                measured(Kind.CHANNEL, Measure.CTR, new Interval(0.004, 0.016)).effect();

        assertThat(measured.low()).isEqualTo(4);
        assertThat(measured.high()).isEqualTo(16);
        assertThat(measured.unit()).isEqualTo("clicks per 1000 impressions");
    }

    /** A half of the time has passed, so 10 to 20 of the expected 20 to 40 should have come. */
    @ParameterizedTest
    @CsvSource({"0.021, 0.030, ABOVE", "0.019, 0.030, AS_EXPECTED", "-0.005, 0.011, AS_EXPECTED", "0.001, 0.009, BELOW"
    })
    void comparesAMoveOfBudgetWithWhatShouldHaveComeByNow(double low, double high, AsExpected expected) {
        MeasuredGain gain = measured(Kind.BUDGET, Measure.CONVERSIONS_PER_SPEND, new Interval(low, high));

        assertThat(gain.asExpected()).isEqualTo(expected);
    }

    /** Most impressions may have been those of posts that did not follow the advice. */
    @ParameterizedTest
    @CsvSource({"0.041, 0.050, ABOVE", "0.010, 0.030, AS_EXPECTED", "0.001, 0.019,", "-0.002, -0.001, BELOW"})
    void aSmallGainOfAllExposuresIsNotBelowTheExpectation(double low, double high, @Nullable AsExpected expected) {
        MeasuredGain gain = measured(Kind.CHANNEL, Measure.CTR, new Interval(low, high));

        assertThat(gain.asExpected()).isEqualTo(expected);
    }

    @Test
    void nothingIsMeasuredTooEarly() {
        assertThat(MeasuredGainRules.measured(situation(Kind.CHANNEL, Measure.CTR, null)))
                .isEmpty();
    }

    private static MeasuredGain measured(Kind kind, Measure measure, Interval difference) {
        return MeasuredGainRules.measured(situation(kind, measure, difference)).orElseThrow();
    }

    private static MeasuredGainRules.Situation situation(Kind kind, Measure measure, @Nullable Interval difference) {
        Outcome outcome = new Outcome(
                measure,
                List.of(Channel.LINKEDIN),
                Change.HIGHER,
                null,
                SINCE,
                difference,
                Basis.BEFORE_AFTER,
                "Before and after.");
        return new MeasuredGainRules.Situation(
                kind,
                new Effect("Expected.", "unit", 20, 40),
                outcome,
                "EUR",
                DECIDED,
                DECIDED.plusDays(60),
                DECIDED.plusDays(30));
    }
}
