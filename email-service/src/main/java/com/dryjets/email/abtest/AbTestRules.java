package com.dryjets.email.abtest;

import com.dryjets.contracts.marketing.TestOutcome;
import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.email.EmailStatus;
import com.dryjets.kit.problem.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what a test may be, and when it ends with what. */
final class AbTestRules {

    /** Nobody reads an email at once: before that, those who do are few and say little about the others. */
    private static final int LEAST_MINUTES = 10;

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** Looks while a test runs for as long as it has run. */
    private static final int LOOKS = 50;

    private AbTestRules() {}

    /** What is to be done after a look at a test. */
    sealed interface Step {

        /** Nothing yet. */
        record GoOn() implements Step {}

        /** The time of the test begins. */
        record BeginTime() implements Step {}

        /** The rest of the audience gets a variant. */
        record Send(int variant) implements Step {}

        /** A user must choose. */
        record Wait() implements Step {}
    }

    /**
     * Returns why the test of an email cannot be changed; empty if it can.
     *
     * @param hasOwnTimes whether each recipient gets the email at a time of their own
     */
    static Optional<String> obstacle(EmailStatus email, boolean hasOwnTimes) {
        if (!email.isEditable()) {
            return Optional.of("The sending of the email has started, so its A/B test can no longer be changed.");
        }
        return hasOwnTimes
                ? Optional.of("Each recipient gets the email at a time of their own, which an A/B test cannot compare."
                        + " Schedule it without byRecipientTimeZone and bestTimeWithinHours first.")
                : Optional.empty();
    }

    /** Lists what is wrong with a test. */
    static List<FieldError> check(AbTest test, @Nullable List<ChangeVariant> variants) {
        List<FieldError> errors = new ArrayList<>();
        if (variants != null) {
            check(variants, errors);
        }
        if (test.holdoutShare != null && test.holdoutEvent == null) {
            errors.add(new FieldError("/holdout/event", "is missing; name the event that shows what the email brings"));
        }
        if (test.holdoutShare != null && test.holdoutShare + test.testShare > 1) {
            errors.add(new FieldError(
                    "/holdout/share",
                    "must leave room for the test: testShare and holdout.share together must be at most 1"));
        }
        return errors;
    }

    private static void check(List<ChangeVariant> variants, List<FieldError> errors) {
        Set<ChangeVariant> before = new HashSet<>();
        for (int i = 0; i < variants.size(); i++) {
            ChangeVariant variant = variants.get(i);
            String pointer = "/variants/" + i;
            if (variant.subject() != null && variant.subject().isBlank()) {
                errors.add(
                        new FieldError(pointer + "/subject", "must not be blank; omit it to keep the email's subject"));
            }
            checkAddress(pointer + "/from", variant.from(), errors);
            checkAddress(pointer + "/replyTo", variant.replyTo(), errors);
            if (variant.textContent() != null && variant.choice().source() == null) {
                errors.add(new FieldError(pointer + "/textContent", "needs htmlContent, blocks or mjml beside it"));
            }
            if (!before.add(normalized(variant))) {
                errors.add(new FieldError(pointer, "must differ from the variants before it"));
            }
        }
    }

    private static void checkAddress(String pointer, @Nullable String address, List<FieldError> errors) {
        if (address != null && EmailAddresses.parse(address).isEmpty()) {
            errors.add(new FieldError(pointer, "must be a valid email address"));
        }
    }

    /** Returns the variant with its addresses as they are stored. */
    static ChangeVariant normalized(ChangeVariant variant) {
        return new ChangeVariant(
                variant.subject(),
                variant.previewText(),
                address(variant.from()),
                address(variant.replyTo()),
                variant.htmlContent(),
                variant.blocks(),
                variant.mjml(),
                variant.textContent(),
                variant.templateId(),
                variant.delay());
    }

    private static @Nullable String address(@Nullable String text) {
        return text == null ? null : EmailAddresses.parse(text).orElse(text);
    }

