package com.dryjets.content.model;

import com.dryjets.content.leo.Account;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.llm.ModelClient;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers requests that may call a model. A repeated request gets its first answer before any call is made; the calls are
 * made outside of transactions, and their answers are kept until the request's own answer is stored.
 */
@ApplicationScoped
public class PaidRequests {

    private final TenantTransaction transactions;
    private final Idempotency idempotency;
    private final ModelClient model;
    private final Vertx vertx;

    PaidRequests(TenantTransaction transactions, Idempotency idempotency, ModelClient model, Vertx vertx) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.model = model;
        this.vertx = vertx;
    }

    /** Says that a request has no answer yet, which rolls back the claim of its key. */
    private static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unanswered() {
            super("The request has no answer yet", null, false, false);
        }
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

    /** Takes the steps, or repeats the first answer to the request's key before any call is made. */
    public <J, R, T> Uni<T> once(
            Idempotency.Request request, Account account, Class<T> answerType, Steps<J, R, T> steps) {
        AtomicReference<J> opened = new AtomicReference<>();
        return transactions
                .run(
                        account.tenant(),
                        () -> idempotency.once(
                                request,
                                answerType,
                                () -> steps.open()
                                        .invoke(opened::set)
                                        .onItem()
                                        .transformToUni(job -> Uni.createFrom().<T>failure(new Unanswered()))))
                .onFailure(Unanswered.class)
                .recoverWithUni(() -> answer(request, account, answerType, steps, opened.get()));
    }

    private <J, R, T> Uni<T> answer(
            Idempotency.Request request, Account account, Class<T> answerType, Steps<J, R, T> steps, J job) {
        return vertx.executeBlocking(() -> steps.work(job), false)
                // Asked again, a model may answer better.
                .onFailure(Problem.class)
                .call(() -> deliver(account))
                .chain(result -> transactions.run(
                        account.tenant(), () -> idempotency.once(request, answerType, () -> steps.store(job, result))))
                .call(() -> deliver(account));
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
