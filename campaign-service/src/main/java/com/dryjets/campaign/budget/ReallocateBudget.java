package com.dryjets.campaign.budget;

import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to reallocate the budget.
 *
 * @param allocations one for each channel that gets money; they must add up to the budget
 * @param recommendationId the proposal that the reallocation applies, if any
 * @param reason kept in the history
 */
public record ReallocateBudget(
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Share> allocations,
        @Nullable UUID recommendationId,
        @Nullable @Size(max = 2000) String reason) {

    /** A channel's share in the campaign's currency. */
    @Schema(name = "ReallocationShare")
    public record Share(@NotNull Channel channel, @NotNull BigDecimal amount) {}

    List<ChannelAllocation> wanted() {
        return allocations.stream()
                .map(share -> new ChannelAllocation(share.channel(), share.amount()))
                .toList();
    }
}
