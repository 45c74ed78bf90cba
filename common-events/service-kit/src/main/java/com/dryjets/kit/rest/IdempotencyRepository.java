package com.dryjets.kit.rest;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The idempotency_key table, in the current Hibernate session. */
@ApplicationScoped
class IdempotencyRepository {

    private static final String CLAIM = """
            insert into idempotency_key (tenant, operation, key, fingerprint)
            values (:tenant, :operation, :key, :fingerprint) on conflict do nothing""";
    private static final String FIND = """
            select fingerprint, answer from idempotency_key
            where tenant = :tenant and operation = :operation and key = :key""";
    private static final String STORE_ANSWER = """
            update idempotency_key set answer = :answer
            where tenant = :tenant and operation = :operation and key = :key""";
    private static final String DELETE_OLD = "delete from idempotency_key where created_at < now() - interval '1 day'";

    /** Identifies a key: each operation of a tenant has its own. */
    record Key(String tenant, String operation, String key) {}

    /** A key that was used before, with the answer it got. */
    record Earlier(String fingerprint, @Nullable String answer) {}

    /** Claims the key; false if it was used before. Waits for a transaction that is using it now. */
    Uni<Boolean> claim(Key key, String fingerprint) {
        return Panache.getSession()
                .chain(session -> bind(session.createNativeQuery(CLAIM), key)
                        .setParameter("fingerprint", fingerprint)
                        .executeUpdate())
                .map(claimed -> claimed == 1);
    }

    Uni<Earlier> earlier(Key key) {
        return Panache.getSession()
                .chain(session -> bind(session.createNativeQuery(FIND, Object[].class), key)
                        .getSingleResult())
                .map(row -> new Earlier((String) row[0], (String) row[1]));
    }

    Uni<Void> storeAnswer(Key key, String answer) {
        return Panache.getSession()
                .chain(session -> bind(session.createNativeQuery(STORE_ANSWER), key)
                        .setParameter("answer", answer)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> deleteOld(SqlConnection connection) {
        return connection.query(DELETE_OLD).execute().replaceWithVoid();
    }

    private static <Q extends Mutiny.AbstractQuery> Q bind(Q query, Key key) {
        query.setParameter("tenant", key.tenant());
        query.setParameter("operation", key.operation());
        query.setParameter("key", key.key());
        return query;
    }
}
