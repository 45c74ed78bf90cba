package com.dryjets.content.feed;

import com.dryjets.kit.work.IsolatedWork;
import com.dryjets.kit.work.Stopping;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Makes the pieces of drafts from feeds, one draft after the other for as long as any is due. Apart from the polls, because
 * a model may take minutes for a draft. Any number of replicas may run it, since each claims a draft that no other holds.
 */
@ApplicationScoped
class PiecesTicker {

    private final EntryPieces pieces;
    private final Stopping stopping;
    private final IsolatedWork<UUID> work = new IsolatedWork<>("Make pieces from feed", "blogPostId");

    PiecesTicker(EntryPieces pieces, Stopping stopping) {
        this.pieces = pieces;
        this.stopping = stopping;
    }

    @Scheduled(
            every = "${dryjets.feeds.check-every:10s}",
            delayed = "4s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> tick() {
        return work.tick(() -> Multi.createBy()
                .repeating()
                .uni(this::next)
                .whilst(found -> found && !stopping.isStopping())
                .collect()
                .last());
    }

    /** Makes the pieces of the next draft; false if none is due. */
    private Uni<Boolean> next() {
        return pieces.claim(work.backingOff())
                .call(claimed -> work.each(claimed.stream().toList(), ClaimedEntry::blogPostId, pieces::make))
                .map(claimed -> claimed.isPresent());
    }
}
