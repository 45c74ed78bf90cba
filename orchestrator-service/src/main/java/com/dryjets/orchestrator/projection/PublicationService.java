package com.dryjets.orchestrator.projection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Summarizes a campaign's content and publications. */
@ApplicationScoped
public class PublicationService {

    private final ContentProjectionRepository contents;
    private final PublicationProjectionRepository publications;

    PublicationService(ContentProjectionRepository contents, PublicationProjectionRepository publications) {
        this.contents = contents;
        this.publications = publications;
    }

    /** Reads in the current Hibernate session. */
    public Uni<PublicationSummary> summarize(String tenant, UUID campaignId) {
        return contents.countApproved(tenant, campaignId)
                .map(PublicationSummary.empty()::withApproved)
                .chain(summary -> addScheduled(tenant, campaignId, summary))
                .chain(summary -> addPublished(tenant, campaignId, summary))
                .chain(summary -> addSubjects(tenant, campaignId, summary));
    }

    private Uni<PublicationSummary> addScheduled(String tenant, UUID campaignId, PublicationSummary summary) {
        return publications
                .count(tenant, campaignId, PublicationState.SCHEDULED)
                .map(summary::withScheduled);
    }

    private Uni<PublicationSummary> addPublished(String tenant, UUID campaignId, PublicationSummary summary) {
        return publications
                .count(tenant, campaignId, PublicationState.PUBLISHED)
                .map(summary::withPublished);
    }

    private Uni<PublicationSummary> addSubjects(String tenant, UUID campaignId, PublicationSummary summary) {
        return publications.subjects(tenant, campaignId).map(summary::withSubjects);
    }
}
