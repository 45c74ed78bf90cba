package com.dryjets.llm;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Lease;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers requests that may call a model. A repeated request gets its first answer before any call is made; the calls are
 * made outside of transactions, and their answers are kept until the request's own answer is stored.
 */
@ApplicationScoped
public class PaidRequests {

    /** The most calls of a model that a request makes one after the other: twice two, each second one to mend the first. */
    private static final int LONGEST_CHAIN = 4;

    /** To read a long post, to wait for a worker, to write with the built-in engine, and to store the result. */
    private static final Duration OWN_WORK = Duration.ofMinutes(2);

    private final TenantTransaction transactions;
    private final Idempotency idempotency;
    private final ModelClient model;
    private final Vertx vertx;
    private final Duration longest;

    PaidRequests(
            TenantTransaction transactions,
            Idempotency idempotency,
            ModelClient model,
            ModelConfig config,
            Vertx vertx) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.model = model;
        this.vertx = vertx;
        this.longest = longest(config.timeout());
    }

    /** What is known of a request before its work: the answer to an earlier one, or what the work needs. */
    private sealed interface Start<J, T> {
        record Repeated<J, T>(T answer) implements Start<J, T> {}

        record Opened<J, T>(J job) implements Start<J, T> {}
    }

    /**
     * How a request is answered.
     *
     * @param <J> what the work needs
     * @param <R> what the work makes
     * @param <T> the answer
     */
    public interface Steps<J, R, T> {

        /** Reads what the work needs, inside the tenant's transaction. */
        Uni<J> open();

        /** Does the work, which may block and call a model, outside of transactions. */
        R work(J job);

        /** Stores what the work made and returns the answer, inside the tenant's transaction. */
        Uni<T> store(J job, R result);
    }

    /** Returns a time that no request takes, however slow the model is; the lease of its key is as long. */
    public Duration longest() {
        return longest;
    }

    static Duration longest(Duration modelTimeout) {
        return modelTimeout.multipliedBy(LONGEST_CHAIN).plus(OWN_WORK);
    }

    /** Names the work of a request, so that answers which were paid for it serve only the same request. */
    public static Account account(Idempotency.Request request, String work) {
        return new Account(request.caller().tenant(), work + " " + request.fingerprint());
    }

    /**
     * Does work that stores nothing, or repeats the first answer to the request's key.
     *
     * @param open reads what the work needs, inside the tenant's transaction
     * @param work may block
     */
    public <J, T> Uni<T> once(
            Idempotency.Request request,
            Account account,
            Class<T> answerType,
            Supplier<Uni<J>> open,
            Function<J, T> work) {
        return once(request, account, answerType, new Steps<J, T, T>() {
            @Override
            public Uni<J> open() {
                return open.get();
            }

            @Override
            public T work(J job) {
                return work.apply(job);
            }

            @Override
            public Uni<T> store(J job, T result) {
                return Uni.createFrom().item(result);
            }
        });
    }

    /**
     * Takes the steps, or repeats the first answer to the request's key before any call is made. While the work is done, the
     * key is leased: the same request is refused with 409, and runs again only if this one ends without an answer.
     */
    public <J, R, T> Uni<T> once(
            Idempotency.Request request, Account account, Class<T> answerType, Steps<J, R, T> steps) {
        Lease lease = Lease.start(longest);
        return transactions
                .run(
                        account.tenant(),
                        () -> idempotency.begin(request, lease, answerType).chain(earlier -> start(earlier, steps)))
                .chain(start -> switch (start) {
                    case Start.Repeated<J, T> repeated -> Uni.createFrom().item(repeated.answer());
                    case Start.Opened<J, T> opened -> answer(request, lease, account, steps, opened.job());
                });
    }

    private static <J, R, T> Uni<Start<J, T>> start(Optional<T> earlier, Steps<J, R, T> steps) {
        return earlier.isPresent()
                ? Uni.createFrom().item(new Start.Repeated<>(earlier.get()))
                : steps.open().map(Start.Opened::new);
    }

    private <J, R, T> Uni<T> answer(
            Idempotency.Request request, Lease lease, Account account, Steps<J, R, T> steps, J job) {
        return vertx.executeBlocking(() -> steps.work(job), false)
                // Asked again, a model may answer better.
                .onFailure(Problem.class)
                .call(() -> deliver(account))
                .chain(result -> transactions.run(
                        account.tenant(),
                        () -> steps.store(job, result).call(answer -> idempotency.finish(request, lease, answer))))
                .onFailure()
                .call(() -> abandon(request, lease))
                .call(() -> deliver(account))
                // Not cancelled with the subscriber: what was paid for is stored even if the caller hangs up.
                .memoize()
                .indefinitely();
    }

    /** If it fails, the key is free after the lease. */
    private Uni<Void> abandon(Idempotency.Request request, Lease lease) {
        return transactions
                .run(request.caller().tenant(), () -> idempotency.abandon(request, lease))
                .onFailure()
                .recoverWithNull();
    }

    /** If it fails, answers are only kept for longer: the result is stored. */
    private Uni<Void> deliver(Account account) {
        return vertx.executeBlocking(
                        () -> {
                            if (model.isConfigured()) {
                                model.delivered(account.tenant(), account.work());
                            }
                            return true;
                        },
                        false)
                .onFailure()
                .recoverWithItem(false)
                .replaceWithVoid();
    }
}
