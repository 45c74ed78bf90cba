package com.dryjets.campaign.coordination;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan of all channels' items as it is answered.
 *
 * @param spacingMinutes how far apart items are kept
 * @param collisionsAvoided how many items go out at another time than their channel had chosen
 */
public record Coordination(Window window, int spacingMinutes, List<Planned> items, int collisionsAvoided) {

    /** The campaign's time. */
    @Schema(name = "CoordinationWindow")
    public record Window(Instant from, Instant to) {}

    /**
     * When an item goes out.
     *
     * @param itemId the post or mail, absent for a piece of content that no channel has scheduled yet
     * @param contentId the approved piece it is made from
     */
    @Schema(name = "CoordinatedItem")
    public record Planned(
            Channel channel,
            @Nullable UUID itemId,
            @Nullable UUID contentId,
            Instant at) {}

    static Coordination of(Window window, int spacingMinutes, List<Slot> slots) {
        return new Coordination(
                window,
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
