/**
 * Ava, the adviser: assesses campaigns and recommends changes to channels, budget, content and timing, with evidence from
 * their metrics. Detects what keeps campaigns from working.
 *
 * <p>Owns recommendations, failures, the decision log, the latest assessment and summary of each campaign, notifications, and
 * projections of campaigns, content, publications, accounts and performance, which {@code rebuild} can make again. Topics in:
 * {@code marketing.campaigns}, {@code marketing.content}, {@code marketing.posts}, {@code marketing.emails}, {@code
 * marketing.performance}. Topics out: {@code marketing.insights}, {@code marketing.reports} (digests).
 *
 * <p>Start reading at {@link com.dryjets.orchestrator.assessment.AssessmentService}. A changed {@code projection} marks its
 * campaign as due; {@code assessment} claims due campaigns. {@link com.dryjets.orchestrator.analysis.AnalysisRules} decides
 * what the metrics show, with the tests in {@code statistics}, and returns an assessment and its {@code finding}s for each
 * kind. {@code RecommendationRules} in {@code recommendation} decides which findings to issue, renew or withdraw. {@code
 * FailureRules} in {@code failure} decides which failures to raise and clear. {@code decisionlog} keeps every step of a
 * recommendation, and judges by its outcome whether it was right. {@code explanation} answers why. {@code strategy} plans
 * campaigns, and publishes what people apply. {@code prediction} says how probable it is that a campaign reaches its goals, and
 * how well that held. {@code overview} ranks what needs a person by what waiting costs, {@code dashboard} shows all of a
 * campaign, {@code notification} keeps the inboxes, and {@code digest} sends a daily email.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "DryJets orchestrator-service API",
                        version = "1.0.0",
                        description =
                                "Recommendations for campaigns, the log of decisions on them, and what is failing."),
        tags = {
            @Tag(
                    name = "Recommendations",
                    description = "Read a campaign's assessments and recommendations; accept, dismiss or snooze them."),
            @Tag(name = "Strategies", description = "Generate, compare and apply strategies; every version is kept."),
            @Tag(name = "Models", description = "Read what calls of models have cost."),
            @Tag(name = "Decisions", description = "Read the decision log of a campaign, and how often Ava was right."),
            @Tag(name = "Explanations", description = "Ask why something is recommended or failing."),
            @Tag(
                    name = "Overview",
                    description = "See what needs a person, in one campaign or in all that are running."),
            @Tag(name = "Notifications", description = "Read your inbox, and choose what you want to be told."),
            @Tag(
                    name = "Predictions",
                    description = "Read how probable it is that a campaign reaches its goals, and how well that held."),
            @Tag(name = "What-if", description = "Estimate what a change of channels' budgets would bring."),
            @Tag(name = "Failures", description = "Read what is failing in a campaign and how to recover; snooze it.")
        })
package com.dryjets.orchestrator;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
