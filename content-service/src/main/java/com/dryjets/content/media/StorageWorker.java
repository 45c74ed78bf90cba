package com.dryjets.content.media;

import com.dryjets.content.media.storage.MediaStorage;
import com.dryjets.content.media.storage.StoredFile;
import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Calls the storage on worker threads of its own, so that a slow store holds up nothing else. */
@ApplicationScoped
class StorageWorker {

    private static final Logger LOG = Logger.getLogger(StorageWorker.class);

    /** Most of the time they wait for a disk or a socket. */
    private static final int THREADS = 16;

    /** A video of the largest size over a slow line. */
    private static final long LONGEST_MINUTES = 10;

    private static final int CHUNK = 64 * 1024;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final MediaStorage storage;
    private final WorkerExecutor threads;

    StorageWorker(Vertx vertx, MediaStorage storage) {
        this.storage = storage;
        this.threads = vertx.createSharedWorkerExecutor("media-storage", THREADS, LONGEST_MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void close() {
        threads.closeAndForget();
    }

    /** Stores files under their keys. */
    Uni<Void> put(Map<String, Path> files, String mediaType) {
        return run(() -> putAll(files, mediaType));
    }

    private @Nullable Void putAll(Map<String, Path> files, String mediaType) throws IOException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            storage.put(file.getKey(), file.getValue(), mediaType);
        }
        return null;
    }

    /** Returns whether all these files are there. */
    Uni<Boolean> holds(List<String> keys) {
        return run(() -> holdsAll(keys));
    }

    private boolean holdsAll(List<String> keys) throws IOException {
        for (String key : keys) {
            if (!storage.holds(key)) {
                return false;
            }
        }
        return true;
    }

    /** Deletes files. Never fails: what remains has no row and is deleted later. */
    Uni<Void> delete(List<String> keys) {
        return run(() -> deleteAll(keys))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Media files remain in the storage; they will be deleted later keys=%s reason=%s",
                        keys, failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private @Nullable Void deleteAll(List<String> keys) throws IOException {
        for (String key : keys) {
            storage.delete(key);
        }
        return null;
    }

    Uni<List<StoredFile>> list(@Nullable String after, int limit) {
        return run(() -> storage.list(after, limit));
    }

    /** Opens a part of a file; {@link #chunks} closes it. */
    Uni<InputStream> open(String key, long from, long length) {
        return run(() -> storage.open(key, from, length));
    }

    /** Reads exactly this many bytes, at the pace of the subscriber and without holding a thread between two chunks. */
    Multi<byte[]> chunks(InputStream in, long length) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new Remaining(in, length), remaining -> run(remaining::next))
                .until(chunk -> chunk.length == 0)
                .onTermination()
                .call(() -> run(() -> {
                    in.close();
                    return true;
                }));
    }

    private <T> Uni<T> run(Callable<T> work) {
        return threads.executeBlocking(work, false)
                .onFailure(failure ->
                        failure instanceof IOException && !(failure instanceof java.nio.file.NoSuchFileException))
                .transform(failure -> {
                    LOG.errorf(failure, "Media storage failed");
                    return Problem.unavailable("The storage of media files is unavailable.", RETRY_AFTER);
                });
    }

    private static final class Remaining {
        private final InputStream in;
        private long left;

        Remaining(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        byte[] next() throws IOException {
            byte[] chunk = in.readNBytes((int) Math.min(CHUNK, left));
            if (chunk.length == 0 && left > 0) {
                throw new EOFException("The stored file is shorter than its row says");
            }
            left -= chunk.length;
            return chunk;
        }
    }
}
