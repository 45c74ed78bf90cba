package com.dryjets.kit.tenancy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Opens every transaction of a service and sets the tenant in it, so that row-level security shows only that tenant's
 * rows. Nothing can bypass it: without the setting no row is visible.
 */
@ApplicationScoped
public class TenantTransaction {

    private static final String SET_TENANT = "select set_config('app.tenant', %s, true)";

    /** A stream holds no row locks, and its reader may pause for longer than a transaction may otherwise be idle. */
    private static final String BEGIN_STREAM =
            "select set_config('app.tenant', $1, true), set_config('idle_in_transaction_session_timeout', '10min', true)";

    private final Pool pool;

    TenantTransaction(Pool pool) {
        this.pool = pool;
    }

    /** Runs the work in a Hibernate Reactive session and transaction; Panache repositories use that session. */
    public <T> Uni<T> run(String tenant, Supplier<Uni<T>> work) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> setTenant(session, tenant))
                .chain(work::get));
    }

    /** The same with a plain connection, for set-based statements. */
    public <T> Uni<T> sql(String tenant, Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(SET_TENANT.formatted("$1"))
                .execute(Tuple.of(tenant))
                .chain(() -> work.apply(connection)));
    }

    /**
     * The same for results too large to hold in memory, read at the pace of the subscriber. The transaction only reads:
     * it is rolled back when the last row was taken or the subscriber cancels.
     */
    public <T> Multi<T> stream(String tenant, Function<SqlConnection, Multi<T>> work) {
        return Multi.createFrom().deferred(() -> {
            // Not cancelled with the subscriber: a connection that arrives afterwards would leak.
            Uni<SqlConnection> begun = begun(tenant).memoize().indefinitely();
            return begun.onItem()
                    .transformToMulti(work)
                    .onTermination()
                    .call(() -> begun.chain(SqlConnection::close).onFailure().recoverWithNull());
        });
    }

    private Uni<SqlConnection> begun(String tenant) {
        return pool.getConnection()
                .chain(connection -> connection
                        .begin()
                        .chain(() -> connection.preparedQuery(BEGIN_STREAM).execute(Tuple.of(tenant)))
                        .replaceWith(connection)
                        .onFailure()
                        .call(connection::close));
    }

    private static Uni<Integer> setTenant(Mutiny.Session session, String tenant) {
        // As an update, because planning a native select for each session costs more than running it.
        return session.createNativeQuery(SET_TENANT.formatted(":tenant"))
                .setParameter("tenant", tenant)
                .executeUpdate();
    }
}
