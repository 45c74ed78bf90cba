package com.dryjets.email.abtest;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Queries of tests and their variants. */
@ApplicationScoped
class AbTestRepository implements PanacheRepositoryBase<AbTest, UUID> {

    /** The tenants take turns. A test whose email is paused goes on afterwards. */
    private static final String DUE = """
            select tenant, email_id from (
              select t.tenant, t.email_id, t.look_at, row_number() over (partition by t.tenant order by t.look_at) as turn
              from ab_test t
                join email e on e.tenant = t.tenant and e.id = t.email_id
                join campaign_projection c on c.tenant = e.tenant and c.id = e.campaign_id
              where t.status = 'RUNNING' and t.look_at <= now() and t.email_id <> all($1)
                and e.status in ('SENDING', 'COMPLETED', 'COMPLETED_WITH_FAILURES') and c.phase <> 'PAUSED') as found
            order by turn, look_at limit 100""";

    private static final String POSTPONE = """
            update ab_test set look_at = now() + $3 * interval '1 millisecond'
            where tenant = $1 and email_id = $2 and status = 'RUNNING'""";

    private static final String DELETE_VARIANTS = "delete from ab_variant where tenant = :tenant and email_id = :email";

    /** A test that is looked at. */
    record Due(String tenant, UUID emailId) {

        static Due of(Row row) {
            return new Due(row.getString("tenant"), row.getUUID("email_id"));
        }
    }

    /** Finds the test of an email; null if it has none. */
    Uni<AbTest> find(String tenant, UUID emailId) {
        return find("tenant = ?1 and emailId = ?2", tenant, emailId).firstResult();
    }

    /** Lists the variants of a test by their numbers. */
    Uni<List<AbVariant>> variants(String tenant, UUID emailId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from AbVariant where tenant = :tenant and emailId = :email order by number",
                                AbVariant.class)
                        .setParameter("tenant", tenant)
                        .setParameter("email", emailId)
                        .getResultList());
    }

    /** Replaces the variants of a test. */
    Uni<Void> replace(AbTest test, List<AbVariant> variants) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DELETE_VARIANTS)
                        .setParameter("tenant", test.tenant)
                        .setParameter("email", test.emailId)
                        .executeUpdate()
                        .chain(() -> session.persistAll(variants.toArray()))
                        .call(session::flush));
    }

    /** Finds tests of all tenants that are due for a look. */
    Uni<List<Due>> due(SqlConnection connection, Set<UUID> except) {
        return connection
                .preparedQuery(DUE)
                .execute(Tuple.tuple().addArrayOfUUID(except.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Due::of)
                        .toList());
    }

    /** Notes when the test is looked at next. */
    Uni<Void> postpone(SqlConnection connection, Due test, Duration pause) {
        return connection
                .preparedQuery(POSTPONE)
                .execute(Tuple.of(test.tenant(), test.emailId(), (double) pause.toMillis()))
                .replaceWithVoid();
    }
}
