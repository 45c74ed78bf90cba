package com.dryjets.orchestrator.assessment;

import com.dryjets.kit.work.Computation;
import com.dryjets.orchestrator.analysis.AnalysisConfig;
import com.dryjets.orchestrator.analysis.AnalysisRules;
import com.dryjets.orchestrator.analysis.Assessment;
import com.dryjets.orchestrator.analysis.HistoryAssessments;
import com.dryjets.orchestrator.analysis.Situation;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.orchestrator.performance.CampaignPerformance;
import com.dryjets.orchestrator.performance.PerformanceService;
import com.dryjets.orchestrator.projection.CampaignProjection;
import com.dryjets.orchestrator.projection.PublicationService;
import com.dryjets.orchestrator.projection.PublicationSummary;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Loads a campaign's situation and assesses it. */
@ApplicationScoped
class CampaignAnalyzer {

    private final PerformanceService performance;
    private final PublicationService publications;
    private final HistoryAnalyzer history;
    private final AnalysisConfig config;

    CampaignAnalyzer(
            PerformanceService performance,
            PublicationService publications,
            HistoryAnalyzer history,
            AnalysisConfig config) {
        this.performance = performance;
        this.publications = publications;
        this.history = history;
        this.config = config;
    }

    record CampaignAnalysis(
            CampaignPerformance performance,
            List<Benchmark> benchmarks,
            PublicationSummary publications,
            List<Assessment> assessments) {}

    private record Metrics(CampaignPerformance own, List<Benchmark> benchmarks) {}

    /** Reads in the current Hibernate session. */
    Uni<CampaignAnalysis> analyze(CampaignProjection campaign, LocalDate today) {
        return performance
                .of(campaign.tenant(), campaign.id())
                .chain(own -> addBenchmarks(campaign, own))
                .chain(metrics -> addPublications(campaign, metrics, today))
                .chain(situation -> history.analyze(campaign, situation).chain(learned -> assess(situation, learned)));
    }

    /** Response curves take some time to fit. */
    private Uni<CampaignAnalysis> assess(Situation situation, HistoryAssessments learned) {
        return Computation.offTheEventLoop(() -> new CampaignAnalysis(
                situation.performance(),
                situation.benchmarks(),
                situation.publications(),
                AnalysisRules.assess(situation, learned, config)));
    }

    private Uni<Metrics> addBenchmarks(CampaignProjection campaign, CampaignPerformance own) {
        return performance
                .benchmarks(
                        campaign.tenant(),
                        campaign.id(),
                        List.copyOf(own.byChannel().keySet()))
                .map(benchmarks -> new Metrics(own, benchmarks));
    }

    private Uni<Situation> addPublications(CampaignProjection campaign, Metrics metrics, LocalDate today) {
        return publications
                .summarize(campaign.tenant(), campaign.id())
                .map(summary -> situation(campaign, metrics, summary, today));
    }

    private static Situation situation(
            CampaignProjection campaign, Metrics metrics, PublicationSummary publications, LocalDate today) {
        return new Situation(
                campaign.type(),
                campaign.status().isRunning(),
                campaign.currency(),
                campaign.zone(),
                today,
                campaign.allocations().byChannel(),
                metrics.own(),
                metrics.benchmarks(),
                publications,
                campaign.goals(),
                campaign.endsAt());
    }
}
