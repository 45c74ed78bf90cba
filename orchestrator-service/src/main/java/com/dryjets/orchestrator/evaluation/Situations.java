package com.dryjets.orchestrator.evaluation;

import com.dryjets.orchestrator.advice.Situation;
import com.dryjets.orchestrator.campaign.Campaign;
import com.dryjets.orchestrator.performance.CampaignFigures;
import com.dryjets.orchestrator.performance.PerformanceRepository;
import com.dryjets.orchestrator.performance.Standing;
import com.dryjets.orchestrator.publication.PublicationService;
import com.dryjets.orchestrator.publication.Publications;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Gathers all that advice on a campaign is made from. */
@ApplicationScoped
class Situations {

    private final PerformanceRepository performance;
    private final PublicationService publications;

    Situations(PerformanceRepository performance, PublicationService publications) {
        this.performance = performance;
        this.publications = publications;
    }

    private record Figures(CampaignFigures own, List<Standing> others) {}

    /** Reads in the current Hibernate session. */
    Uni<Situation> of(String tenant, Campaign campaign) {
        return performance
                .of(tenant, campaign.id())
                .chain(own -> performance
                        .others(
                                tenant,
                                campaign.id(),
                                List.copyOf(own.byChannel().keySet()))
                        .map(others -> new Figures(own, others)))
                .chain(figures ->
                        publications.of(tenant, campaign.id()).map(sent -> situation(campaign, figures, sent)));
    }

    private static Situation situation(Campaign campaign, Figures figures, Publications publications) {
        return new Situation(
                campaign.type(),
                campaign.status().isRunning(),
                campaign.currency(),
                campaign.allocations().byChannel(),
                figures.own(),
                figures.others(),
                publications);
    }
}
