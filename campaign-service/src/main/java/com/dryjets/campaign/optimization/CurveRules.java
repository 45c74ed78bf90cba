package com.dryjets.campaign.optimization;

import com.dryjets.campaign.performance.CampaignPerformance;
import com.dryjets.campaign.performance.ChannelDay;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.statistics.CurveFit;
import com.dryjets.statistics.CurveFitting;
import com.dryjets.statistics.SpendHistory;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Fits response curves to the daily spend and revenue of a campaign's channels. */
final class CurveRules {

    private CurveRules() {}

    /** The curve of each channel that the campaign has or that reports metrics. */
    static Map<Channel, CurveFit> fit(CampaignPerformance performance, LocalDate today) {
        Map<Channel, CurveFit> fits = new EnumMap<>(Channel.class);
        for (Channel channel : performance.channels()) {
            List<SpendHistory.Day> days = performance.days().stream()
                    .filter(day -> day.channel() == channel)
                    .map(CurveRules::day)
                    .toList();
            fits.put(channel, CurveFitting.fit(SpendHistory.of(days, today)));
        }
        return fits;
    }

    private static SpendHistory.Day day(ChannelDay day) {
        return new SpendHistory.Day(
                day.day(), day.spend().doubleValue(), day.revenue().doubleValue());
    }
}
