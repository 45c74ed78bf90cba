package com.dryjets.email.abtest;

import java.math.BigDecimal;

/**
 * What is known about the recipients of one variant of a test. Opens, clicks and conversions are recipients, each once.
 * What recipients did counts only for those who are compared, and for equally long times since each was sent the email.
 *
 * @param number of the variant, from 1
 * @param recipients who get this variant in the test
 * @param pending those whose outcome is open
 * @param sent accepted by the recipient's server, also if it came back later
 * @param compared of those, the recipients who have had the email for as long as is compared
 * @param converted recipients with a conversion
 * @param paying recipients with a revenue
 * @param revenueSquares the sum of the squares of each recipient's revenue
 */
public record VariantCounts(
        int number,
        int recipients,
        int pending,
        int sent,
        int compared,
        int delivered,
        int humanOpens,
        int humanClicks,
        int converted,
        int paying,
        BigDecimal revenue,
        double revenueSquares,
        int unsubscribes,
        int complaints) {

    /** Returns the recipients whose outcome is known, whatever it is. */
    int settled() {
        return recipients - pending;
    }

    /** Returns how many recipients did what the metric counts. */
    int successes(TestMetric metric) {
        return switch (metric) {
            case HUMAN_CLICKS -> humanClicks;
            case HUMAN_OPENS -> humanOpens;
            case CONVERSIONS -> converted;
            case REVENUE -> paying;
        };
    }

    /** Returns the counts of other variants together. */
    VariantCounts plus(VariantCounts other) {
        return new VariantCounts(
                number,
                recipients + other.recipients,
                pending + other.pending,
                sent + other.sent,
                compared + other.compared,
                delivered + other.delivered,
                humanOpens + other.humanOpens,
                humanClicks + other.humanClicks,
                converted + other.converted,
                paying + other.paying,
                revenue.add(other.revenue),
                revenueSquares + other.revenueSquares,
                unsubscribes + other.unsubscribes,
                complaints + other.complaints);
    }
}
