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
 * Rebuilds the projections. Replays the topics from the beginning into empty tables until little is left, then holds the
 * consumers, replays the rest and swaps the tables. If anything fails before the swap, the old projections stay unchanged.
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

    /** Claims the requested rebuild; empty if there is none or another replica works on it. */
    Uni<Optional<Rebuild>> claim() {
        return rebuilds.claim();
    }

    /**
     * Runs a rebuild. Records a permanent failure. After a transient one, the rebuild starts over once its lease has ended,
     * because the events of a failed batch are not read again, and a database crash loses track of the applied events.
     *
     * @param moved is run after each batch
     */
    Uni<Void> run(Rebuild rebuild, Runnable moved) {
        LOG.infof("Rebuilding projections rebuildId=%d", rebuild.id());
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> requireFewStarts(rebuild))
                .chain(() -> Blocking.run(() -> histories.open(replays.topics())))
                .chain(history -> rebuild(new Work(rebuild, history, new SkippedEvents(), moved))
                        .eventually(() -> Blocking.run(() -> close(history))))
                .invoke(() -> LOG.infof("Projections rebuilt rebuildId=%d", rebuild.id()))
                .onFailure(failure -> !(failure instanceof LeaseLost) && !Failures.isTransient(failure))
                .call(failure -> rebuilds.fail(rebuild, String.valueOf(failure.getMessage())));
    }

    private void requireFewStarts(Rebuild rebuild) {
        if (rebuild.starts() > config.starts()) {
            throw new RebuildFailed(
                    "Interrupted %d times. The service log shows the causes.".formatted(config.starts()));
        }
    }

    /** A rebuild in progress. */
    private record Work(Rebuild rebuild, History history, SkippedEvents skipped, Runnable moved) {}

    private static boolean close(History history) {
        history.close();
        return true;
    }

    private Uni<Void> rebuild(Work work) {
        return requireComplete(work)
                .chain(() -> rebuilds.prepare(work.rebuild()))
                .chain(() -> catchUp(work))
                .chain(() -> rebuilds.analyze(work.rebuild()))
                .chain(() -> catchUpAndSwitch(work, 1));
    }

    /**
     * Fails if a topic has lost events. The compacted performance topic is exempt: the latest totals of a key are enough.
     */
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
        return new RebuildFailed(("The oldest events of %s are gone, and their data would be lost. To rebuild anyway:"
                        + " call rebuild_projections(true)")
                .formatted(String.join(", ", topics)));
    }

    private Uni<Void> catchUpAndSwitch(Work work, int attempt) {
        return rebuilds.renew(work.rebuild())
                .chain(() -> catchUp(work))
                .chain(() -> requireAllApplied(work))
                .chain(() -> switchOver(work))
                .onFailure(ProjectionsInUse.class)
                .recoverWithUni(inUse -> switchLater(work, attempt, inUse));
    }

    /** Tries again after a pause. All events read so far have been applied, so only newer ones are replayed. */
    private Uni<Void> switchLater(Work work, int attempt, Throwable inUse) {
        if (attempt >= config.switches()) {
            return Uni.createFrom().failure(stayInUse(attempt, inUse));
        }
        LOG.infof("Projections are in use and cannot be replaced yet; retrying reason=%s", inUse.getMessage());
        return Blocking.pause(BACKOFF.after(attempt)).chain(() -> catchUpAndSwitch(work, attempt + 1));
    }

    private static RebuildFailed stayInUse(int attempts, Throwable inUse) {
        return new RebuildFailed(
                ("The projections were in use in each of %d attempts to replace them. End long transactions, then call"
                                + " rebuild_projections() again. %s")
                        .formatted(attempts, inUse.getMessage()));
    }

    /** Replays until only a few batches are left, because consumers must wait for these. */
    private Uni<Void> catchUp(Work work) {
        return Blocking.run(() -> work.history().ends())
                .chain(ends -> replayTo(work, ends))
                .chain(() -> Blocking.run(() -> work.history().remaining()))
                .chain(left -> left <= config.batch() ? Uni.createFrom().voidItem() : catchUp(work));
    }

    private Uni<Void> replayTo(Work work, Offsets end) {
        return Blocking.run(() -> work.history().next(end))
                .call(portion -> replays.apply(work.rebuild(), portion.records(), work.skipped()))
                .invoke(work.moved())
                .repeat()
                .until(History.Portion::last)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Fails if events were skipped that the old projections contain. Those that became dead letters are in neither. */
    private Uni<Void> requireAllApplied(Work work) {
        if (work.skipped().isEmpty() || work.rebuild().acceptLoss()) {
            return Uni.createFrom().voidItem();
        }
        return Blocking.run(() -> histories.deadLetters(replays.topics()))
                .invoke(letters -> work.skipped().forget(letters))
                .invoke(() -> {
                    if (!work.skipped().isEmpty()) {
                        throw notApplied(work.skipped());
                    }
                })
                .replaceWithVoid();
    }

    private static RebuildFailed notApplied(SkippedEvents skipped) {
        return new RebuildFailed(
                ("Some events can no longer be applied, and their data would be lost: %s. The log lists each of them."
                                + " To rebuild anyway: call rebuild_projections(true)")
                        .formatted(skipped.summary()));
    }

    private record Held(Offsets committed, Offsets ends) {}

    private Uni<Void> switchOver(Work work) {
        return transactions.sql(
                Tenants.ALL,
                connection -> unlessInUse(rebuilds.holdConsumers(connection))
                        .chain(() -> Blocking.run(() -> new Held(
                                work.history().committed(), work.history().ends())))
                        .call(held -> replayTo(work, held.ends()))
                        .call(() -> requireAllApplied(work))
                        .chain(held -> unlessInUse(rebuilds.switchOver(connection, work.rebuild(), held.committed()))));
    }

    private static Uni<Void> unlessInUse(Uni<Void> work) {
        return work.onFailure(failure -> Failures.isTransient(failure) && !Failures.isUnavailable(failure))
                .transform(ProjectionsInUse::new);
    }
}
