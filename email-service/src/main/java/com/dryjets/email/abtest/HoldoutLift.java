package com.dryjets.email.abtest;

import com.dryjets.email.abtest.ResultsRepository.HoldoutCounts;
import com.dryjets.statistics.Interval;
import com.dryjets.statistics.Proportion;
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
 * @param interval of the difference, 95 % (Newcombe 1998)
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

    static HoldoutLift of(String event, Instant until, HoldoutCounts counts) {
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
        double difference = test.first() - test.second();
        return new HoldoutLift(
                event,
                until,
                counts.heldOut(),
                test.second(),
                new Others(counts.others(), test.first()),
                difference,
                test.difference(),
                test.second() == 0 ? null : test.lift(),
                summary(event, test));
    }

    private static String summary(String event, TwoProportionTest test) {
        String rates = "%s of those who get the email have the event \"%s\", and %s of the holdout group"
                .formatted(Wording.percent(test.first()), event, Wording.percent(test.second()));
        if (test.difference().low() > 0) {
            return rates + ". The email brings more of them.";
        }
        if (test.difference().high() < 0) {
            return rates + ". The email brings fewer of them.";
        }
        return rates + ". Chance may explain the difference.";
    }
}
