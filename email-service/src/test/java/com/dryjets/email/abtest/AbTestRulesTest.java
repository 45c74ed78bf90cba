package com.dryjets.email.abtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.TestOutcome;
import com.dryjets.email.abtest.AbTestRules.Step;
import com.dryjets.kit.problem.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AbTestRulesTest {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    private final AbTest test = new AbTest("t", new UUID(0, 1), START);

    @Test
    void decidesEarlyOnlyIfTheEvidenceSuffices() {
        assertThat(AbTestRules.next(test, shows(TestOutcome.INSUFFICIENT_DATA, 2), false))
                .isEqualTo(new Step.GoOn());
        assertThat(AbTestRules.next(test, shows(TestOutcome.WINNER, 2), false)).isEqualTo(new Step.Send(2));
    }

    @Test
    void waitsForTheEndOfItsTimeIfItIsToldTo() {
        test.stopEarly = false;

        assertThat(AbTestRules.next(test, shows(TestOutcome.WINNER, 2), false)).isEqualTo(new Step.GoOn());
        assertThat(AbTestRules.next(test, shows(TestOutcome.WINNER, 2), true)).isEqualTo(new Step.Send(2));
    }

    @Test
    void doesWhatWasPlannedForATestWithoutAWinner() {
        Evaluation open = shows(TestOutcome.INSUFFICIENT_DATA, 2);

        assertThat(AbTestRules.next(test, open, true)).isEqualTo(new Step.Send(2));
        test.withoutWinner = WithoutWinner.SEND_FIRST;
        assertThat(AbTestRules.next(test, open, true)).isEqualTo(new Step.Send(1));
        test.withoutWinner = WithoutWinner.WAIT;
        assertThat(AbTestRules.next(test, open, true)).isEqualTo(new Step.Wait());
    }

    @Test
    void sendsTheFirstVariantIfNothingIsKnown() {
        assertThat(AbTestRules.next(test, shows(TestOutcome.INSUFFICIENT_DATA, null), true))
                .isEqualTo(new Step.Send(1));
    }

    @Test
    void timeRunsFromTheLatestVariant() {
        test.start(START);
        test.decideAfterMinutes = 60;

        assertThat(AbTestRules.decideAt(test, variants(0, 180))).isEqualTo(START.plus(Duration.ofHours(4)));
    }

    @Test
    void restGetsTheWinnerAtItsTimeOfDay() {
        test.start(START);
        Instant nextDay = START.plus(Duration.ofHours(26));

        assertThat(AbTestRules.restDue(test, variants(0, 0), 2, nextDay)).isEqualTo(nextDay);
        assertThat(AbTestRules.restDue(test, variants(0, 180), 1, nextDay)).isEqualTo(START.plus(Duration.ofDays(2)));
        assertThat(AbTestRules.restDue(test, variants(0, 180), 2, nextDay)).isEqualTo(START.plus(Duration.ofHours(27)));
    }

    @Test
    void looksLessOftenTheOlderATestIs() {
        assertThat(AbTestRules.pause(START, START)).isEqualTo(Duration.ofSeconds(5));
        assertThat(AbTestRules.pause(START, START.plus(Duration.ofHours(1)))).isEqualTo(Duration.ofSeconds(72));
        assertThat(AbTestRules.pause(START, START.plus(Duration.ofDays(5)))).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void refusesVariantsThatDoNotDiffer() {
        ChangeVariant subject = new ChangeVariant("Hi", null, null, null, null, null, null, null);
        ChangeVariant noDelay = new ChangeVariant("Hi", null, null, null, null, null, null, 0);

        assertThat(pointers(List.of(subject, noDelay))).containsExactly("/variants/1");
    }

    @Test
    void refusesInvalidAddressesAndTextsWithoutABody() {
        ChangeVariant invalid = new ChangeVariant(null, null, "nobody", "a@b@c", null, "Text", null, null);

        assertThat(pointers(List.of(new ChangeVariant(null, null, null, null, null, null, null, null), invalid)))
                .containsExactly("/variants/1/from", "/variants/1/replyTo", "/variants/1/textContent");
    }

    @Test
    void holdoutGroupNeedsAnEventAndRoom() {
        test.edit(new ChangeAbTest(null, 0.8, null, null, null, null, null, new Holdout(0.3, null, null)), START);

        assertThat(pointers(null)).containsExactly("/holdout/event", "/holdout/share");
    }

    private List<String> pointers(@Nullable List<ChangeVariant> variants) {
        return AbTestRules.check(test, variants).stream()
                .map(FieldError::pointer)
                .toList();
    }

    private List<AbVariant> variants(int firstDelay, int secondDelay) {
        return List.of(variant(1, firstDelay), variant(2, secondDelay));
    }

    private AbVariant variant(int number, int delay) {
        return new AbVariant(
                test, number, new ChangeVariant("S" + number, null, null, null, null, null, null, delay), null);
    }

    private static Evaluation shows(TestOutcome outcome, @Nullable Integer leader) {
        return new Evaluation(outcome, List.of(), leader, new SampleRatio(1, false), List.of());
    }
}
