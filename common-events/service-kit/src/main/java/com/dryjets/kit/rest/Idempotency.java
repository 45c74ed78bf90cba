package com.dryjets.kit.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.IdempotencyRepository.Earlier;
import com.dryjets.kit.rest.IdempotencyRepository.InSession;
import com.dryjets.kit.rest.IdempotencyRepository.Key;
import com.dryjets.kit.rest.IdempotencyRepository.OnConnection;
import com.dryjets.kit.rest.IdempotencyRepository.Work;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.work.Lease;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Executes a request that carries an {@code Idempotency-Key} once and repeats its first answer. The answer is stored in
 * the transaction that does the work, so neither exists without the other.
 */
@ApplicationScoped
public class Idempotency {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final IdempotencyRepository repository;

    Idempotency(IdempotencyRepository repository) {
        this.repository = repository;
    }

    /**
     * Identifies a request.
     *
     * @param operation the endpoint, for example {@code POST /marketing/campaigns}
     * @param key the caller's key; null for a request that may be repeated
     * @param body the request's body: the same key with another body is refused with 422
     */
    public record Request(
            Caller caller,
            String operation,
            @Nullable String key,
            @Nullable Object body) {

        /** Identifies the body: SHA-256 in hexadecimal digits. */
        public String fingerprint() {
            try {
                byte[] digest =
                        MessageDigest.getInstance("SHA-256").digest(json(body).getBytes(UTF_8));
                return HexFormat.of().formatHex(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    }

    /** Does the work, or repeats its first answer. Call it inside the tenant's transaction in a Hibernate session. */
    public <T> Uni<T> once(Request request, Class<T> answerType, Supplier<Uni<T>> work) {
        return once(new InSession(), request, answerType, work);
    }

    /** The same inside the tenant's transaction on a connection. */
    public <T> Uni<T> once(SqlConnection connection, Request request, Class<T> answerType, Supplier<Uni<T>> work) {
        return once(new OnConnection(connection), request, answerType, work);
    }

    /**
     * Begins a request whose work takes longer than a transaction should: empty if the work is to be done now, else the
     * first answer. Fails with 409 while another request with the same key is in progress. Call it inside the tenant's
     * transaction in a Hibernate session, and {@link #finish} or {@link #abandon} in later ones. If neither happens, the
     * request may run again after the lease.
     */
    public <T> Uni<Optional<T>> begin(Request request, Lease lease, Class<T> answerType) {
        Work where = new InSession();
        return request.key() == null
                ? Uni.createFrom().item(Optional.empty())
                : repository
                        .lease(where, Key.of(request), request.fingerprint(), lease)
                        .chain(leased -> leased
                                ? Uni.createFrom().item(Optional.empty())
                                : repeated(where, Key.of(request), request, answerType)
                                        .map(Optional::of));
    }

    /** Stores the answer of a begun request in the transaction that stores its work; fails with 409 if the lease was lost. */
    public Uni<Void> finish(Request request, Lease lease, @Nullable Object answer) {
        return request.key() == null
                ? Uni.createFrom().voidItem()
                : repository
                        .finish(new InSession(), Key.of(request), json(answer), lease)
                        .invoke(held -> {
                            if (!held) {
                                throw inProgress(Duration.ZERO);
                            }
                        })
                        .replaceWithVoid();
    }

    /** Frees the key of a begun request that failed, inside the tenant's transaction; does nothing if the lease was lost. */
    public Uni<Void> abandon(Request request, Lease lease) {
        return request.key() == null
                ? Uni.createFrom().voidItem()
                : repository.abandon(new InSession(), Key.of(request), lease);
    }

    private <T> Uni<T> once(Work where, Request request, Class<T> answerType, Supplier<Uni<T>> work) {
        if (request.key() == null) {
            return work.get();
        }
        Key key = Key.of(request);
        return repository
                .claim(where, key, request.fingerprint())
                .chain(claimed -> claimed ? first(where, key, work) : repeated(where, key, request, answerType));
    }

    private <T> Uni<T> first(Work where, Key key, Supplier<Uni<T>> work) {
        return work.get().call(answer -> repository.storeAnswer(where, key, json(answer)));
    }

    private <T> Uni<T> repeated(Work where, Key key, Request request, Class<T> answerType) {
        return repository.earlier(where, key).map(earlier -> answer(request, earlier, answerType));
    }

    private static <T> T answer(Request request, Earlier earlier, Class<T> answerType) {
        if (!request.fingerprint().equals(earlier.fingerprint())) {
            throw Problem.unprocessable(
                    "This Idempotency-Key was used for a different request.",
                    List.of(new FieldError("Idempotency-Key", "must be new for each new request")));
        }
        if (earlier.answer() == null) {
            throw inProgress(earlier.leasedFor());
        }
        return read(earlier.answer(), answerType);
    }

    /** The request usually ends long before its lease, so that asking sooner is worthwhile. */
    private static Problem inProgress(Duration leasedFor) {
        return Problem.conflict(
                "A request with this Idempotency-Key is in progress. Repeat it later to get its answer.",
                leasedFor.compareTo(SOON) < 0 ? Duration.ofSeconds(1) : SOON);
    }

    private static String json(@Nullable Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The value cannot be written as JSON: " + value, e);
        }
    }

    private static <T> T read(@Nullable String json, Class<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored answer cannot be read as " + type.getSimpleName(), e);
        }
    }
}
