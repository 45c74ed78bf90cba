package com.dryjets.orchestrator.projection;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published post or email, and what is known of the content that it was made from.
 *
 * @param contentId absent if a person wrote it without content-service
 * @param angle what it is built around, such as {@code number}
 * @param opening how it opens: {@code question}, {@code quotation}, {@code number} or {@code statement}
 * @param length in characters
 * @param hashtags how many it has; absent without an opening, because then no trait is known
 */
public record PublishedContent(
        UUID id,
        @Nullable UUID contentId,
        UUID campaignId,
        Channel channel,
        Instant publishedAt,
        @Nullable String angle,
        @Nullable String opening,
        @Nullable Integer length,
        @Nullable Integer hashtags) {}
