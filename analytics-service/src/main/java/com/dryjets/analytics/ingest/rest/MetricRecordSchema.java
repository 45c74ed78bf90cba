package com.dryjets.analytics.ingest.rest;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.contracts.marketing.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A record of a request, for the OpenAPI document. {@link MetricRecordReader} reads it, to point at every fault. */
@Schema(name = "MetricRecord")
record MetricRecordSchema(
        @Schema(description = "Unique id of the fact; optional with an Idempotency-Key") @Nullable
        UUID eventId,

        @Schema(required = true) UUID campaignId,
        @Schema(required = true) Channel channel,

        @Schema(description = "The post, email or other content it belongs to") @Nullable
        UUID contentRef,

        @Schema(required = true) Metric metric,

        @Schema(
                required = true,
                description =
                        "The amount to add; negative for a correction. Spend and revenue have at most the decimals of the"
                                + " campaign's currency, such as none for JPY")
        BigDecimal value,

        @Schema(required = true) Instant occurredAt,

        @Schema(description = "For opens and clicks: who caused it") @Nullable
        Verdict verdict,

        @Schema(
                description =
                        "For conversions and revenue: the touches that led to it, in any order; at most 50, none after occurredAt")
        @Nullable
        List<Touch> touches,

        @Schema(
                description =
                        "For conversions and revenue: the recipient whose email led to it, as the email's link told the site")
        @Nullable
        UUID recipientRef) {

    /** A contact that led to a conversion. */
    @Schema(name = "Touch")
    record Touch(
            @Schema(required = true) Channel channel,

            @Schema(description = "The post, email or other content, if known") @Nullable
            UUID contentId,

            @Schema(required = true) Instant at) {}
}
