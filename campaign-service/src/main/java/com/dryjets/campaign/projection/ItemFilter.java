package com.dryjets.campaign.projection;

import com.dryjets.contracts.marketing.Channel;
import org.jspecify.annotations.Nullable;

/** Selects items; null does not restrict. */
public record ItemFilter(
        @Nullable Channel channel, @Nullable ItemStatus status) {

    /** Every item. */
    static final ItemFilter ALL = new ItemFilter(null, null);
}
