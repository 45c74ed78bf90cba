package com.dryjets.campaign.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What decides whether a campaign that has not ended needs attention; amounts are in its currency. */
public record OpenCampaign(
        UUID id,
        CampaignStatus status,
        String currency,
        BigDecimal budget,
        BigDecimal spent,
        Instant startsAt,
        Instant endsAt) {}
