package com.dryjets.email.sendtime;

/**
 * Estimates by hour of the week that rest on few observations: each is shrunk to what is known of a larger group, so that a
 * single open decides nothing.
 *
 * <p>An index says how much more happens in an hour than expected. With Poisson counts and a gamma prior of mean 1 and
 * variance 1 / strength, its posterior mean is (seen + strength) / (expected + strength) (Clayton and Kaldor 1987; DuMouchel
 * 1999). A rate of answers has a beta prior, whose posterior mean is (answers + strength · prior mean) / (trials + strength).
 */
final class ShrinkageRules {

    /** Contacts differ much: the standard deviation of their index is 0.7. */
    static final double CONTACT_STRENGTH = 2;

    /** Audiences differ by some 15 % in an hour. */
    static final double AUDIENCE_STRENGTH = 50;

    /** What many contacts do in an hour is soon known. */
    private static final double TENANT_STRENGTH = 10;

    /**
     * By the variance of a beta distribution, mean · (1 - mean) / (strength + 1): answers of 20 % that differ by 4 percentage
     * points between the hours.
     */
    private static final double RATE_STRENGTH = 100;

    /** When nothing is known, two of ten answer. */
    private static final double FIRST_TRIALS = 10;

    private static final double FIRST_ANSWERS = 2;

    /** People open what was just sent, so their hours are also those of the sender: they may say so much, and no more. */
    private static final double MOST_ACTIVITY = 2;

    private ShrinkageRules() {}

    /** Returns the share of a tenant's engagement in each hour; equal shares count as one observation in each hour. */
    static Hours shares(Hours engagement) {
        return Hours.of(hour -> engagement.at(hour) + 1).shares();
    }

    /**
     * Returns how much more happened in each hour than expected.
     *
     * @param shares what was expected, as shares of everything that happened
     * @param strength of the belief that it is no more, as a number of observations in an hour
     */
    static Hours index(Hours seen, Hours shares, double strength) {
        double all = seen.sum();
        Hours near = seen.withOtherDays();
        Hours expected = shares.withOtherDays();
        return Hours.of(hour -> (near.at(hour) + strength) / (all * expected.at(hour) + strength));
    }

    /**
     * Returns the share of recipients who answer an email that is sent at this hour. Only emails that were sent at random hours
     * count: those that people chose hours for differ in more than the hour. Before there are any, the hours in which
     * contacts open and click say what to expect.
     */
    static Hours rates(TenantHours tenant) {
        double mean =
                (tenant.answers().sum() + FIRST_ANSWERS) / (tenant.trials().sum() + FIRST_TRIALS);
        Hours activity = index(tenant.engagement(), Hours.EVEN, TENANT_STRENGTH);
        Hours answers = tenant.answers().withOtherDays();
        Hours trials = tenant.trials().withOtherDays();
        return Hours.of(hour -> {
            double expected = Math.min(1, mean * bounded(activity.at(hour)));
            return (answers.at(hour) + RATE_STRENGTH * expected) / (trials.at(hour) + RATE_STRENGTH);
        });
    }

    private static double bounded(double activity) {
        return Math.clamp(activity, 1 / MOST_ACTIVITY, MOST_ACTIVITY);
    }
}
