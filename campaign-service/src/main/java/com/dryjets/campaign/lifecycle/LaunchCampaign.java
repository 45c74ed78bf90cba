package com.dryjets.campaign.lifecycle;

import com.dryjets.common.event.CampaignEvent.ChannelAllocation;
import com.dryjets.common.marketing.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to launch.
 *
 * @param channelAllocations how the budget is divided, adding up to it; equal shares unless given
 * @param approvalNotes kept in the history
 */
public record LaunchCampaign(
        @Nullable List<@Valid Share> channelAllocations,
        @Nullable @Size(max = 2000) String approvalNotes) {

    /** A channel's share in the campaign's currency. */
    public record Share(@NotNull Channel channel, @NotNull BigDecimal amount) {}

    /** With nothing said. */
    static LaunchCampaign plain() {
        return new LaunchCampaign(null, null);
    }

    List<ChannelAllocation> allocations() {
        return channelAllocations == null
                ? List.of()
                : channelAllocations.stream()
                        .map(share -> new ChannelAllocation(share.channel(), share.amount()))
                        .toList();
    }
}
