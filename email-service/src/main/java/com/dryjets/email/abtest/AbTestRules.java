package com.dryjets.email.abtest;

import com.dryjets.contracts.marketing.TestOutcome;
import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.kit.problem.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what a test may be, and when it ends with what. */
final class AbTestRules {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** Looks while a test grows by as much as it is old. */
    private static final int LOOKS = 50;

    private AbTestRules() {}

    /** What is to be done after a look at a test. */
    sealed interface Step {

        /** Nothing yet. */
        record GoOn() implements Step {}

        /** The rest of the audience gets a variant. */
        record Send(int variant) implements Step {}

        /** A user must choose. */
        record Wait() implements Step {}
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
            errors.add(new FieldError("/holdout/share", "must leave room for the test: both shares may be 1 together"));
        }
        return errors;
    }

    private static void check(List<ChangeVariant> variants, List<FieldError> errors) {
        Set<ChangeVariant> before = new HashSet<>();
        for (int i = 0; i < variants.size(); i++) {
            ChangeVariant variant = variants.get(i);
            String pointer = "/variants/" + i;
            checkAddress(pointer + "/from", variant.from(), errors);
            checkAddress(pointer + "/replyTo", variant.replyTo(), errors);
            if (variant.textContent() != null && variant.htmlContent() == null) {
                errors.add(new FieldError(pointer + "/textContent", "needs htmlContent beside it"));
            }
            if (variant.templateId() != null && variant.htmlContent() != null) {
                errors.add(new FieldError(pointer + "/templateId", "must be omitted, since htmlContent is given"));
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
                variant.textContent(),
                variant.templateId(),
                variant.delay());
    }

    private static @Nullable String address(@Nullable String text) {
        return text == null ? null : EmailAddresses.parse(text).orElse(text);
    }

    /** Returns when the test is decided at the latest. */
    static @Nullable Instant decideAt(AbTest test, List<AbVariant> variants) {
        int delay = variants.stream()
                .mapToInt(variant -> variant.delayMinutes)
                .max()
                .orElse(0);
        return test.startedAt == null
                ? null
                : test.startedAt.plus(Duration.ofMinutes((long) delay + test.decideAfterMinutes));
    }

    /**
     * Decides what to do after a look.
     *
     * @param isTimeUp whether the time is up, and each variant was given to all of its recipients
     */
    static Step next(AbTest test, Evaluation evaluation, boolean isTimeUp) {
        boolean isEnough = evaluation.outcome() != TestOutcome.INSUFFICIENT_DATA;
        if (!isTimeUp && !(test.stopEarly && isEnough)) {
            return new Step.GoOn();
        }
        if (evaluation.outcome() == TestOutcome.WINNER && evaluation.leader() != null) {
            return new Step.Send(evaluation.leader());
        }
        return switch (test.withoutWinner) {
            case SEND_LEADING -> new Step.Send(evaluation.leader() == null ? 1 : evaluation.leader());
            case SEND_FIRST -> new Step.Send(1);
            case WAIT -> new Step.Wait();
        };
    }

    /** Returns how long to wait for the next look: the older a test, the slower its numbers change. */
    static Duration pause(@Nullable Instant startedAt, Instant now) {
        Duration share = startedAt == null
                ? SHORTEST_PAUSE
                : Duration.between(startedAt, now).dividedBy(LOOKS);
        return share.compareTo(SHORTEST_PAUSE) < 0
                ? SHORTEST_PAUSE
                : share.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : share;
    }

    /**
     * Returns when the rest of the audience gets a variant: now, or at the next time of day at which the variant was sent if
     * the test compared times.
     */
    static Instant restDue(AbTest test, List<AbVariant> variants, int chosen, Instant now) {
        boolean comparesTimes = variants.stream()
                        .mapToInt(variant -> variant.delayMinutes)
                        .distinct()
                        .count()
                > 1;
        if (!comparesTimes || test.startedAt == null) {
            return now;
        }
        Instant first = test.startedAt.plus(Duration.ofMinutes(variants.get(chosen - 1).delayMinutes));
        if (first.isAfter(now)) {
            return first;
        }
        long days = Math.ceilDiv(Duration.between(first, now).toMillis(), DAY.toMillis());
        return first.plus(DAY.multipliedBy(days));
    }
}
