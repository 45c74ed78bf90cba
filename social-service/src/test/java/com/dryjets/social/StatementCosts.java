package com.dryjets.social;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.kit.tenancy.TenantTransaction;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.function.Function;

/** Counts the rows that statements read. */
public final class StatementCosts {

    private static final String READ = """
            select seq_scan, seq_tup_read + idx_tup_fetch as rows from pg_stat_xact_user_tables where relname = $1""";

    private StatementCosts() {}

    /** Ends a transaction without its changes. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What was read of a table. */
    private record Reads(long scans, long rows) {

        Reads since(Reads before) {
            return new Reads(scans - before.scans, rows - before.rows);
        }
    }

    /** Runs a statement and takes its changes back; fails if it reads the whole table or more than {@code most} rows of it. */
    public static void requireFewRows(
            TenantTransaction transactions,
            String table,
            long most,
            String tenant,
            Function<SqlConnection, Uni<?>> statement)
            throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> transactions
                .sql(
                        tenant,
                        connection -> reads(connection, table)
                                .chain(before -> statement
                                        .apply(connection)
                                        .chain(() -> reads(connection, table))
                                        .map(after -> after.since(before)))
                                .invoke(reads -> {
                                    assertThat(reads.scans()).isZero();
                                    assertThat(reads.rows()).isLessThanOrEqualTo(most);
                                })
                                .chain(() -> Uni.createFrom().<Void>failure(new TakenBack())))
                .onFailure(TakenBack.class)
                .recoverWithNull());
    }

    private static Uni<Reads> reads(SqlConnection connection, String table) {
        return connection
                .preparedQuery(READ)
                .execute(Tuple.of(table))
                .map(rows -> rows.iterator().next())
                .map(row -> new Reads(row.getLong("seq_scan"), row.getLong("rows")));
    }
}
