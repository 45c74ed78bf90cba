package com.dryjets.local.sandbox.journal;

import io.vertx.core.json.JsonObject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Writes entries to a journal on a thread of its own: whatever arrives during one sync shares the next, so a caller never
 * waits for the disk in a lock. Without a file, entries are dropped at once; benchmarks use that.
 */
public final class GroupCommit implements Closeable {

    private record Pending(JsonObject entry, CompletableFuture<Void> stored) {}

    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);
    private static final Pending END = new Pending(null, null);
    private static final int LARGEST_GROUP = 4096;

    private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final Journal journal;
    private final Thread writer;

    private GroupCommit(Journal journal) {
        this.journal = journal;
        this.writer = journal == null
                ? null
                : Thread.ofPlatform().daemon().name("journal").start(this::write);
    }

    /** Opens the file and passes its entries to {@code replay} in order. */
    public static GroupCommit open(Path file, Consumer<JsonObject> replay) {
        return new GroupCommit(Journal.open(file, (position, entry) -> replay.accept(entry)));
    }

    public static GroupCommit inMemory() {
        return new GroupCommit(null);
    }

    /** Queues an entry, which must not change any more; the result completes when it is on disk. */
    public CompletionStage<Void> append(JsonObject entry) {
        if (journal == null) {
            return DONE;
        }
        var stored = new CompletableFuture<Void>();
        queue.add(new Pending(entry, stored));
        return stored;
    }

    private void write() {
        List<Pending> group = new ArrayList<>();
        boolean open = true;
        while (open) {
            group.clear();
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                return;
            }
            queue.drainTo(group, LARGEST_GROUP);
            open = !group.remove(END);
            store(group);
        }
    }

    private void store(List<Pending> group) {
        try {
            journal.appendAll(group.stream().map(Pending::entry).toList());
            group.forEach(pending -> pending.stored().complete(null));
        } catch (RuntimeException e) {
            group.forEach(pending -> pending.stored().completeExceptionally(e));
        }
    }

    @Override
    public void close() throws IOException {
        if (journal == null) {
            return;
        }
        queue.add(END);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        journal.close();
    }
}
