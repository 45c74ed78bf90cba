package com.dryjets.orchestrator.explanation;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Lease;
import com.dryjets.orchestrator.explanation.Question.Wording;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Explanations that are written or being written. Each call is a transaction of its own. */
@ApplicationScoped
class ExplanationRepository {

    private static final TypeReference<List<String>> SENTENCES = new TypeReference<>() {};

    private static final String FIND = """
            select engine, sentences from explanation
            where tenant = $1 and subject_id = $2 and fingerprint = $3 and sentences is not null""";

    // One writer for each subject, unless the one before died or the evidence has changed.
    private static final String CLAIM = """
            insert into explanation as e (tenant, subject_id, fingerprint, lease_token, leased_until)
            values ($1, $2, $3, $4, clock_timestamp() + $5 * interval '1 millisecond')
            on conflict (tenant, subject_id) do update
            set fingerprint = excluded.fingerprint, engine = null, sentences = null, lease_token = excluded.lease_token,
                leased_until = excluded.leased_until
            where e.fingerprint <> excluded.fingerprint or e.sentences is null and e.leased_until < clock_timestamp()""";

    private static final String STORE = """
            update explanation set engine = $4, sentences = $5, lease_token = null, leased_until = null
            where tenant = $1 and subject_id = $2 and lease_token = $3""";

    private static final String RELEASE =
            "delete from explanation where tenant = $1 and subject_id = $2 and lease_token = $3";

    private final TenantTransaction transactions;

    ExplanationRepository(TenantTransaction transactions) {
        this.transactions = transactions;
    }

    /** Finds the explanation of a subject and its facts; null if there is none. */
    Uni<@Nullable Wording> find(String tenant, UUID subject, String fingerprint) {
        return transactions.sql(
                tenant,
                connection -> connection
                        .preparedQuery(FIND)
                        .execute(Tuple.of(tenant, subject, fingerprint))
                        .map(ExplanationRepository::wording));
    }

    private static @Nullable Wording wording(RowSet<Row> rows) {
        if (!rows.iterator().hasNext()) {
            return null;
        }
        Row row = rows.iterator().next();
        return new Wording(row.getString("engine"), read(row.getString("sentences")));
    }

    /** Claims the writing of an explanation; false if another is writing it, or has written it meanwhile. */
    Uni<Boolean> claim(String tenant, UUID subject, String fingerprint, Lease lease) {
        return transactions.sql(
                tenant,
                connection -> connection
                        .preparedQuery(CLAIM)
                        .execute(Tuple.of(tenant, subject, fingerprint, lease.token(), lease.lengthInMillis()))
                        .map(rows -> rows.rowCount() == 1));
    }

    /** Stores what was written, unless the claim was lost. */
    Uni<Void> store(String tenant, UUID subject, Lease lease, Wording wording) {
        return transactions.sql(
                tenant,
                connection -> connection
                        .preparedQuery(STORE)
                        .execute(Tuple.of(tenant, subject, lease.token(), wording.engine(), write(wording.sentences())))
                        .replaceWithVoid());
    }

    /** Gives the claim back: nothing was written. */
    Uni<Void> release(String tenant, UUID subject, Lease lease) {
        return transactions.sql(
                tenant,
                connection -> connection
                        .preparedQuery(RELEASE)
                        .execute(Tuple.of(tenant, subject, lease.token()))
                        .replaceWithVoid());
    }

    private static String write(List<String> sentences) {
        try {
            return EventJson.mapper().writeValueAsString(sentences);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Sentences cannot be written as JSON", e);
        }
    }

    private static List<String> read(String json) {
        try {
            return EventJson.mapper().readValue(json, SENTENCES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored sentences are invalid JSON", e);
        }
    }
}
