package com.dryjets.social.timing;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.engagement.HourlyEngagement;
import java.time.ZonedDateTime;
import java.util.Arrays;

/**
 * How well each hour of the week suits an account: the engagement to expect of a post, relative to the account's average
 * post.
 *
 * <p>The account's own posts are averaged on a logarithmic scale, because few posts get most engagement, and shrunk towards
 * the network's usual hours as if {@value #PRIOR_POSTS} posts had shown these (a normal mean with a conjugate prior, Gelman
 * et al., Bayesian Data Analysis, 3rd edition, 2.5). Neighbouring hours and the same hour of other days lend some of their
 * posts, because audiences change by the hour and not at it. Hours that have been tried little get a bonus that falls with
 * their posts (an upper confidence bound, Auer et al. 2002), so that better hours can be found.
 *
 * @param weights by hour of the week, from Monday 0:00 in the account's time zone
 * @param posts own posts behind each hour, with what others lend to it
 * @param totalPosts own posts behind all
 */
record HourWeights(double[] weights, double[] posts, double totalPosts) {

    static final int HOURS = 7 * 24;

    /** As many posts as the usual hours count for. */
    static final double PRIOR_POSTS = 5;

    /** What usual hours are expected to bring above other hours, on the logarithmic scale: about a third more. */
    private static final double USUAL_LIFT = 0.3;

    private static final double NEIGHBOUR = 0.4;
    private static final double OTHER_DAY = 0.15;
    private static final double EXPLORATION = 0.25;

    static HourWeights of(Channel channel, HourlyEngagement own) {
        double[] posts = lent(own.posts());
        double[] scores = lent(own.scores());
        double total = Arrays.stream(own.posts()).sum();
        double mean = total == 0 ? 0 : Arrays.stream(own.scores()).sum() / total;
        UsualHours usual = UsualHours.of(channel);
        double[] weights = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            double prior = usual.contains(hour % 24) ? USUAL_LIFT : 0;
            double gained = scores[hour] - mean * posts[hour];
            double expected = (PRIOR_POSTS * prior + gained) / (PRIOR_POSTS + posts[hour]);
            double curiosity = usual.contains(hour % 24) ? USUAL_LIFT : USUAL_LIFT / 2;
            double bonus = total == 0
                    ? 0
                    : EXPLORATION * Math.sqrt(Math.log1p(total) / (PRIOR_POSTS + posts[hour])) * curiosity;
            weights[hour] = expected + bonus;
        }
        return new HourWeights(weights, posts, total);
    }

    /** Adds what neighbouring hours and other days lend to each hour. */
    private static double[] lent(double[] own) {
        double[] with = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            double sum = own[hour] + NEIGHBOUR * (own[(hour + 1) % HOURS] + own[(hour + HOURS - 1) % HOURS]);
            for (int day = 1; day < 7; day++) {
                sum += OTHER_DAY * own[(hour + 24 * day) % HOURS];
            }
            with[hour] = sum;
        }
        return with;
    }

    /** The hour of the week of a local time, from Monday 0:00. */
    static int hourOf(ZonedDateTime local) {
        return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
    }

    double at(ZonedDateTime local) {
        return weights[hourOf(local)];
    }

    /** The share that the account's own posts have in what is known of an hour, 0 to 1. */
    double share(int hour) {
        return posts[hour] / (PRIOR_POSTS + posts[hour]);
    }
}
