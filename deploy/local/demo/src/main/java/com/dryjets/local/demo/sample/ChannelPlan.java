package com.dryjets.local.demo.sample;

import org.jspecify.annotations.Nullable;

/**
 * A channel of a sample campaign and its average day. Every result follows the campaign's growth, the weekday and chance.
 *
 * @param channel as the API names it
 * @param audience impressions a day; for email, recipients of each email
 * @param clickRate clicks per impression; for email, per delivered email
 * @param dailySpend in euros
 * @param failsFromDay the first day on which almost nobody responds any more; null if that does not happen
 */
record ChannelPlan(
        String channel,
        double audience,
        double clickRate,
        double dailySpend,
        double dailyConversions,
        @Nullable Integer failsFromDay) {

    boolean hasFailedOn(int day) {
        return failsFromDay != null && day >= failsFromDay;
    }

    boolean isEmail() {
        return channel.equals("EMAIL");
    }

    boolean isNetwork() {
        return !isEmail() && !channel.equals("ADS");
    }
}
