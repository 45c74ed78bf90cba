package com.dryjets.orchestrator.prediction;

import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.CampaignStatus;
import java.time.Instant;

/** Decides whether a campaign's goals are predicted. */
final class PredictionStateRules {

    private PredictionStateRules() {}

    /** A campaign's course. */
    record Course(CampaignStatus status, Instant startsAt, Instant endsAt, boolean hasGoals) {

        static Course of(CampaignProjection campaign) {
            return new Course(
                    campaign.status(),
                    campaign.startsAt(),
                    campaign.endsAt(),
                    !campaign.goals().isEmpty());
        }
    }

    static PredictionState of(Course campaign, Instant now) {
        if (campaign.status() == CampaignStatus.DRAFT) {
            return campaign.hasGoals() ? PredictionState.NOT_STARTED : PredictionState.NO_GOALS;
        }
        if (!campaign.status().isRunning() || !now.isBefore(campaign.endsAt())) {
            return PredictionState.ENDED;
        }
        if (!campaign.hasGoals()) {
            return PredictionState.NO_GOALS;
        }
        return now.isBefore(campaign.startsAt()) ? PredictionState.NOT_STARTED : PredictionState.PREDICTED;
    }

    static String explanation(PredictionState state) {
        return switch (state) {
            case PREDICTED -> "The probability of reaching each goal by the end date, with a 95% interval.";
            case WAITING -> "The first prediction is being made.";
            case NOT_STARTED -> "Predictions begin when the campaign starts.";
            case NO_GOALS -> "The campaign has no measurable goals. Set one to see how probable it is.";
            case ENDED -> "The campaign has ended. Its last predictions are shown with what became of them.";
        };
    }
}
