package com.dryjets.analytics.summary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All campaigns: a page of them, and what they amount to together. */
@Schema(name = "AllCampaigns")
record SummaryView(
        List<CampaignSummary> items,

        @Schema(description = "Where the next page begins, absent on the last one") @Nullable
        String nextCursor,

        SummaryTotals totals) {}
