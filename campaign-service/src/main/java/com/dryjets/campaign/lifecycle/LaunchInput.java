package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.projection.ContentPiece;
import com.dryjets.campaign.projection.ItemCount;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import java.util.List;

/** The data for the decision to launch. */
record LaunchInput(
        Campaign campaign,
        List<ChannelAllocation> allocations,
        List<ContentPiece> content,
        List<ItemCount> items,
        KnownTimes times) {

    LaunchInput with(KnownTimes known) {
        return new LaunchInput(campaign, allocations, content, items, known);
    }

    int approvedPieces(Channel channel) {
        return (int) content.stream()
                .filter(piece -> piece.channel() == channel && piece.hasApproval())
                .count();
    }

    /** The largest audience of the campaign's emails. */
    int audience() {
        return items.stream()
                .filter(count -> count.channel() == Channel.EMAIL)
                .mapToInt(ItemCount::audience)
                .max()
                .orElse(0);
    }

    boolean hasEmail() {
        return items.stream()
                .anyMatch(count ->
                        count.channel() == Channel.EMAIL && !count.status().isFinal());
    }
}
