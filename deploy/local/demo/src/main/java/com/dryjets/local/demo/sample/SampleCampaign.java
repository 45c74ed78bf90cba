package com.dryjets.local.demo.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a sample campaign.
 *
 * @param key identifies the campaign in the seed of its metrics
 * @param story what there is to find in its metrics, for readers of the plan
 * @param post the file name of the blog post that its content is made from
 * @param growth the daily growth of all results, for example 0.004
 * @param orderValue the average revenue of a conversion in euros; 0 for none
 * @param budgetFactor the budget relative to the expected spend; below 1 the campaign overspends
 * @param historyDays the number of days before today on which it started; negative if it starts in the future
 * @param remainingDays the number of days from today until its end
 */
record SampleCampaign(
        String key,
        String title,
        @Nullable String story,
        String type,
        String objective,
        String post,
        double growth,
        double orderValue,
        double budgetFactor,
        int historyDays,
        int remainingDays,
        Fate fate,
        List<ChannelPlan> channels) {

    private static final int ROUND_TO = 100;

    SampleCampaign {
        channels = List.copyOf(channels);
    }

    /** Returns the name, which tells everyone that this campaign is not real. */
    String name() {
        return title + " (sample)";
    }

    /** Returns the budget in whole hundreds of euros. */
    int budget() {
        double days = Math.max(0, historyDays) + remainingDays;
        double daily = channels.stream().mapToDouble(ChannelPlan::dailySpend).sum();
        double averageGrowth = StrictMath.exp(growth * days / 2);
        return (int) Math.ceil(daily * days * averageGrowth * budgetFactor / ROUND_TO) * ROUND_TO;
    }

    /** Returns the channels for which content must be approved before the launch. */
    List<String> contentChannels() {
        return channels.stream()
                .filter(plan -> plan.isEmail() || plan.isNetwork())
                .map(ChannelPlan::channel)
                .toList();
    }
}
