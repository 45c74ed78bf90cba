package com.dryjets.orchestrator.assessment;

import com.dryjets.kit.work.Computation;
import com.dryjets.orchestrator.analysis.AnalysisConfig;
import com.dryjets.orchestrator.analysis.AnalysisRules;
import com.dryjets.orchestrator.analysis.Assessment;
import com.dryjets.orchestrator.analysis.HistoryAssessments;
import com.dryjets.orchestrator.analysis.Situation;
import com.dryjets.orchestrator.assessment.HistoryReader.HistoryReading;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.PerformanceService;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.PublicationService;
import com.dryjets.orchestrator.projection.PublicationSummary;
import com.dryjets.orchestrator.recommendation.OpenRecommendations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads a campaign's situation and assesses it. */
@ApplicationScoped
class CampaignAnalyzer {

    private final PerformanceService performance;
    private final PublicationService publications;
    private final OpenRecommendations recommendations;
    private final HistoryReader history;
    private final AnalysisConfig config;

    CampaignAnalyzer(
            PerformanceService performance,
            PublicationService publications,
            OpenRecommendations recommendations,
            HistoryReader history,
            AnalysisConfig config) {
        this.performance = performance;
        this.publications = publications;
        this.recommendations = recommendations;
        this.history = history;
        this.config = config;
    }

    /**
     * What an analysis is made of.
     *
     * @param campaignVersion of the campaign that was read
     */
    record CampaignReading(long campaignVersion, Situation situation, HistoryReading history) {}

    /**
     * The result of an analysis.
     *
     * @param campaignVersion of the campaign that was analyzed
     * @param learned a new analysis of the history; null if the one of the last minutes was used, or the campaign is not
     *     running
     */
    record CampaignAnalysis(
            long campaignVersion,
            CampaignPerformance performance,
            List<Benchmark> benchmarks,
            PublicationSummary publications,
            List<Assessment> assessments,
            @Nullable HistoryAssessments learned) {}

    private record Metrics(CampaignPerformance own, List<Benchmark> benchmarks) {}

    /** Reads in the current Hibernate session. */
    Uni<CampaignReading> read(CampaignProjection campaign, Instant now) {
        return performance
                .of(campaign.tenant(), campaign.id())
                .chain(own -> addBenchmarks(campaign, own))
                .chain(metrics -> addPublications(campaign, metrics, now))
                .chain(situation -> history.read(campaign, situation)
                        .map(learned -> new CampaignReading(campaign.version(), situation, learned)));
    }

    /** Analyzes on a worker thread, outside of any transaction: response curves and mixed models take some time to fit. */
    Uni<CampaignAnalysis> analyze(CampaignReading reading) {
        return Computation.offTheEventLoop(() -> analysis(reading));
    }

    private CampaignAnalysis analysis(CampaignReading reading) {
        return switch (reading.history()) {
            case HistoryReading.Analyzed recent -> analysis(reading, recent.assessments(), null);
            case HistoryReading.Unread unread -> {
                HistoryAssessments learned = AnalysisRules.assess(reading.situation(), unread.history(), config);
                yield analysis(reading, learned, reading.situation().running() ? learned : null);
            }
        };
    }

    private CampaignAnalysis analysis(
            CampaignReading reading, HistoryAssessments known, @Nullable HistoryAssessments learned) {
        Situation situation = reading.situation();
        return new CampaignAnalysis(
                reading.campaignVersion(),
                situation.performance(),
                situation.benchmarks(),
                situation.publications(),
                AnalysisRules.assess(situation, known, config),
                learned);
    }

    private Uni<Metrics> addBenchmarks(CampaignProjection campaign, CampaignPerformance own) {
        return performance
                .benchmarks(
                        campaign.tenant(),
                        campaign.id(),
                        List.copyOf(own.byChannel().keySet()))
                .map(benchmarks -> new Metrics(own, benchmarks));
    }

    private Uni<Situation> addPublications(CampaignProjection campaign, Metrics metrics, Instant now) {
        return publications
                .summarize(campaign.tenant(), campaign.id())
                .chain(summary -> recommendations
                        .subjects(campaign.tenant(), campaign.id())
                        .map(open -> situation(campaign, metrics, summary, open, now)));
    }

    private static Situation situation(
            CampaignProjection campaign,
            Metrics metrics,
            PublicationSummary publications,
            Set<String> openSubjects,
            Instant now) {
        return new Situation(
                campaign.type(),
                campaign.status().isRunning(),
                campaign.currency(),
                campaign.zone(),
                now,
                campaign.allocations().byChannel(),
                metrics.own(),
                metrics.benchmarks(),
                publications,
                campaign.goals(),
                campaign.endsAt(),
                openSubjects);
    }
}
