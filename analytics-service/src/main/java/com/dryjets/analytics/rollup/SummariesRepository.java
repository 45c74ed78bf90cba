package com.dryjets.analytics.rollup;

import com.dryjets.analytics.rollup.PerformanceRepository.Due;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the summary of each campaign, and the days of all campaigns of a tenant together. */
@ApplicationScoped
class SummariesRepository {

    private static final String SUM_MARKS = "call sum_marks($1, $2, $3, $4)";

    /** Adds what the totals have gained. The transaction holds their marks. */
    Uni<Void> add(SqlConnection connection, List<Due> due) {
        return connection.preparedQuery(SUM_MARKS).execute(Due.keys(due)).replaceWithVoid();
    }
}
