package com.dryjets.email.abtest;

import com.dryjets.email.abtest.ResultsRepository.HoldoutCounts;
import com.dryjets.statistics.Interval;
import com.dryjets.statistics.Proportion;
import com.dryjets.statistics.Significance;
import com.dryjets.statistics.TwoProportionTest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an email brings: contacts of its audience with an event, compared with those of the holdout group. Everybody counts who
 * was to get the email, whether they received it or not, because the group was chosen before that was known.
 *
 * @param until when the days end in which an event counts
 * @param recipients contacts in the holdout group
 * @param rate the share of them with the event; absent if there are none
 * @param difference the rate of the others minus that of the group; absent without a rate
 * @param interval of the difference, 95 %, valid however often one looks; absent while there is too little data
 * @param lift the difference relative to the rate of the group; absent if that is zero
 */
public record HoldoutLift(
        String event,
        Instant until,
        int recipients,
        @Nullable Double rate,
        Others others,
        @Nullable Double difference,
        @Nullable Interval interval,
        @Nullable Double lift,
        String summary) {

    /** The contacts that were to get the email. */
    public record Others(int recipients, @Nullable Double rate) {}

    /** The share of wrong intervals, however often one looks. */
    private static final double ALPHA = 0.05;

    static HoldoutLift of(String event, Instant until, HoldoutCounts counts, Instant now) {
        if (counts.heldOut() == 0 || counts.others() == 0) {
            return new HoldoutLift(
                    event,
                    until,
                    counts.heldOut(),
                    null,
                    new Others(counts.others(), null),
                    null,
                    null,
                    null,
                    "Nobody is held out, or nobody else gets the email, so there is nothing to compare.");
        }
        TwoProportionTest test = new TwoProportionTest(
                new Proportion(counts.othersActive(), counts.others()),
                new Proportion(counts.heldOutActive(), counts.heldOut()));
        return new HoldoutLift(
                event,
                until,
                counts.heldOut(),
                test.second(),
                new Others(counts.others(), test.first()),
                test.first() - test.second(),
                interval(test),
                test.second() == 0 ? null : test.lift(),
                summary(event, test, now.isBefore(until)));
    }

    /** Wider than that of a single look, because results are looked at again and again. */
    private static @Nullable Interval interval(TwoProportionTest test) {
        if (test.hasInsufficientData()) {
            return null;
        }
        double error = Math.sqrt(variance(test.a()) + variance(test.b()));
        double reach = Significance.anytimeCritical(test.information(), ALPHA) * error;
        double difference = test.first() - test.second();
        return new Interval(Math.max(-1, difference - reach), Math.min(1, difference + reach));
    }

    private static double variance(Proportion counted) {
        return counted.rate() * (1 - counted.rate()) / counted.trials();
    }

    private static String summary(String event, TwoProportionTest test, boolean isEarly) {
        String rates = "%s%s of those who get the email have the event \"%s\", and %s of the holdout group. "
                .formatted(
                        isEarly ? "So far, " : "",
                        Wording.percent(test.first()),
                        event,
                        Wording.percent(test.second()));
        return rates + conclusion(test);
    }

    private static String conclusion(TwoProportionTest test) {
        if (test.hasInsufficientData()) {
            return "That is too few to compare.";
        }
        if (test.anytimePValue() > ALPHA) {
            return "Chance may explain the difference.";
        }
        return test.first() > test.second() ? "The email brings more of them." : "The email brings fewer of them.";
    }
}
