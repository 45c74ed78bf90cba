package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.marketing.Channel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides the channels' shares of the budget. Shares are in proportion to results per spend: where returns are logarithmic
 * (decision 8), that is where the next unit of money brings the same on every channel. Few past campaigns pull a channel
 * towards the average, so that without any the shares are equal (see {@link PublishedBenchmarks}).
 */
final class ChannelMixRules {

    /** All of the budget, in tenths of a per cent. */
    static final int WHOLE = 1000;

    /** Every channel keeps enough to be measured. */
    private static final int LEAST = 50;

    /** No channel gets so much that the others teach nothing. */
    private static final int MOST = 700;

    /** The number of past campaigns at which a channel's own record counts as much as the average. */
    private static final double PRIOR_CAMPAIGNS = 4;

    /** A channel counts at most four times as good as the average, or four times as bad. */
    private static final double LARGEST_RATIO = 4;

    private static final int DECIMALS = 6;

    private ChannelMixRules() {}

    /** The shares in per cent, with one decimal; they add up to 100. */
    static Map<Channel, BigDecimal> shares(List<Channel> channels, StrategyEvidence evidence) {
        long[] tenths = capped(channels.stream()
                .map(channel -> weight(evidence.of(channel), average(evidence)))
                .toList());
        Map<Channel, BigDecimal> shares = new LinkedHashMap<>();
        for (int i = 0; i < tenths.length; i++) {
            shares.put(channels.get(i), BigDecimal.valueOf(tenths[i], 1));
        }
        return shares;
    }

    /** Results per spend of all measured channels together; zero without any. */
    static double average(StrategyEvidence evidence) {
        List<ChannelEvidence> measured =
                evidence.channels().stream().filter(ChannelEvidence::isMeasured).toList();
        double spend =
                measured.stream().mapToDouble(one -> one.spend().doubleValue()).sum();
        double results = measured.stream()
                .mapToDouble(one -> perSpend(one) * one.spend().doubleValue())
                .sum();
        return spend == 0 ? 0 : results / spend;
    }

    private static BigDecimal weight(ChannelEvidence channel, double average) {
        double weight = 1;
        if (channel.isMeasured() && average > 0) {
            double ratio = Math.clamp(perSpend(channel) / average, 1 / LARGEST_RATIO, LARGEST_RATIO);
            double trust = channel.paidCampaigns() / (channel.paidCampaigns() + PRIOR_CAMPAIGNS);
            weight = Math.pow(ratio, trust);
        }
        return BigDecimal.valueOf(Math.round(weight * Math.pow(10, DECIMALS)), DECIMALS);
    }

    private static double perSpend(ChannelEvidence channel) {
        return channel.resultPerSpend() == null ? 0 : channel.resultPerSpend().doubleValue();
    }

    /** Divides by weight above the minimum. At most one channel can exceed the maximum; what it has too much, others get. */
    private static long[] capped(List<BigDecimal> weights) {
        int channels = weights.size();
        long[] shares = DivisionRules.divide(WHOLE - (long) LEAST * channels, weights);
        for (int i = 0; i < channels; i++) {
            shares[i] += LEAST;
        }
        for (int i = 0; channels > 1 && i < channels; i++) {
            if (shares[i] > MOST) {
                List<BigDecimal> others = new ArrayList<>(weights);
                others.set(i, BigDecimal.ZERO);
                long[] more = DivisionRules.divide(shares[i] - MOST, others);
                shares[i] = MOST;
                for (int other = 0; other < channels; other++) {
                    shares[other] += more[other];
                }
            }
        }
        return shares;
    }
}
