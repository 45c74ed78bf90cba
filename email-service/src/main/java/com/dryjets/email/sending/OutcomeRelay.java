package com.dryjets.email.sending;

import com.dryjets.kit.inbox.DeadLetters;
import com.dryjets.kit.tenancy.TenantTransaction;
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
 * Commits outcomes as soon as they are there: the first at once, and what comes in during a commit together in the
 * next. So the time between the server's 250 and our commit, in which a crash would mean handing the mail over again,
 * is that of one commit, and yet commits don't hold up the sending.
 */
@ApplicationScoped
public class OutcomeRelay {

    private static final Logger LOG = Logger.getLogger(OutcomeRelay.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();

    /** Calls that are to be answered by the run that is under way; 0 when none is. */
    private final AtomicInteger calls = new AtomicInteger();

    private final TenantTransaction transactions;
    private final OutcomeService writes;
    private final SendingConfig config;

    OutcomeRelay(TenantTransaction transactions, OutcomeService writes, SendingConfig config) {
        this.transactions = transactions;
        this.writes = writes;
        this.config = config;
    }

    private record Waiting(Outcome outcome, UniEmitter<? super Void> committed) {}

    /** Completes once the outcome is committed; as long as the database is away it waits for it. */
    public Uni<Void> keep(Outcome outcome) {
        return Uni.createFrom().emitter(committed -> {
            queue.add(new Waiting(outcome, committed));
            if (calls.getAndIncrement() == 0) {
                drain();
            }
        });
    }

    private void drain() {
        int answered = calls.get();
        List<Waiting> group = next();
        if (group.isEmpty()) {
            if (calls.addAndGet(-answered) > 0) {
                drain();
            }
            return;
        }
        commit(group)
                .subscribe()
                .with(
                        done -> {
                            group.forEach(waiting -> waiting.committed().complete(null));
                            drain();
                        },
                        failure -> {
                            LOG.errorf(failure, "Outcomes of %d mails are lost; the mails go out again", group.size());
                            group.forEach(waiting -> waiting.committed().fail(failure));
                            drain();
                        });
    }

    private List<Waiting> next() {
        List<Waiting> group = new ArrayList<>();
        for (Waiting waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            group.add(waiting);
            if (group.size() == config.commitSize()) {
                break;
            }
        }
        return group;
    }

    private Uni<Void> commit(List<Waiting> group) {
        Map<String, List<Outcome>> byTenant = group.stream()
                .map(Waiting::outcome)
                .collect(Collectors.groupingBy(outcome -> outcome.mail().tenant()));
        return Multi.createFrom()
                .iterable(byTenant.entrySet())
                .onItem()
                .transformToUniAndConcatenate(tenant -> commit(tenant.getKey(), tenant.getValue()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> commit(String tenant, List<Outcome> outcomes) {
        return transactions
                .sql(tenant, connection -> writes.write(connection, tenant, outcomes))
                .onFailure(DeadLetters::isTransient)
                .invoke(failure -> LOG.warnf("Outcomes not committed yet: %s", failure.getMessage()))
                .onFailure(DeadLetters::isTransient)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }
}
