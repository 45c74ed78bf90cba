package com.dryjets.bench.ava;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Draws what the channels of a campaign report in six weeks. Campaigns, days, and what a day shows and gets in response vary by
 * 30 % each, on top of chance, weekends and hours. People respond to one or two in a hundred impressions, at the hours at which
 * a brand posts, as in the posts that Moro, Rita and Vala (2016) published.
 */
final class CampaignModel {

    static final int DAYS = 42;

    /** The budget of ads. */
    static final double ADS_BUDGET = 4_200;

    /** The budget of all channels. */
    static final BigDecimal BUDGET = new BigDecimal("5700.00");

    private static final int HOURS = 24;
    private static final double VARIATION = 0.3;
    private static final double WEEKEND_REACH = 0.6;
    private static final double WEEKEND_RESPONSE = 0.8;

    /** The number of posts in each hour of that data, and a few more for hours without any. */
    private static final double[] BY_HOUR = {
        3, 6, 40, 105, 36, 14, 17, 14, 13, 31, 78, 45, 30, 52, 14, 7, 4, 5, 5, 3, 3, 2, 3, 3
    };

    private static final double[] SHARES = shares();
    private static final int RECIPIENTS = 4_000;
    private static final int OPENING_HOURS = 72;

    private final Scenario scenario;
    private final Chance chance;
    private final LocalDate firstDay;

    CampaignModel(Scenario scenario, Chance chance, LocalDate firstDay) {
        this.scenario = scenario;
        this.chance = chance;
        this.firstDay = firstDay;
    }

    List<SimulatedChannel> channels() {
        return List.of(network(Channel.TWITTER), network(Channel.LINKEDIN), ads(), email());
    }

    private SimulatedChannel network(Channel channel) {
        SimulatedChannel network = new SimulatedChannel(channel, firstDay, DAYS);
        double size = 5_000 * chance.factor(VARIATION) * chance.between(0.3, 3);
        double rate = 0.015 * chance.factor(VARIATION);
        for (int day = 0; day < DAYS; day++) {
            if (!isWeekend(day)) {
                network.post(day, 7 + chance.below(10));
            }
            double seen = size * chance.factor(VARIATION) * weekend(day, WEEKEND_REACH) * scenario.reach(channel, day);
            double response =
                    rate * chance.factor(VARIATION) * weekend(day, WEEKEND_RESPONSE) * scenario.response(channel, day);
            if (!scenario.hidesAll(channel, day)) {
                report(network, day, seen, response);
            }
        }
        if (scenario.fate() == Fate.SILENT_CHANNEL && channel == scenario.network()) {
            network.endPlanAt(scenario.onsetDay() * HOURS);
        }
        return network;
    }

    private void report(SimulatedChannel network, int day, double seen, double response) {
        for (int hour = 0; hour < HOURS; hour++) {
            double impressions = chance.poisson(seen * SHARES[hour]);
            network.add(day, hour, Metric.IMPRESSIONS, impressions);
            if (!scenario.hidesResponses(network.channel(), day)) {
                double rate = response * (hour < 6 ? 0.8 : 1.1);
                network.add(day, hour, Metric.ENGAGEMENTS, chance.poisson(impressions * rate));
                network.add(day, hour, Metric.CLICKS, chance.poisson(impressions * rate / 3));
            }
        }
    }

    /** Ads spend what is left of their budget evenly over the days that are left, as networks pace them. */
    private SimulatedChannel ads() {
        SimulatedChannel ads = new SimulatedChannel(Channel.ADS, firstDay, DAYS);
        double price = 0.008 * chance.factor(VARIATION);
        double rate = 0.012 * chance.factor(VARIATION);
        double conversionRate = 0.05 * chance.factor(VARIATION);
        double left = 0.97 * ADS_BUDGET;
        for (int day = 0; day < DAYS; day++) {
            double spend = scenario.overspends(day)
                    ? 3 * ADS_BUDGET / DAYS * chance.factor(VARIATION)
                    : Math.min(left, left / (DAYS - day) * chance.factor(VARIATION));
            left -= spend;
            double response = rate
                    * chance.factor(VARIATION)
                    * weekend(day, WEEKEND_RESPONSE)
                    * scenario.response(Channel.ADS, day);
            double shown = spend / price * scenario.reach(Channel.ADS, day);
            for (int hour = 0; hour < HOURS; hour++) {
                double impressions = chance.poisson(shown * SHARES[hour]);
                double clicks = chance.poisson(impressions * response);
                ads.add(day, hour, Metric.SPEND, scenario.hidesSpend(day) ? 0 : spend * SHARES[hour]);
                ads.add(day, hour, Metric.IMPRESSIONS, impressions);
                ads.add(day, hour, Metric.CLICKS, clicks);
                ads.add(day, hour, Metric.CONVERSIONS, chance.poisson(clicks * conversionRate * scenario.conversion()));
            }
        }
        return ads;
    }

    /** An email each Monday and Thursday, opened over three days. */
    private SimulatedChannel email() {
        SimulatedChannel email = new SimulatedChannel(Channel.EMAIL, firstDay, DAYS);
        double openRate = 0.25 * chance.factor(VARIATION);
        for (int day = 0; day < DAYS; day++) {
            int weekday = firstDay.plusDays(day).getDayOfWeek().getValue();
            if (weekday != 1 && weekday != 4) {
                continue;
            }
            email.post(day, 9);
            double bounceRate = scenario.bounces(day) ? chance.between(0.12, 0.3) : 0.015 * chance.factor(VARIATION);
            double bounced = chance.poisson(RECIPIENTS * bounceRate);
            double delivered = RECIPIENTS - bounced;
            email.add(day, 9, Metric.SENT, RECIPIENTS);
            email.add(day, 9, Metric.BOUNCES, bounced);
            email.add(day, 9, Metric.DELIVERED, delivered);
            email.add(day, 10, Metric.COMPLAINTS, chance.poisson(delivered * 0.0004 * chance.factor(VARIATION)));
            double opens = delivered * openRate * chance.factor(VARIATION);
            for (int hour = 0; hour < OPENING_HOURS; hour++) {
                double opened = chance.poisson(opens * Math.exp(-hour / 12.0) / 12.5);
                email.add(day, 9 + hour, Metric.OPENS, opened);
                email.add(day, 9 + hour, Metric.CLICKS, chance.poisson(opened * 0.1));
            }
        }
        return email;
    }

    private double weekend(int day, double factor) {
        return isWeekend(day) ? factor : 1;
    }

    private boolean isWeekend(int day) {
        return firstDay.plusDays(day).getDayOfWeek().getValue() > 5;
    }

    private static double[] shares() {
        double sum = 0;
        for (double posts : BY_HOUR) {
            sum += posts;
        }
        double[] shares = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            shares[hour] = BY_HOUR[hour] / sum;
        }
        return shares;
    }
}
