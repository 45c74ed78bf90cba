package com.dryjets.analytics.retention;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days that have partitions, and their end. */
@ApplicationScoped
class RetentionRepository {

    private static final String DAYS = """
            select to_date(right(c.relname, 8), 'YYYYMMDD') as day
            from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = 'metric_record'::regclass""";
    private static final String DROP = "call drop_metric_partition($1)";

    private final TenantTransaction transactions;

    RetentionRepository(TenantTransaction transactions) {
        this.transactions = transactions;
    }

    Uni<List<LocalDate>> days() {
        return transactions.sql(
                Tenants.ALL,
                connection -> connection.query(DAYS).execute().map(rows -> {
                    List<LocalDate> days = new ArrayList<>();
                    rows.forEach(row -> days.add(row.getLocalDate("day")));
                    return days;
                }));
    }

    /** Drops a day's records; nothing where another replica has done so. */
    Uni<Void> drop(LocalDate day) {
        return transactions
                .sql(Tenants.ALL, connection -> connection.preparedQuery(DROP).execute(Tuple.of(day)))
                .replaceWithVoid();
    }
}
