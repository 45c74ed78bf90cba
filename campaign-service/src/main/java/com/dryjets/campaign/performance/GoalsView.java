package com.dryjets.campaign.performance;

import java.util.List;

/** A campaign's goals and how far it is towards each, in the order of the plan. */
public record GoalsView(String currency, List<GoalProgress> items) {}