    /**
     * Returns when the time of the test is up. The time runs from when everybody who gets a variant in the test had an outcome,
     * so that neither a pause nor a slow sending uses it up; null before.
     */
    static @Nullable Instant decideAt(AbTest test) {
        return test.testedAt == null ? null : test.testedAt.plus(Duration.ofMinutes(test.decideAfterMinutes));
    }

    /** Returns for how many minutes recipients have had the email who are compared. */
    static int leastMinutes(int decideAfterMinutes) {
        return Math.min(LEAST_MINUTES, decideAfterMinutes);
    }

    /**
     * Decides what to do after a look.
     *
     * @param isTested whether everybody who gets a variant in the test has an outcome
     */
    static Step next(AbTest test, Evaluation evaluation, boolean isTested, Instant now) {
        @Nullable Instant decideAt = decideAt(test);
        boolean isTimeUp = decideAt != null && !now.isBefore(decideAt);
        boolean isEnough = evaluation.outcome() != TestOutcome.INSUFFICIENT_DATA;
        if (isTimeUp || test.stopEarly && isEnough) {
            return end(test, evaluation);
        }
        return isTested && test.testedAt == null ? new Step.BeginTime() : new Step.GoOn();
    }

    private static Step end(AbTest test, Evaluation evaluation) {
        if (evaluation.sampleRatio().mismatch()) {
            return new Step.Wait();
        }
        if (evaluation.outcome() == TestOutcome.WINNER && evaluation.leader() != null) {
            return new Step.Send(evaluation.leader());
        }
        return switch (test.withoutWinner) {
            case SEND_LEADING -> leading(evaluation);
            case SEND_FIRST -> evaluation.isRuledOut(1) ? leading(evaluation) : new Step.Send(1);
            case WAIT -> new Step.Wait();
        };
    }

    /** The leader is never one that is ruled out. The first variant leads as long as nothing is known. */
    private static Step leading(Evaluation evaluation) {
        if (evaluation.leader() != null) {
            return new Step.Send(evaluation.leader());
        }
        return evaluation.estimates().isEmpty() ? new Step.Send(1) : new Step.Wait();
    }

    /** Returns whether a test goes on while its email has this status. */
    static boolean goesOn(EmailStatus email) {
        return email == EmailStatus.SENDING
                || email == EmailStatus.COMPLETED
                || email == EmailStatus.COMPLETED_WITH_FAILURES;
    }

    /** Returns whether a test ends without a decision when its email has this status. */
    static boolean isEndedBy(EmailStatus email) {
        return email == EmailStatus.CANCELLED || email == EmailStatus.FAILED;
    }

    /** Returns how long to wait for the next look: the longer a test runs, the slower its numbers change. */
    static Duration pause(AbTest test, Instant now) {
        @Nullable Instant since = test.testedAt == null ? test.startedAt : test.testedAt;
        Duration share =
                since == null ? SHORTEST_PAUSE : Duration.between(since, now).dividedBy(LOOKS);
        return share.compareTo(SHORTEST_PAUSE) < 0
                ? SHORTEST_PAUSE
                : share.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : share;
    }

    /**
     * Returns when the rest of the audience gets a variant: now, or at the next time of day at which the variant was sent if
     * the test compared times.
     *
     * @param zone in which the time of day stays the same, also when the clocks change
     */
    static Instant restDue(AbTest test, List<AbVariant> variants, int chosen, ZoneId zone, Instant now) {
        boolean comparesTimes = variants.stream()
                        .mapToInt(variant -> variant.delayMinutes)
                        .distinct()
                        .count()
                > 1;
        if (!comparesTimes || test.startedAt == null) {
            return now;
        }
        ZonedDateTime first = test.startedAt
                .plus(Duration.ofMinutes(variants.get(chosen - 1).delayMinutes))
                .atZone(zone);
        if (!first.toInstant().isBefore(now)) {
            return first.toInstant();
        }
        Instant next =
                first.plusDays(ChronoUnit.DAYS.between(first, now.atZone(zone))).toInstant();
        return next.isBefore(now)
                ? first.plusDays(ChronoUnit.DAYS.between(first, now.atZone(zone)) + 1)
                        .toInstant()
                : next;
    }
}
