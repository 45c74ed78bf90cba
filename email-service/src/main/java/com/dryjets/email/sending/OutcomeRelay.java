package com.dryjets.email.sending;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Failures;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Commits outcomes as soon as they arrive: the first at once, and those that arrive during a commit together in the next
 * one. The time between the server's 250 and our commit, in which a crash makes us send the email again, is therefore that
 * of one commit, and yet commits do not slow down sending.
 *
 * <p>A batch that fails permanently is halved until the poisonous outcome is alone. Only that one is lost: its lease runs
 * out and the email is sent again.
 */
@ApplicationScoped
class OutcomeRelay {

    private static final Logger LOG = Logger.getLogger(OutcomeRelay.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();

    /** Calls that the current run answers; 0 while none is running. */
    private final AtomicInteger calls = new AtomicInteger();

    private final TenantTransaction transactions;
    private final OutcomeService outcomes;
    private final SendingConfig config;

    OutcomeRelay(TenantTransaction transactions, OutcomeService outcomes, SendingConfig config) {
        this.transactions = transactions;
        this.outcomes = outcomes;
        this.config = config;
    }

    private record Waiting(Outcome outcome, UniEmitter<? super Void> committed) {

        String tenant() {
            return outcome.email().tenant();
        }
    }

    /** Completes once the outcome is committed, and waits while the database is down. Fails if the outcome is lost. */
    Uni<Void> commit(Outcome outcome) {
        return Uni.createFrom().emitter(committed -> {
            queue.add(new Waiting(outcome, committed));
            if (calls.getAndIncrement() == 0) {
                drain();
            }
        });
    }

    private void drain() {
        int answered = calls.get();
        List<Waiting> batch = next();
        if (batch.isEmpty()) {
            if (calls.addAndGet(-answered) > 0) {
                drain();
            }
            return;
        }
        commit(batch).subscribe().with(done -> drain(), failure -> {
            LOG.errorf(failure, "Outcome relay failed; emails may be sent again outcomes=%d", batch.size());
            batch.forEach(waiting -> waiting.committed().fail(failure));
            drain();
        });
    }

    private List<Waiting> next() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            batch.add(waiting);
            if (batch.size() == config.commitSize()) {
                break;
            }
        }
        return batch;
    }

    private Uni<Void> commit(List<Waiting> batch) {
        Map<String, List<Waiting>> byTenant = batch.stream().collect(Collectors.groupingBy(Waiting::tenant));
        return Multi.createFrom()
                .iterable(byTenant.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> commit(entry.getKey(), entry.getValue()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> commit(String tenant, List<Waiting> batch) {
        return record(tenant, batch.stream().map(Waiting::outcome).toList())
                .invoke(() -> batch.forEach(waiting -> waiting.committed().complete(null)))
                .onFailure()
                .recoverWithUni(failure -> batch.size() == 1 ? lose(batch.getFirst(), failure) : halve(tenant, batch));
    }

    private Uni<Void> record(String tenant, List<Outcome> batch) {
        return transactions
                .sql(tenant, connection -> outcomes.record(connection, tenant, batch))
                .onFailure(Failures::isTransient)
                .invoke(failure -> LOG.warnf("Outcome commit failed; retrying error=%s", failure.getMessage()))
                .onFailure(Failures::isTransient)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private Uni<Void> halve(String tenant, List<Waiting> batch) {
        int middle = batch.size() / 2;
        return commit(tenant, batch.subList(0, middle))
                .chain(() -> commit(tenant, batch.subList(middle, batch.size())));
    }

    private static Uni<Void> lose(Waiting waiting, Throwable failure) {
        LOG.errorf(
                failure,
                "Outcome lost; the email will be sent again emailId=%s recipientId=%s tenant=%s",
                waiting.outcome().email().emailId(),
                waiting.outcome().recipient().id(),
                waiting.tenant());
        waiting.committed().fail(failure);
        return Uni.createFrom().voidItem();
    }
}
