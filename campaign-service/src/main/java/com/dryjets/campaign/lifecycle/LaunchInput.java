package com.dryjets.campaign.lifecycle;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.projection.ContentProjection.Piece;
import com.dryjets.campaign.projection.ItemProjection.Count;
import com.dryjets.contracts.event.CampaignEvent.ChannelAllocation;
import com.dryjets.contracts.marketing.Channel;
import java.util.List;

/** All that the decision to launch rests on. */
record LaunchInput(Campaign campaign, List<ChannelAllocation> allocations, List<Piece> content, List<Count> items) {

    long approvedPieces(Channel channel) {
        return content.stream()
                .filter(piece -> piece.channel() == channel && piece.status().equals("APPROVED"))
                .count();
    }

    /** The largest audience that any of the campaign's mails has. */
    int audience() {
        return items.stream()
                .filter(count -> count.channel() == Channel.EMAIL)
                .mapToInt(Count::audience)
                .max()
                .orElse(0);
    }

    boolean hasMail() {
        return items.stream()
                .anyMatch(count ->
                        count.channel() == Channel.EMAIL && !count.status().isFinal());
    }
}
