package com.dryjets.analytics.summary;

import com.dryjets.analytics.exchange.ConversionView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of all campaigns, and the totals of all of them. */
@Schema(name = "AllCampaigns")
record SummaryView(
        List<CampaignSummary> items,

        @Schema(description = "Cursor of the next page; absent on the last page") @Nullable
        String nextCursor,

        @Schema(description = "Number of campaigns that match the filters, on all pages together")
        long matches,

        SummaryTotals totals,

        @Schema(description = "How amounts were converted; absent unless that was asked for") @Nullable
        ConversionView conversion) {}
