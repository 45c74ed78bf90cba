package com.dryjets.orchestrator.strategy;

import com.dryjets.contracts.marketing.Channel;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the tenant's past campaigns of the same type and currency reached on a channel.
 *
 * @param campaigns how many of them used the channel
 * @param paidCampaigns how many of those have recorded spend
 * @param spend their recorded spend, in the campaign's currency
 * @param result what they reached of what this type of campaign is for: impressions, engagements or conversions
 * @param resultPerSpend results of the campaigns with recorded spend, per unit of it; absent without spend or where the
 *     channel does not report such results
 * @param typical the median of the campaigns' rates, by KPI
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChannelEvidence(
        Channel channel,
        int campaigns,
        int paidCampaigns,
        BigDecimal spend,
        BigDecimal result,
        @Nullable BigDecimal resultPerSpend,
        Map<StrategyKpi, Typical> typical) {

    public ChannelEvidence {
        typical = Map.copyOf(typical);
    }

    /**
     * The median of a rate.
     *
     * @param campaigns how many campaigns had it
     */
    public record Typical(BigDecimal median, int campaigns) {}

    static ChannelEvidence none(Channel channel) {
        return new ChannelEvidence(channel, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, null, Map.of());
    }

    @JsonIgnore
    boolean isMeasured() {
        return resultPerSpend != null;
    }
}
