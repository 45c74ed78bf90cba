package com.dryjets.email.bounce;

import com.dryjets.email.transactional.CopyReports;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Forgets what reports said about people. */
@ApplicationScoped
class ReportErasureRepository implements ReportErasure, CopyReports {

    private static final String ERASE = """
            update delivery_report set diagnostic = null where tenant = $1 and recipient_id = any($2) and diagnostic is not null""";

    @Override
    public Uni<Void> erase(SqlConnection connection, String tenant, Collection<UUID> recipientIds) {
        return connection
                .preparedQuery(ERASE)
                .execute(Tuple.of(tenant, recipientIds.toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
