package com.dryjets.orchestrator.rebuild;

import com.dryjets.contracts.event.Topic;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Backoff;
import com.dryjets.kit.work.Failures;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Rebuilds the projections: replays the topics from their beginning into empty tables, until little is left; then holds the
 * consumers, replays the rest, and lets the tables change places. If anything fails before that, nothing has changed.
 */
@ApplicationScoped
class RebuildService {

    private static final Logger LOG = Logger.getLogger(RebuildService.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(5));

    private final TenantTransaction transactions;
    private final RebuildRepository rebuilds;
    private final ReplayService replays;
    private final Histories histories;
    private final RebuildConfig config;

    RebuildService(
            TenantTransaction transactions,
            RebuildRepository rebuilds,
            ReplayService replays,
            Histories histories,
            RebuildConfig config) {
        this.transactions = transactions;
        this.rebuilds = rebuilds;
        this.replays = replays;
        this.histories = histories;
        this.config = config;
    }

    /** Claims the rebuild that was asked for; empty if there is none, or another replica works on it. */
    Uni<Optional<Rebuild>> claim() {
        return rebuilds.claim();
    }

    /**
     * Rebuilds. What keeps failing is noted; after a failure that passes, the rebuild starts over once its lease has ended.
     *
     * @param moved is run after each part
     */
    Uni<Void> run(Rebuild rebuild, Runnable moved) {
        LOG.infof("Rebuilding projections rebuildId=%d", rebuild.id());
        return Blocking.run(() -> histories.open(replays.topics()))
                .chain(history ->
                        rebuild(new Work(rebuild, history, moved)).eventually(() -> Blocking.run(() -> close(history))))
                .invoke(() -> LOG.infof("Projections rebuilt rebuildId=%d", rebuild.id()))
                .onFailure(failure -> !(failure instanceof LeaseLost) && !Failures.isTransient(failure))
                .call(failure -> rebuilds.fail(rebuild, String.valueOf(failure.getMessage())));
    }

    /** A rebuild in progress. */
    private record Work(Rebuild rebuild, History history, Runnable moved) {}

    private static boolean close(History history) {
        history.close();
        return true;
    }

    private Uni<Void> rebuild(Work work) {
        return requireComplete(work)
                .chain(() -> rebuilds.prepare(work.rebuild()))
                .chain(() -> catchUpAndSwitch(work, 1));
    }

    /** A projection cannot be made of what a topic no longer has. Only the newest totals of a key are kept anyway. */
    private Uni<Void> requireComplete(Work work) {
        Set<String> complete = replays.topics().stream()
                .filter(topic -> topic != Topic.PERFORMANCE)
                .map(Topic::topicName)
                .collect(Collectors.toSet());
        return Blocking.run(() -> work.history().truncated(complete))
                .invoke(truncated -> {
                    if (!truncated.isEmpty() && !work.rebuild().acceptLoss()) {
                        throw lossy(truncated);
                    }
                })
                .replaceWithVoid();
    }

    private static RebuildFailed lossy(List<String> topics) {
        return new RebuildFailed(("The oldest events of %s are gone, and so would be what they told. To rebuild all the same:"
                        + " call rebuild_projections(true)")
                .formatted(String.join(", ", topics)));
    }

    private Uni<Void> catchUpAndSwitch(Work work, int attempt) {
        return catchUp(work).chain(() -> switchOver(work)).onFailure().recoverWithUni(failure -> {
            if (!Failures.isTransient(failure) || attempt >= config.switches()) {
                return Uni.createFrom().failure(failure);
            }
            LOG.infof("Readers are in the way of rebuilt projections; retrying reason=%s", failure.getMessage());
            return Blocking.pause(BACKOFF.after(attempt)).chain(() -> catchUpAndSwitch(work, attempt + 1));
        });
    }

    /** Replays until less is left than a few batches: consumers wait for that. */
    private Uni<Void> catchUp(Work work) {
        return Blocking.run(() -> work.history().ends())
                .chain(ends -> replayTo(work, ends))
                .chain(() -> Blocking.run(() -> work.history().remaining()))
                .chain(left ->
                        left <= config.batch() ? Uni.createFrom().voidItem() : catchUp(work));
    }

    private Uni<Void> replayTo(Work work, Offsets end) {
        return Blocking.run(() -> work.history().next(end))
                .call(portion -> replays.apply(work.rebuild(), portion.records()))
                .invoke(work.moved())
                .repeat()
                .until(History.Portion::last)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private record Held(Offsets committed, Offsets ends) {}

    private Uni<Void> switchOver(Work work) {
        return transactions.sql(
                Tenants.ALL,
                connection -> rebuilds.holdConsumers(connection)
                        .chain(() -> Blocking.run(() ->
                                new Held(work.history().committed(), work.history().ends())))
                        .call(held -> replayTo(work, held.ends()))
                        .chain(held -> rebuilds.switchOver(connection, work.rebuild(), held.committed())));
    }
}
