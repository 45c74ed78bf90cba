package com.dryjets.email.sending;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Failures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Commits outcomes as soon as they arrive, in groups. The time between the server's answer and our commit, in which a crash
 * leaves a recipient UNKNOWN, is therefore that of one commit, and yet commits do not slow down sending.
 *
 * <p>A group that fails permanently is halved until the poisonous outcome is alone. Only that one is lost: its lease runs
 * out, and the recipient is UNKNOWN.
 */
@ApplicationScoped
class OutcomeRelay {

    private static final Logger LOG = Logger.getLogger(OutcomeRelay.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final TenantTransaction transactions;
    private final OutcomeService outcomes;
    private final SendingConfig config;

    /** A sequence of commits for each tenant, so that none waits for another's. */
    private final Map<String, GroupRelay<Outcome, Boolean>> tenants = new ConcurrentHashMap<>();

    OutcomeRelay(TenantTransaction transactions, OutcomeService outcomes, SendingConfig config) {
        this.transactions = transactions;
        this.outcomes = outcomes;
        this.config = config;
    }

    /**
     * Completes once the outcome is committed, and waits while the database is down.
     *
     * @return false if the outcome cannot be recorded
     */
    Uni<Boolean> commit(Outcome outcome) {
        String tenant = outcome.email().tenant();
        return tenants.computeIfAbsent(
                        tenant, name -> new GroupRelay<>(config.commitSize(), group -> commit(name, group)))
                .commit(outcome);
    }

    private Uni<List<Boolean>> commit(String tenant, List<Outcome> group) {
        Set<Outcome> lost = ConcurrentHashMap.newKeySet();
        return record(tenant, group, lost)
                .map(done ->
                        group.stream().map(outcome -> !lost.contains(outcome)).toList());
    }

    private Uni<Void> record(String tenant, List<Outcome> group, Set<Outcome> lost) {
        return record(tenant, group)
                .onFailure()
                .recoverWithUni(failure ->
                        group.size() == 1 ? lose(group.getFirst(), failure, lost) : halve(tenant, group, lost));
    }

    private Uni<Void> record(String tenant, List<Outcome> group) {
        return transactions
                .sql(tenant, connection -> outcomes.record(connection, tenant, group))
                .onFailure(Failures::isTransient)
                .invoke(failure -> LOG.warnf("Outcome commit failed; retrying error=%s", failure.getMessage()))
                .onFailure(Failures::isTransient)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private Uni<Void> halve(String tenant, List<Outcome> group, Set<Outcome> lost) {
        int middle = group.size() / 2;
        return record(tenant, group.subList(0, middle), lost)
                .chain(() -> record(tenant, group.subList(middle, group.size()), lost));
    }

    private static Uni<Void> lose(Outcome outcome, Throwable failure, Set<Outcome> lost) {
        LOG.errorf(
                failure,
                "Outcome lost; the recipient will be UNKNOWN emailId=%s recipientId=%s tenant=%s",
                outcome.email().emailId(),
                outcome.recipient(),
                outcome.email().tenant());
        lost.add(outcome);
        return Uni.createFrom().voidItem();
    }
}
