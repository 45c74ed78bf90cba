package com.dryjets.analytics;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads and changes the service's tables past the service. */
@ApplicationScoped
public class TestDatabase {

    private final TenantTransaction transactions;

    TestDatabase(TenantTransaction transactions) {
        this.transactions = transactions;
    }

    /** Executes a statement for all tenants in a transaction; returns its rows. */
    public List<Row> sql(String statement, Object... values) {
        Uni<List<Row>> rows = transactions.sql(
                Tenants.ALL,
                connection -> connection
                        .query(statement.formatted(values))
                        .execute()
                        .map(found ->
                                StreamSupport.stream(found.spliterator(), false).toList()));
        return rows.await().atMost(Dashboards.TIMEOUT);
    }

    /** Reads the first column of the only row. */
    public <T> T value(Class<T> type, String query, Object... values) {
        return sql(query, values).getFirst().get(type, 0);
    }
}
