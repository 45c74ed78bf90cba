package com.dryjets.content.paid;

import com.dryjets.content.leo.Account;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.llm.ModelClient;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** Does the work, which may block, or repeats the first answer to the request's key. */
    public <T> Uni<T> once(Idempotency.Request request, Account account, Class<T> answerType, Supplier<T> work) {
        return transactions
                .run(
                        account.tenant(),
                        () -> idempotency.once(
                                request, answerType, () -> Uni.createFrom().<T>failure(new Unanswered())))
                .onFailure(Unanswered.class)
                .recoverWithUni(() -> answer(request, account, answerType, work));
    }

    private <T> Uni<T> answer(Idempotency.Request request, Account account, Class<T> answerType, Supplier<T> work) {
        return vertx.executeBlocking(work::get, false)
                .chain(answer -> transactions.run(
                        account.tenant(),
                        () -> idempotency.once(
                                request, answerType, () -> Uni.createFrom().item(answer))))
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
