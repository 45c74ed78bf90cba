package com.dryjets.campaign.lifecycle;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to launch a campaign.
 *
 * @param channelAllocations how the budget is divided; they must add up to it. By default as planned, or else in equal
 *     shares.
 * @param autoOptimizePercentage the share of the budget, 0 to 1, that may be moved without approval; by default as planned
 * @param approvalNotes kept in the history
 */
public record LaunchCampaign(
        @Nullable List<@NotNull @Valid Share> channelAllocations,

        @Nullable @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
        BigDecimal autoOptimizePercentage,

        @Nullable @Size(max = 2000) String approvalNotes) {

    /** A channel's share in the campaign's currency. */
    @Schema(name = "LaunchShare")
    public record Share(@NotNull Channel channel, @NotNull BigDecimal amount) {}

    /** A launch as planned. */
    static LaunchCampaign asPlanned(@Nullable String approvalNotes) {
        return new LaunchCampaign(null, null, approvalNotes);
    }

    List<ChannelAllocation> allocations() {
        return channelAllocations == null
                ? List.of()
                : channelAllocations.stream()
                        .map(share -> new ChannelAllocation(share.channel(), share.amount()))
                        .toList();
    }
}
