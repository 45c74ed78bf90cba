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
 * Opens every transaction of a service, with the tenant set in it so that row-level security lets only that tenant's
 * rows show. There is no way to the database around it: without the setting no row shows at all.
 */
@ApplicationScoped
public class TenantTransaction {

    private static final String SET_TENANT = "select set_config('app.tenant', %s, true)";

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
     * The same for rows too many to hold, which are read as fast as they are asked for. The transaction ends when all are
     * taken, or nobody wants more; it is rolled back then, for it is there to read.
     */
    public <T> Multi<T> stream(String tenant, Function<SqlConnection, Multi<T>> work) {
        return Multi.createFrom().deferred(() -> {
            // Not given up when whoever asked goes away: a connection that then arrives would belong to nobody.
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
                        .chain(() -> connection
                                .preparedQuery(SET_TENANT.formatted("$1"))
                                .execute(Tuple.of(tenant)))
                        .replaceWith(connection)
                        .onFailure()
                        .call(connection::close));
    }

    private static Uni<Integer> setTenant(Mutiny.Session session, String tenant) {
        // As a statement without a result: planning a native query anew for each session costs more than running it.
        return session.createNativeQuery(SET_TENANT.formatted(":tenant"))
                .setParameter("tenant", tenant)
                .executeUpdate();
    }
}
