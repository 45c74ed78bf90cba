package com.dryjets.orchestrator.analysis;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.MetricTotals;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published post or email: what it has in common with others, and what people did with it.
 *
 * @param angle what it is built around, such as {@code number}
 * @param opening how it opens: {@code question}, {@code quotation}, {@code number} or {@code statement}
 * @param length in characters
 * @param hashtags how many it has
 * @param human totals without the opens and clicks of machines
 */
public record Piece(
        UUID campaignId,
        Channel channel,
        Instant publishedAt,
        @Nullable String angle,
        @Nullable String opening,
        @Nullable Integer length,
        @Nullable Integer hashtags,
        MetricTotals human) {}
