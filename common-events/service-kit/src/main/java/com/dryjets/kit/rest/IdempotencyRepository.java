package com.dryjets.kit.rest;

import static java.util.Objects.requireNonNull;

import com.dryjets.kit.work.Lease;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The idempotency_key table, in the transaction that does the work. */
@ApplicationScoped
class IdempotencyRepository {

    private static final String CLAIM = """
            insert into idempotency_key (tenant, operation, key, fingerprint)
            values (?1, ?2, ?3, ?4) on conflict do nothing""";
    private static final String FIND = """
            select fingerprint, answer, cast(ceil(extract(epoch from leased_until - clock_timestamp())) as text)
            from idempotency_key where tenant = ?1 and operation = ?2 and key = ?3""";
    private static final String STORE_ANSWER = """
            update idempotency_key set answer = ?4 where tenant = ?1 and operation = ?2 and key = ?3""";
    private static final String LEASE = """
            insert into idempotency_key as k (tenant, operation, key, fingerprint, lease_token, leased_until)
            values (?1, ?2, ?3, ?4, ?5, clock_timestamp() + ?6 * interval '1 millisecond')
            on conflict (tenant, operation, key) do update
            set lease_token = excluded.lease_token, leased_until = excluded.leased_until
            where k.answer is null and k.leased_until <= clock_timestamp() and k.fingerprint = excluded.fingerprint""";
    private static final String FINISH = """
            update idempotency_key set answer = ?4, lease_token = null, leased_until = null
            where tenant = ?1 and operation = ?2 and key = ?3 and lease_token = ?5""";
    private static final String ABANDON = """
            delete from idempotency_key
            where tenant = ?1 and operation = ?2 and key = ?3 and lease_token = ?4""";
    private static final String DELETE_OLD = "delete from idempotency_key where created_at < now() - interval '1 day'";

    /** Identifies a key: each operation of a tenant has its own. */
    record Key(String tenant, String operation, String key) {

        static Key of(Idempotency.Request request) {
            return new Key(request.caller().tenant(), request.operation(), requireNonNull(request.key()));
        }
    }

    /**
     * A key that was used before.
     *
     * @param answer null while the first request is still in progress
     * @param leasedFor until when nobody else may work on it; zero or negative if the lease has ended
     */
    record Earlier(String fingerprint, @Nullable String answer, Duration leasedFor) {}

    /** Runs statements in the transaction that does the work. */
    sealed interface Work {

        /** Returns the number of rows. */
        Uni<Integer> update(String statement, Object... parameters);

        /** Returns the texts of the only row. */
        Uni<List<@Nullable String>> row(String statement, Object... parameters);
    }

    /** The current Hibernate session. */
    record InSession() implements Work {

        @Override
        public Uni<Integer> update(String statement, Object... parameters) {
            return Panache.getSession()
                    .chain(session -> bind(session.createNativeQuery(statement), parameters)
                            .executeUpdate());
        }

        @Override
        public Uni<List<@Nullable String>> row(String statement, Object... parameters) {
            return Panache.getSession()
                    .chain(session -> bind(session.createNativeQuery(statement, Object[].class), parameters)
                            .getSingleResult())
                    .map(row -> texts(row));
        }

        /** Not a list that rejects null: there may be no answer yet. */
        private static List<@Nullable String> texts(Object[] row) {
            return Arrays.asList((String) row[0], (String) row[1], (String) row[2]);
        }

        private static <Q extends Mutiny.AbstractQuery> Q bind(Q query, Object... parameters) {
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return query;
        }
    }

    /** A connection with a transaction, which marks parameters with another character. */
    record OnConnection(SqlConnection connection) implements Work {

        @Override
        public Uni<Integer> update(String statement, Object... parameters) {
            return connection
                    .preparedQuery(statement.replace('?', '$'))
                    .execute(Tuple.from(parameters))
                    .map(rows -> rows.rowCount());
        }

        @Override
        public Uni<List<@Nullable String>> row(String statement, Object... parameters) {
            return connection
                    .preparedQuery(statement.replace('?', '$'))
                    .execute(Tuple.from(parameters))
                    .map(rows -> rows.iterator().next())
                    .map(row -> Arrays.asList(row.getString(0), row.getString(1), row.getString(2)));
        }
    }

    /** Claims the key; false if it was used before. Waits for a transaction that is using it now. */
    Uni<Boolean> claim(Work work, Key key, String fingerprint) {
        return work.update(CLAIM, key.tenant(), key.operation(), key.key(), fingerprint)
                .map(claimed -> claimed == 1);
    }

    Uni<Earlier> earlier(Work work, Key key) {
        return work.row(FIND, key.tenant(), key.operation(), key.key())
                .map(row -> new Earlier(
                        String.valueOf(row.get(0)),
                        row.get(1),
                        row.get(2) == null ? Duration.ZERO : Duration.ofSeconds(Long.parseLong(row.get(2)))));
    }

    /** Claims the key with a lease; false if it was answered, is leased, or belongs to a different request. */
    Uni<Boolean> lease(Work work, Key key, String fingerprint, Lease lease) {
        return work.update(
                        LEASE,
                        key.tenant(),
                        key.operation(),
                        key.key(),
                        fingerprint,
                        lease.token(),
                        lease.lengthInMillis())
                .map(claimed -> claimed == 1);
    }

    /** Stores the answer and ends the lease; false if the lease was lost. */
    Uni<Boolean> finish(Work work, Key key, String answer, Lease lease) {
        return work.update(FINISH, key.tenant(), key.operation(), key.key(), answer, lease.token())
                .map(changed -> changed == 1);
    }

    /** Frees the key if the lease is still held. */
    Uni<Void> abandon(Work work, Key key, Lease lease) {
        return work.update(ABANDON, key.tenant(), key.operation(), key.key(), lease.token())
                .replaceWithVoid();
    }

    Uni<Void> storeAnswer(Work work, Key key, String answer) {
        return work.update(STORE_ANSWER, key.tenant(), key.operation(), key.key(), answer)
                .replaceWithVoid();
    }

    Uni<Void> deleteOld(SqlConnection connection) {
        return connection.query(DELETE_OLD).execute().replaceWithVoid();
    }
}
