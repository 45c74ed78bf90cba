package com.dryjets.orchestrator.recommendation;

import com.dryjets.kit.rest.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Ava has to say about a campaign.
 *
 * @param evaluatedAt when she last looked, absent before the first look
 * @param figuresAsOf as of when the figures were that she looked at
 * @param assessments what each kind of look came to; says so where the figures are too thin
 * @param items recommendations, the newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignAdvice(
        UUID campaignId,
        @Nullable Instant evaluatedAt,
        @Nullable Instant figuresAsOf,
        List<Assessment> assessments,
        List<RecommendationView> items,
        @Nullable String nextCursor) {

    static CampaignAdvice of(UUID campaignId, Optional<Evaluation> evaluation, Page<Recommendation> page) {
        return new CampaignAdvice(
                campaignId,
                evaluation.map(Evaluation::evaluatedAt).orElse(null),
                evaluation.map(Evaluation::figuresAsOf).orElse(null),
                evaluation.map(Evaluation::assessments).orElse(List.of()),
                page.items().stream().map(Recommendation::view).toList(),
                page.nextCursor());
    }
}
