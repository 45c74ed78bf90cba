package com.dryjets.kit.rest;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * A request that carries an {@code Idempotency-Key} is done once; sent again, it gets the first answer. The answer is
 * written in the transaction that does the work, so there is never one without the other.
 */
@ApplicationScoped
public class Idempotency {

    private static final String CLAIM = """
            insert into idempotency_key (tenant, operation, key, fingerprint)
            values (:tenant, :operation, :key, :fingerprint) on conflict do nothing""";
    private static final String FIND = """
            select fingerprint, answer from idempotency_key
            where tenant = :tenant and operation = :operation and key = :key""";
    private static final String ANSWER = """
            update idempotency_key set answer = :answer
            where tenant = :tenant and operation = :operation and key = :key""";

    /**
     * Which request it is.
     *
     * @param operation what is asked for, for example {@code POST /marketing/campaigns}
     * @param key what the caller named it; null for a request that is simply done
     * @param body the request's body: the same key with another body is refused with 422
     */
    public record Request(
            Caller caller,
            String operation,
            @Nullable String key,
            @Nullable Object body) {

        String fingerprint() {
            return Integer.toHexString(json(body).hashCode());
        }
    }

    /** Does the work, or answers what it answered the first time. Call it inside the tenant's transaction. */
    public <T> Uni<T> once(Request request, Class<T> answerType, Supplier<Uni<T>> work) {
        if (request.key() == null) {
            return work.get();
        }
        return Panache.getSession()
                .chain(session -> bind(session.createNativeQuery(CLAIM), request)
                        .setParameter("fingerprint", request.fingerprint())
                        .executeUpdate()
                        .chain(claimed -> claimed == 1
                                ? work.get().call(answer -> keep(session, request, answer))
                                : earlier(session, request, answerType)));
    }

    private static <T> Uni<T> earlier(Mutiny.Session session, Request request, Class<T> answerType) {
        return bind(session.createNativeQuery(FIND, Object[].class), request)
                .getSingleResult()
                .map(row -> {
                    if (!request.fingerprint().equals(row[0])) {
                        throw Problem.unprocessable(
                                "This Idempotency-Key was used for another request.",
                                List.of(new FieldError("Idempotency-Key", "take a new one for each new request")));
                    }
                    return read((String) row[1], answerType);
                });
    }

    private static Uni<Integer> keep(Mutiny.Session session, Request request, Object answer) {
        return bind(session.createNativeQuery(ANSWER), request)
                .setParameter("answer", json(answer))
                .executeUpdate();
    }

    private static <Q extends Mutiny.AbstractQuery> Q bind(Q query, Request request) {
        query.setParameter("tenant", request.caller().tenant());
        query.setParameter("operation", request.operation());
        query.setParameter("key", request.key());
        return query;
    }

    private static String json(@Nullable Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + value, e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored answer is not readable as " + type.getSimpleName(), e);
        }
    }
}
