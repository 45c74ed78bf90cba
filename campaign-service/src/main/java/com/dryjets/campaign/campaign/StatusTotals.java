package com.dryjets.campaign.campaign;

import java.math.BigDecimal;

/** The campaigns of one status and currency: their number, and the sums of their budgets and spends. */
public record StatusTotals(
        CampaignStatus status, String currency, long campaigns, BigDecimal budget, BigDecimal spent) {}
