package com.dryjets.campaign.optimization;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a channel's allocation.
 *
 * @param floor what the channel has spent, or a larger requested minimum
 * @param cap the maximum, null if there is none
 */
record Limits(BigDecimal floor, @Nullable BigDecimal cap) {}
