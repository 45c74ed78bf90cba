package com.dryjets.content.media;

import com.dryjets.content.media.storage.StoredFile;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.IsolatedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Deletes stored files that no row names: those of uploads that ended between their two steps, and of deletions that
 * did. Several replicas may do so at the same time.
 */
@ApplicationScoped
class OrphanTicker {

    private static final Logger LOG = Logger.getLogger(OrphanTicker.class);
    private static final int PAGE = 500;

    private final IsolatedWork<String> work = new IsolatedWork<>("Delete orphaned media files", "storage");
    private final TenantTransaction transactions;
    private final MediaRepository media;
    private final StorageWorker storage;
    private final MediaConfig config;
    private final Clock clock;

    OrphanTicker(
            TenantTransaction transactions,
            MediaRepository media,
            StorageWorker storage,
            MediaConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.media = media;
        this.storage = storage;
        this.config = config;
        this.clock = clock;
    }

    /** Where a run has got to. */
    private static final class Position {
        @Nullable
        private String after;
    }

    @Scheduled(
            every = "6h",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> deleteOrphans() {
        return work.tick(this::deleteAll);
    }

    /** Reads the whole storage, page by page. */
    Uni<Void> deleteAll() {
        return Multi.createBy()
                .repeating()
                .uni(Position::new, position -> work.round(() -> page(position)))
                .whilst(read -> read > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> page(Position position) {
        return storage.list(position.after, PAGE)
                .invoke(files -> position.after =
                        files.isEmpty() ? null : files.getLast().key())
                .call(this::deleteOrphansAmong)
                .map(List::size);
    }

    private Uni<Void> deleteOrphansAmong(List<StoredFile> files) {
        Instant before = clock.instant().minus(config.orphanAge());
        List<String> old = files.stream()
                .filter(file -> file.storedAt().isBefore(before))
                .map(StoredFile::key)
                .toList();
        List<UUID> ids = old.stream()
                .map(StorageKeys::id)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : transactions.run(Tenants.ALL, () -> media.keys(ids)).chain(kept -> deleteOthers(old, kept));
    }

    /** Files that are not named as ours belong to somebody else and stay. */
    private Uni<Void> deleteOthers(List<String> old, Set<String> kept) {
        List<String> orphans = old.stream()
                .filter(key -> StorageKeys.id(key).isPresent() && !kept.contains(key))
                .toList();
        if (orphans.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        LOG.infof("Orphaned media files found; deleting them files=%d", orphans.size());
        return storage.delete(orphans);
    }
}
