package com.dryjets.content.media;

import com.dryjets.content.media.MediaService.Added;
import com.dryjets.content.media.file.MediaFile;
import com.dryjets.content.media.file.MediaFiles;
import com.dryjets.content.media.file.UnreadableMedia;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Takes in uploaded files: checks and cleans them, stores their bytes, then adds their rows. */
@ApplicationScoped
class MediaIntake {

    /** To read and decode the largest file. */
    private static final long LONGEST_MINUTES = 5;

    private final MediaConfig config;
    private final StorageWorker storage;
    private final MediaService library;
    private final Clock clock;
    private final WorkerExecutor threads;

    MediaIntake(Vertx vertx, MediaConfig config, StorageWorker storage, MediaService library, Clock clock) {
        this.config = config;
        this.storage = storage;
        this.library = library;
        this.clock = clock;
        this.threads =
                vertx.createSharedWorkerExecutor("media-intake", config.workers(), LONGEST_MINUTES, TimeUnit.MINUTES);
        // Finds the WebP reader also where the class was loaded by another class loader before.
        ImageIO.scanForPlugins();
    }

    @PreDestroy
    void close() {
        threads.closeAndForget();
    }

    /** A file that was read, with its identity in the storage. */
    private record Read(UUID id, MediaFile file) {

        Map<String, Path> stored() {
            Map<String, Path> files = new HashMap<>();
            files.put(StorageKeys.file(id, file.format()), file.file());
            if (file.thumbnail() != null) {
                files.put(StorageKeys.thumbnail(id), file.thumbnail().file());
            }
            return files;
        }
    }

    /**
     * Adds a file to the library, or answers the one that was made from the same bytes.
     *
     * @param upload a temporary file, which may be changed
     */
    Uni<Added> take(NewMedia wanted, Path upload) {
        return threads.executeBlocking(() -> MediaFiles.sha256(upload), false)
                .chain(sha256 -> library.uploaded(wanted.caller().tenant(), sha256)
                        .chain(known ->
                                known == null ? fresh(wanted, upload, sha256) : known(wanted, upload, sha256, known)));
    }

    private Uni<Added> fresh(NewMedia wanted, Path upload, String sha256) {
        return inWorkspace(
                folder -> read(upload, folder, Ids.next()).call(this::store).chain(read -> add(wanted, sha256, read)));
    }

    /** If this fails, the row may exist all the same, so the bytes stay until it is certain that it does not. */
    private Uni<Added> add(NewMedia wanted, String sha256, Read read) {
        return library.add(wanted, sha256, () -> new Media(read.id(), wanted, sha256, read.file(), clock.instant()))
                .call(added -> added.media().id().equals(read.id())
                        ? Uni.createFrom().voidItem()
                        : storage.delete(List.copyOf(read.stored().keySet())));
    }

    private Uni<Added> known(NewMedia wanted, Path upload, String sha256, Media known) {
        return storage.holds(known.keys())
                .chain(isWhole -> isWhole ? Uni.createFrom().voidItem() : restore(upload, known))
                .chain(() -> library.add(wanted, sha256, () -> {
                    throw Problem.conflict("The file was deleted while it was uploaded again. Repeat the request.");
                }));
    }

    private Uni<Void> restore(Path upload, Media known) {
        return inWorkspace(folder ->
                read(upload, folder, known.id).call(this::store).chain(read -> library.restored(known, read.file())));
    }

    private Uni<Read> read(Path upload, Path folder, UUID id) {
        return threads.executeBlocking(() -> new Read(id, MediaFiles.read(upload, folder, config.limits())), false)
                .onFailure(UnreadableMedia.class)
                .transform(failure -> Problem.unprocessable(
                        "The file cannot be used.", List.of(new FieldError("/file", failure.getMessage()))));
    }

    private Uni<Void> store(Read read) {
        return storage.put(read.stored(), read.file().format().mediaType());
    }

    private interface FolderWork<T> {
        Uni<T> in(Path folder);
    }

    private <T> Uni<T> inWorkspace(FolderWork<T> work) {
        return threads.executeBlocking(() -> Files.createTempDirectory("media"), false)
                .chain(folder -> work.in(folder)
                        .onTermination()
                        .call(() -> threads.executeBlocking(() -> delete(folder), false)));
    }

    private static @Nullable Void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return null;
    }
}
