package com.dryjets.orchestrator.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells what a campaign has in store and on its way. */
@ApplicationScoped
public class PublicationService {

    private final PieceRepository pieces;
    private final PublicationRepository publications;

    PublicationService(PieceRepository pieces, PublicationRepository publications) {
        this.pieces = pieces;
        this.publications = publications;
    }

    /** Reads in the current Hibernate session. */
    public Uni<Publications> of(String tenant, UUID campaignId) {
        return pieces.approved(tenant, campaignId)
                .map(Publications.none()::withApproved)
                .chain(known -> publications
                        .count(tenant, campaignId, PublicationState.WAITING)
                        .map(known::withWaiting))
                .chain(known -> publications
                        .count(tenant, campaignId, PublicationState.OUT)
                        .map(known::withOut))
                .chain(known -> publications.subjects(tenant, campaignId).map(known::withSubjects));
    }
}
