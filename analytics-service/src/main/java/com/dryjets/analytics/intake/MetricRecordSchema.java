package com.dryjets.analytics.intake;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record of a request as the OpenAPI document describes it; {@link RecordReader} reads it, to point at every fault. */
@Schema(name = "MetricRecord")
record MetricRecordSchema(
        @Schema(description = "Unique for the fact; may be left out with an Idempotency-Key") @Nullable
        UUID eventId,

        @Schema(required = true) UUID campaignId,
        @Schema(required = true) Channel channel,

        @Schema(description = "The post, mail or other piece it came from") @Nullable
        UUID contentRef,

        @Schema(required = true) Metric metric,

        @Schema(required = true, description = "What to add; a correction is negative")
        BigDecimal value,

        @Schema(required = true) Instant occurredAt,

        @Schema(description = "For opens and clicks: who was behind it") @Nullable
        Verdict verdict,

        @Schema(
                description =
                        "For conversions and revenue: what led to it, in any order; at most 50, none after occurredAt")
        @Nullable
        List<Touch> touches) {

    /** A contact that led to a conversion. */
    @Schema(name = "Touch")
    record Touch(
            @Schema(required = true) Channel channel,

            @Schema(description = "The post, mail or other piece, where it is known") @Nullable
            UUID contentId,

            @Schema(required = true) Instant at) {}
}
