package com.dryjets.orchestrator.overview;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.failure.FailureView;
import com.dryjets.orchestrator.failure.RecoveryStep;
import com.dryjets.orchestrator.recommendation.RecommendationView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs a person.
 *
 * @param id of the failure or recommendation
 * @param kind of the failure or recommendation
 * @param text the problem or the advice, as a short sentence
 * @param evidence how this is known
 * @param since when the failure began, or the recommendation was issued
 * @param steps to recover from a failure, in order
 * @param waiting what a day of waiting costs
 * @param version of the failure or recommendation, for {@code If-Match}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionView(
        ActionType type,
        UUID id,
        UUID campaignId,
        String kind,
        @Nullable Channel channel,
        String text,
        String evidence,
        Instant since,
        List<RecoveryStep> steps,
        Waiting waiting,
        long version) {

    public ActionView {
        steps = List.copyOf(steps);
    }

    static ActionView of(FailureView failure, Waiting waiting) {
        return new ActionView(
                ActionType.FAILURE,
                failure.id(),
                failure.campaignId(),
                failure.kind().name(),
                failure.channel(),
                failure.problem(),
                failure.evidence(),
                failure.since(),
                failure.steps(),
                waiting,
                failure.version());
    }

    static ActionView of(RecommendationView advice, Waiting waiting) {
        return new ActionView(
                ActionType.RECOMMENDATION,
                advice.id(),
                advice.campaignId(),
                advice.kind().name(),
                advice.channel(),
                advice.advice(),
                advice.evidence().text(),
                advice.issuedAt(),
                List.of(),
                waiting,
                advice.version());
    }
}
