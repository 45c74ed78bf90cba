package com.dryjets.content.recommendation;

import com.dryjets.contracts.marketing.Channel;

/**
 * How pieces with something in common did, compared with all pieces of the channel.
 *
 * @param value such as {@code number} for an angle, or a hashtag without the # sign
 * @param pieces how many pieces have it
 * @param exposures impressions, or delivered emails, of those
 * @param clicks clicks of people on those
 * @param uplift the estimated change of the click rate as a fraction: 0.2 is 20 % more. With few pieces it is close to 0
 * @param low the lower bound of the 95 % interval of the uplift
 * @param high the upper bound
 * @param enough whether there is enough evidence to act on it: at least five pieces, and an interval without 0
 */
public record Lesson(
        Channel platform,
        Trait trait,
        String value,
        int pieces,
        long exposures,
        long clicks,
        double uplift,
        double low,
        double high,
        boolean enough) {}
