package com.dryjets.email.bounce;

import com.dryjets.email.recipient.RecipientTenants;
import com.dryjets.email.recipient.RemoteMessages;
import com.dryjets.email.transactional.TransactionalEvidence;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finds the email that a report is about, among those of all tenants. */
@ApplicationScoped
class ReportedEmails {

    private final RecipientTenants tenants;
    private final RemoteMessages remotes;
    private final TransactionalEvidence transactional;

    ReportedEmails(RecipientTenants tenants, RemoteMessages remotes, TransactionalEvidence transactional) {
        this.tenants = tenants;
        this.remotes = remotes;
        this.transactional = transactional;
    }

    /** A recipient of a campaign's email, or a copy of a single one, and its tenant. */
    record Found(UUID id, String tenant, boolean isCopy) {}

    /** Finds it by the id in the envelope sender or Message-ID, else by the provider's own; null if it is unknown. */
    Uni<Found> find(SqlConnection connection, ReceivedReport report) {
        return report.recipientId()
                .map(id -> find(connection, id))
                .orElseGet(() -> report.remoteId()
                        .map(remoteId -> find(connection, remoteId))
                        .orElseGet(() -> Uni.createFrom().nullItem()));
    }

    private Uni<Found> find(SqlConnection connection, String remoteId) {
        return remotes.find(connection, remoteId)
                .onItem()
                .ifNull()
                .switchTo(() -> transactional.find(connection, remoteId))
                .onItem()
                .ifNotNull()
                .transformToUni(id -> find(connection, id));
    }

    private Uni<Found> find(SqlConnection connection, UUID id) {
        return tenants.find(connection, id)
                .map(tenant -> tenant == null ? null : new Found(id, tenant, false))
                .onItem()
                .ifNull()
                .switchTo(() -> transactional
                        .tenant(connection, id)
                        .map(tenant -> tenant == null ? null : new Found(id, tenant, true)));
    }
}
