package com.dryjets.campaign.advice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Between what a channel's allocation must be.
 *
 * @param floor what is spent, or more where a person asked for it
 * @param cap null where nothing limits it
 */
record Limits(BigDecimal floor, @Nullable BigDecimal cap) {}
