package com.dryjets.campaign.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The items of one campaign.
 *
 * @param nextAt when the next scheduled item is due, null if none is scheduled
 */
public record ItemTotals(int items, int failed, @Nullable Instant nextAt) {

    public static final ItemTotals NONE = new ItemTotals(0, 0, null);
}
