package com.dryjets.analytics.report.share;

import com.dryjets.analytics.report.model.ReportType;
import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link to a report, without its secret address. */
@Schema(name = "ReportLink")
record ReportLinkView(
        UUID id,
        UUID campaignId,
        @Nullable String label,
        ReportType reportType,

        @Schema(description = "The last days, counted from when the report is read; null for fixed dates") @Nullable
        Integer days,

        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        List<Channel> channels,
        String createdBy,
        Instant createdAt,

        @Schema(description = "When the link stops working; null for never") @Nullable
        Instant expiresAt,

        @Schema(description = "How often the report was opened; who opened it is not recorded")
        long openedCount,

        @Nullable Instant lastOpenedAt,

        @Schema(description = "The schedule that made the link; null for a link made by a person") @Nullable
        UUID scheduleId) {}
