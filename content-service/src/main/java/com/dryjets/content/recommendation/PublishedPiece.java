package com.dryjets.content.recommendation;

import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published piece and what it achieved.
 *
 * @param angle what it is built around; null if nobody knows
 * @param exposures impressions, or delivered emails
 * @param clicks clicks of people
 */
public record PublishedPiece(
        Channel channel,
        @Nullable String angle,
        HookKind hook,
        LengthClass length,
        List<String> hashtags,
        double exposures,
        double clicks) {
    public PublishedPiece {
        hashtags = List.copyOf(hashtags);
    }
}
