package com.dryjets.email.sendtime;

import com.dryjets.statistics.Interval;
import com.dryjets.statistics.Proportion;
import com.dryjets.statistics.TwoProportionTest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rate at learned times compared with that at random times.
 *
 * @param difference the rate at learned times minus that at random times; absent while there is nothing to compare, like the
 *     interval
 * @param interval of the difference, 95 % (Newcombe 1998)
 * @param lift the difference relative to the rate at random times; absent if that is zero
 * @param certain whether the interval leaves out zero, and nothing can change any more
 */
public record SendTimeLift(
        @Nullable Double difference,
        @Nullable Interval interval,
        @Nullable Double lift,
        boolean certain,
        String summary) {

    /**
     * Compares two proportions of sent emails.
     *
     * @param action what is counted, such as "open it"
     * @param settledAt from when on a comparison counts: it is made once, so that nobody can wait for a lucky moment; null
     *     while recipients still wait for the email
     */
    static SendTimeLift of(
            String action,
            int learned,
            int learnedSent,
            int random,
            int randomSent,
            @Nullable Instant settledAt,
            Instant now) {
        if (learnedSent == 0 || randomSent == 0) {
            return none(
                    "No email was sent yet at learned times, or none at random times, so there is nothing to compare.");
        }
        TwoProportionTest test =
                new TwoProportionTest(new Proportion(learned, learnedSent), new Proportion(random, randomSent));
        boolean settled = settledAt != null && !now.isBefore(settledAt);
        boolean differs = test.difference().low() > 0 || test.difference().high() < 0;
        return new SendTimeLift(
                test.first() - test.second(),
                test.difference(),
                test.second() == 0 ? null : test.lift(),
                settled && differs && !test.hasInsufficientData(),
                rates(action, test) + verdict(test, settled, settledAt));
    }

    static SendTimeLift none(String summary) {
        return new SendTimeLift(null, null, null, false, summary);
    }

    private static String rates(String action, TwoProportionTest test) {
        return "%.1f%% of those who get the email at a learned time %s, and %.1f%% of those who get it at a random time. "
                .formatted(100 * test.first(), action, 100 * test.second());
    }

    private static String verdict(TwoProportionTest test, boolean settled, @Nullable Instant settledAt) {
        if (settledAt == null) {
            return "This is preliminary: the email is not sent completely yet.";
        }
        if (!settled) {
            return "This is preliminary: some recipients have had less than three days to answer.";
        }
        if (test.hasInsufficientData()) {
            return "Too few people did so to compare them.";
        }
        if (test.difference().low() > 0) {
            return "The learned times bring more.";
        }
        return test.difference().high() < 0 ? "The learned times bring less." : "Chance may explain the difference.";
    }
}
