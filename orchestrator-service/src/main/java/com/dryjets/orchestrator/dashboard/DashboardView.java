package com.dryjets.orchestrator.dashboard;

import com.dryjets.orchestrator.assessment.LatestAssessment;
import com.dryjets.orchestrator.failure.FailureView;
import com.dryjets.orchestrator.overview.ActionView;
import com.dryjets.orchestrator.overview.CampaignMetrics;
import com.dryjets.orchestrator.prediction.LatestPrediction;
import com.dryjets.orchestrator.recommendation.RecommendationView;
import java.util.List;
import java.util.UUID;

/**
 * Everything that is known of a campaign.
 *
 * @param actions what needs a person, the one whose waiting costs most first; at most ten
 * @param performance as of the latest assessment
 * @param failures open ones, oldest first
 * @param recommendations open ones that are not snoozed, newest first
 * @param predictions the latest one of each goal; empty if there is none yet
 * @param strategies the newest and the applied version of its strategy
 * @param freshness how fresh the data is
 */
public record DashboardView(
        UUID campaignId,
        Part<FactsView> facts,
        Part<List<ActionView>> actions,
        Part<CampaignMetrics> performance,
        Part<PublicationsView> publications,
        Part<List<FailureView>> failures,
        Part<List<RecommendationView>> recommendations,
        Part<List<LatestPrediction>> predictions,
        Part<StrategiesView> strategies,
        Part<LatestAssessment> assessment,
        Part<FreshnessView> freshness) {}
