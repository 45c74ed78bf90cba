package com.dryjets.campaign.coordination;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A coordinated plan of all channels' items.
 *
 * @param spacingMinutes the minimum time between two items
 * @param collisionsAvoided the number of items whose time differs from the one that their channel chose
 */
public record Coordination(Window window, int spacingMinutes, List<Planned> items, int collisionsAvoided) {

    /** The campaign's start and end. */
    @Schema(name = "CoordinationWindow")
    public record Window(Instant from, Instant to) {}

    /**
     * The time of an item.
     *
     * @param itemId the post or email; absent for a piece of content that no channel has scheduled yet
     * @param contentId the approved piece of content that it is made from
     */
    @Schema(name = "CoordinatedItem")
    public record Planned(
            Channel channel,
            @Nullable UUID itemId,
            @Nullable UUID contentId,
            Instant at) {}

    static Coordination of(Campaign campaign, int spacingMinutes, List<Slot> slots) {
        return new Coordination(
                new Window(campaign.startsAt(), campaign.endsAt()),
                spacingMinutes,
                slots.stream()
                        .sorted(Comparator.comparing(Slot::at).thenComparing(Slot::id))
                        .map(slot -> new Planned(slot.channel(), slot.itemId(), slot.contentId(), slot.at()))
                        .toList(),
                (int) slots.stream()
                        .filter(slot -> slot.wanted() != null && !slot.wanted().equals(slot.at()))
                        .count());
    }
}
