package com.dryjets.email.abtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.TestOutcome;
import com.dryjets.email.abtest.AbTestRules.Step;
import com.dryjets.email.abtest.Guardrail.GuardrailMetric;
import com.dryjets.email.email.EmailStatus;
import com.dryjets.email.email.VariantNames;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.statistics.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AbTestRulesTest {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    private final AbTest test = new AbTest("t", new UUID(0, 1), START);

    @Test
    void decidesEarlyOnlyIfTheEvidenceSuffices() {
        assertThat(next(shows(TestOutcome.INSUFFICIENT_DATA, 2))).isEqualTo(new Step.GoOn());
        assertThat(next(shows(TestOutcome.WINNER, 2))).isEqualTo(new Step.Send(2));
    }

    @Test
    void waitsForTheEndOfItsTimeIfItIsToldTo() {
        test.stopEarly = false;

        assertThat(next(shows(TestOutcome.WINNER, 2))).isEqualTo(new Step.GoOn());
        assertThat(atTheEnd(shows(TestOutcome.WINNER, 2))).isEqualTo(new Step.Send(2));
    }

    @Test
    void doesWhatWasPlannedForATestWithoutAWinner() {
        Evaluation open = shows(TestOutcome.INSUFFICIENT_DATA, 2);

        assertThat(atTheEnd(open)).isEqualTo(new Step.Send(2));
        test.withoutWinner = WithoutWinner.SEND_FIRST;
        assertThat(atTheEnd(open)).isEqualTo(new Step.Send(1));
        test.withoutWinner = WithoutWinner.WAIT;
        assertThat(atTheEnd(open)).isEqualTo(new Step.Wait());
    }

    @Test
    void sendsTheFirstVariantIfNothingIsKnown() {
        assertThat(atTheEnd(shows(TestOutcome.INSUFFICIENT_DATA, null))).isEqualTo(new Step.Send(1));
    }

    @ParameterizedTest
    @EnumSource(
            value = WithoutWinner.class,
            names = {"SEND_FIRST", "SEND_LEADING"})
    void sendsNoVariantThatIsRuledOut(WithoutWinner plan) {
        test.withoutWinner = plan;

        assertThat(atTheEnd(ruledOut(2, 1))).isEqualTo(new Step.Send(2));
        assertThat(atTheEnd(ruledOut(null, 1, 2))).isEqualTo(new Step.Wait());
    }

    @ParameterizedTest
    @EnumSource(WithoutWinner.class)
    void userMustChooseIfTheGroupsCannotBeCompared(WithoutWinner plan) {
        test.withoutWinner = plan;
        Evaluation mismatch =
                new Evaluation(TestOutcome.INSUFFICIENT_DATA, List.of(), 2, new SampleRatio(0.0001, true), List.of());

        assertThat(atTheEnd(mismatch)).isEqualTo(new Step.Wait());
    }

    @Test
    void timeRunsFromWhenEverybodyOfTheTestHasAnOutcome() {
        Evaluation open = shows(TestOutcome.INSUFFICIENT_DATA, 2);
        Instant muchLater = START.plus(Duration.ofDays(9));
        test.start(START);
        test.decideAfterMinutes = 60;

        assertThat(AbTestRules.decideAt(test)).isNull();
        assertThat(AbTestRules.next(test, open, false, muchLater)).isEqualTo(new Step.GoOn());
        assertThat(AbTestRules.next(test, open, true, muchLater)).isEqualTo(new Step.BeginTime());
        test.tested(muchLater);
        assertThat(AbTestRules.decideAt(test)).isEqualTo(muchLater.plus(Duration.ofHours(1)));
        assertThat(AbTestRules.next(test, open, true, muchLater.plus(Duration.ofMinutes(59))))
                .isEqualTo(new Step.GoOn());
        assertThat(AbTestRules.next(test, open, true, muchLater.plus(Duration.ofMinutes(60))))
                .isEqualTo(new Step.Send(2));
    }

    @Test
    void recipientsAreComparedAfterSomeMinutesOrAtTheEndOfAShorterTest() {
        assertThat(AbTestRules.leastMinutes(60)).isEqualTo(10);
        assertThat(AbTestRules.leastMinutes(2)).isEqualTo(2);
    }

    @Test
    void restGetsTheWinnerAtItsTimeOfDay() {
        test.start(START);
        Instant nextDay = START.plus(Duration.ofHours(26));

        assertThat(restDue(variants(0, 0), 2, nextDay)).isEqualTo(nextDay);
        assertThat(restDue(variants(0, 180), 1, nextDay)).isEqualTo(START.plus(Duration.ofDays(2)));
        assertThat(restDue(variants(0, 180), 2, nextDay)).isEqualTo(START.plus(Duration.ofHours(27)));
        assertThat(restDue(variants(0, 180), 1, START.plus(Duration.ofDays(1))))
                .isEqualTo(START.plus(Duration.ofDays(1)));
    }

    /** In Berlin, 9:00 was 7:00 UTC on the day before the clocks went back, and 8:00 UTC afterwards. */
    @Test
    void timeOfDayStaysTheSameWhenTheClocksChange() {
        test.start(Instant.parse("2026-10-24T07:00:00Z"));

        assertThat(restDue(variants(0, 60), 1, Instant.parse("2026-10-25T06:00:00Z")))
                .isEqualTo(Instant.parse("2026-10-25T08:00:00Z"));
        assertThat(restDue(variants(0, 60), 1, Instant.parse("2026-10-25T07:30:00Z")))
                .isEqualTo(Instant.parse("2026-10-25T08:00:00Z"));
        assertThat(restDue(variants(0, 60), 1, Instant.parse("2026-10-25T08:30:00Z")))
                .isEqualTo(Instant.parse("2026-10-26T08:00:00Z"));
    }

    private Instant restDue(List<AbVariant> variants, int chosen, Instant now) {
        return AbTestRules.restDue(test, variants, chosen, ZoneId.of("Europe/Berlin"), now);
    }

    @Test
    void looksLessOftenTheLongerATestRuns() {
        test.start(START);
        assertThat(AbTestRules.pause(test, START)).isEqualTo(Duration.ofSeconds(5));
        assertThat(AbTestRules.pause(test, START.plus(Duration.ofHours(1)))).isEqualTo(Duration.ofSeconds(72));
        assertThat(AbTestRules.pause(test, START.plus(Duration.ofDays(5)))).isEqualTo(Duration.ofMinutes(10));
        test.tested(START.plus(Duration.ofDays(5)));
        assertThat(AbTestRules.pause(test, START.plus(Duration.ofDays(5)))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void planCanBeChangedUntilTheEmailIsSent() {
        assertThat(AbTestRules.obstacle(EmailStatus.DRAFT, false)).isEmpty();
        assertThat(AbTestRules.obstacle(EmailStatus.SCHEDULED, false)).isEmpty();
        assertThat(AbTestRules.obstacle(EmailStatus.FREEZING, false)).isPresent();
    }

    @Test
    void emailAtLocalTimesCannotBeTested() {
        assertThat(AbTestRules.obstacle(EmailStatus.SCHEDULED, true))
                .hasValueSatisfying(reason -> assertThat(reason).contains("byRecipientTimeZone"));
    }

    @Test
    void refusesABlankSubject() {
        ChangeVariant blank = new ChangeVariant("  ", null, null, null, null, null, null, null, null, null);

        assertThat(pointers(List.of(blank))).containsExactly("/variants/0/subject");
    }

    @Test
    void refusesVariantsThatDoNotDiffer() {
        ChangeVariant subject = new ChangeVariant("Hi", null, null, null, null, null, null, null, null, null);
        ChangeVariant noDelay = new ChangeVariant("Hi", null, null, null, null, null, null, null, null, 0);

        assertThat(pointers(List.of(subject, noDelay))).containsExactly("/variants/1");
    }

    @Test
    void refusesInvalidAddressesAndTextsWithoutABody() {
        ChangeVariant invalid = new ChangeVariant(null, null, "nobody", "a@b@c", null, null, null, "Text", null, null);

        assertThat(pointers(List.of(
                        new ChangeVariant(null, null, null, null, null, null, null, null, null, null), invalid)))
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
                test,
                number,
                new ChangeVariant("S" + number, null, null, null, null, null, null, null, null, delay),
                null);
    }

    private Step next(Evaluation evaluation) {
        return AbTestRules.next(test, evaluation, false, START);
    }

    private Step atTheEnd(Evaluation evaluation) {
        test.tested(START);
        return AbTestRules.next(test, evaluation, true, START.plus(Duration.ofDays(1)));
    }

    private static Evaluation shows(TestOutcome outcome, @Nullable Integer leader) {
        return new Evaluation(outcome, List.of(), leader, new SampleRatio(1, false), List.of());
    }

    private static Evaluation ruledOut(@Nullable Integer leader, Integer... numbers) {
        List<Integer> ruledOut = List.of(numbers);
        return new Evaluation(
                TestOutcome.INSUFFICIENT_DATA,
                Stream.of(1, 2)
                        .map(number -> new VariantEstimate(
                                number, 0.1, new Interval(0, 1), null, null, 0.5, 0.1, ruledOut.contains(number)))
                        .toList(),
                leader,
                new SampleRatio(1, false),
                ruledOut.stream()
                        .map(number ->
                                new Guardrail(VariantNames.of(number), GuardrailMetric.COMPLAINTS, 0.01, 0, true))
                        .toList());
    }
}
