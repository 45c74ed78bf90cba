package com.dryjets.campaign.performance;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's goals and how far it is towards each, in the order of the plan.
 *
 * @param elapsed the share of the campaign's time that has passed, 1 when it is over; absent before the start
 */
public record GoalsView(String currency, @Nullable BigDecimal elapsed, List<GoalProgress> items) {}
