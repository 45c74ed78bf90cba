package com.dryjets.orchestrator.dashboard;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Limits how long the statements of a part may run, so that slow ones don't use up the connections. */
@ApplicationScoped
class PartLimitRepository {

    // As an update, because planning a native select for each session costs more than running it.
    private static final String LIMIT = "select set_config('statement_timeout', :limit, true)";

    /** Limits each further statement of the current transaction. */
    Uni<Void> limit(Duration limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LIMIT)
                        .setParameter("limit", limit.toMillis() + "ms")
                        .executeUpdate())
                .replaceWithVoid();
    }
}
