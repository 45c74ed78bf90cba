package com.dryjets.email.abtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.contracts.marketing.TestOutcome;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final double LIFT = 0.1;

    @Test
    void namesTheWinnerInWords() {
        Evaluation evaluation = clicks(counts(1, 10_000, 300), counts(2, 10_000, 420));

        assertThat(evaluation.outcome()).isEqualTo(TestOutcome.WINNER);
        assertThat(evaluation.leader()).isEqualTo(2);
        assertThat(evaluation.of(2).lift()).isCloseTo(0.4, within(1e-9));
        assertThat(evaluation.of(2).liftInterval().low()).isPositive();
        assertThat(Wording.summary(TestMetric.HUMAN_CLICKS, LIFT, evaluation))
                .isEqualTo(
                        "Variant B wins: it has a more than 99% chance to have the highest click rate (A 3%, B 4.2%).");
    }

    @Test
    void saysThatTooLittleIsKnown() {
        Evaluation evaluation = clicks(counts(1, 1_000, 30), counts(2, 1_000, 36));

        assertThat(evaluation.outcome()).isEqualTo(TestOutcome.INSUFFICIENT_DATA);
        assertThat(Wording.summary(TestMetric.HUMAN_CLICKS, LIFT, evaluation))
                .isEqualTo(
                        "Too little is known to name a winner. Variant B has a 77% chance to have the highest click rate"
                                + " (A 3%, B 3.6%).");
    }

    @Test
    void knowsNothingBeforeEachVariantWasSent() {
        Evaluation evaluation = clicks(counts(1, 10, 1), counts(2, 0, 0));

        assertThat(evaluation.estimates()).isEmpty();
        assertThat(evaluation.leader()).isNull();
    }

    @Test
    void variantThatDrivesRecipientsAwayCannotWin() {
        Evaluation evaluation = clicks(with(counts(1, 10_000, 300), 10, 0), with(counts(2, 10_000, 420), 90, 0));

        assertThat(evaluation.outcome()).isEqualTo(TestOutcome.INSUFFICIENT_DATA);
        assertThat(evaluation.leader()).isEqualTo(1);
        assertThat(summary(evaluation))
                .isEqualTo("Only variant A is left (A 3%, B 4.2%). Variant B is ruled out, because more recipients"
                        + " unsubscribe.");
    }

    @Test
    void variantThatIsRuledOutTakesNoChanceFromTheOthers() {
        Evaluation evaluation =
                clicks(counts(1, 10_000, 300), counts(2, 10_000, 420), with(counts(3, 10_000, 900), 0, 40));

        assertThat(evaluation.outcome()).isEqualTo(TestOutcome.WINNER);
        assertThat(evaluation.chance(2, 3)).isGreaterThan(0.99);
        assertThat(evaluation.of(3).chanceToWin()).isNull();
        assertThat(evaluation.chance(3, 3)).isZero();
        assertThat(summary(evaluation))
                .isEqualTo("Variant B wins: it has a more than 99% chance to have the highest click rate"
                        + " (A 3%, B 4.2%, C 9%). Variant C is ruled out, because too many recipients report it as"
                        + " spam.");
    }

    @Test
    void saysThatAllAreRuledOut() {
        Evaluation evaluation = clicks(with(counts(1, 1_000, 30), 0, 9), with(counts(2, 1_000, 30), 0, 9));

        assertThat(evaluation.leader()).isNull();
        assertThat(summary(evaluation))
                .isEqualTo("No variant is left to win. Variant A is ruled out, because too many recipients report it as"
                        + " spam. Variant B is ruled out, because too many recipients report it as spam.");
    }

    @Test
    void doesNotCompareBeforeEachVariantHasBeenOutForLongEnough() {
        VariantCounts fresh = new VariantCounts(2, 100, 0, 100, 0, 100, 0, 0, 0, 0, BigDecimal.ZERO, 0, 0, 0);
        Evaluation evaluation = clicks(counts(1, 100, 50), fresh);

        assertThat(evaluation.estimates()).isEmpty();
        assertThat(summary(evaluation))
                .isEqualTo("The variants cannot be compared yet: not each of them has been out for long enough.");
        assertThat(evaluation.chance(1, 2)).isEqualTo(0.5);
    }

    @Test
    void nothingBoundsTheLiftOfNoClicks() {
        Evaluation evaluation = clicks(counts(1, 1_000, 100), counts(2, 1_000, 0));

        assertThat(evaluation.of(2).lift()).isEqualTo(-1);
        assertThat(evaluation.of(2).liftInterval()).isNull();
    }

    @Test
    void complaintsAtTheLimitOfMailboxProvidersRuleAVariantOut() {
        Evaluation evaluation = clicks(with(counts(1, 1_000, 30), 0, 2), with(counts(2, 1_000, 30), 0, 3));

        assertThat(evaluation.of(1).ruledOut()).isFalse();
        assertThat(evaluation.of(2).ruledOut()).isTrue();
    }

    @Test
    void groupsOfOtherSizesThanPlannedCannotBeCompared() {
        Evaluation evaluation = clicks(counts(1, 10_000, 300), counts(2, 9_000, 420));

        assertThat(evaluation.sampleRatio().mismatch()).isTrue();
        assertThat(evaluation.outcome()).isEqualTo(TestOutcome.INSUFFICIENT_DATA);
    }

    @Test
    void serversThatRefuseOneVariantMakeTheGroupsIncomparable() {
        VariantCounts refused = new VariantCounts(2, 1_000, 0, 900, 900, 900, 0, 30, 0, 0, BigDecimal.ZERO, 0, 0, 0);

        assertThat(clicks(counts(1, 1_000, 30), refused).sampleRatio().mismatch())
                .isTrue();
    }

    /** SciPy 1.17, {@code chisquare([50, 70])}: 0.0679, doubled because two things are checked. */
    @Test
    void sampleRatioAgreesWithReferenceValues() {
        assertThat(SampleRatio.of(List.of(counts(1, 50, 0), counts(2, 70, 0))).pValue())
                .isCloseTo(2 * 0.06788915486, within(1e-9));
    }

    @Test
    void comparesRevenueByRecipient() {
        Evaluation evaluation =
                Evaluation.of(TestMetric.REVENUE, LIFT, List.of(revenue(1, 200, 20), revenue(2, 320, 20)));

        assertThat(evaluation.outcome()).isEqualTo(TestOutcome.WINNER);
        assertThat(evaluation.of(1).value()).isCloseTo(0.4, within(1e-9));
        assertThat(evaluation.of(2).value()).isCloseTo(0.64, within(1e-9));
    }

    @Test
    void revenueOfFewOrdersIsInsufficient() {
        Evaluation evaluation = Evaluation.of(TestMetric.REVENUE, LIFT, List.of(revenue(1, 2, 20), revenue(2, 29, 20)));

        assertThat(evaluation.outcome()).isEqualTo(TestOutcome.INSUFFICIENT_DATA);
    }

    @Test
    void revenueOfNobodyIsInsufficient() {
        Evaluation evaluation = Evaluation.of(TestMetric.REVENUE, LIFT, List.of(revenue(1, 0, 0), revenue(2, 0, 0)));

        assertThat(evaluation.outcome()).isEqualTo(TestOutcome.INSUFFICIENT_DATA);
        assertThat(evaluation.of(1).chanceToWin()).isCloseTo(0.5, within(1e-6));
    }

    private static String summary(Evaluation evaluation) {
        return Wording.summary(TestMetric.HUMAN_CLICKS, LIFT, evaluation);
    }

    private static Evaluation clicks(VariantCounts... variants) {
        return Evaluation.of(TestMetric.HUMAN_CLICKS, LIFT, List.of(variants));
    }

    private static VariantCounts counts(int number, int sent, int clicks) {
        return new VariantCounts(number, sent, 0, sent, sent, sent, 0, clicks, 0, 0, BigDecimal.ZERO, 0, 0, 0);
    }

    private static VariantCounts with(VariantCounts counts, int unsubscribes, int complaints) {
        return new VariantCounts(
                counts.number(),
                counts.recipients(),
                0,
                counts.sent(),
                counts.compared(),
                counts.delivered(),
                0,
                counts.humanClicks(),
                0,
                0,
                BigDecimal.ZERO,
                0,
                unsubscribes,
                complaints);
    }

    /** 10,000 recipients; the orders are half as much and one and a half times as much as the mean, in turns. */
    private static VariantCounts revenue(int number, int orders, double mean) {
        return new VariantCounts(
                number,
                10_000,
                0,
                10_000,
                10_000,
                10_000,
                0,
                0,
                orders,
                orders,
                BigDecimal.valueOf(orders * mean),
                orders * mean * mean * 1.25,
                0,
                0);
    }
}
