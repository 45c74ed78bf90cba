package com.dryjets.email.contact;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Stopping;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Imports files, chunk by chunk. The commit of a chunk carries how far the import has come, so that another process
 * continues there. While the database writes a chunk, the next one is read.
 */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final int CHUNK = 10_000;
    /** With the pauses between them, an outage of some minutes ends no import. */
    private static final int MOST_ATTEMPTS = 10;

    private final TenantTransaction transactions;
    private final ImportRepository imports;
    private final ImportFileRepository files;
    private final ImportWriteRepository writes;
    private final FieldRepository fields;
    private final AddressHash hashes;
    private final Stopping stopping;
    private final Clock clock;
    private final Executor workers = Infrastructure.getDefaultWorkerPool();

    ImportRunner(
            TenantTransaction transactions,
            ImportRepository imports,
            ImportFileRepository files,
            ImportWriteRepository writes,
            FieldRepository fields,
            AddressHash hashes,
            Stopping stopping,
            Clock clock) {
        this.transactions = transactions;
        this.imports = imports;
        this.files = files;
        this.writes = writes;
        this.fields = fields;
        this.hashes = hashes;
        this.stopping = stopping;
        this.clock = clock;
    }

    /** Runs an import to its end, unless another process does, or works on another import of the tenant. */
    Uni<Void> run(String tenant, UUID id) {
        return run(tenant, id, () -> {});
    }

    /**
     * The same for an observer.
     *
     * @param moved runs after each chunk
     */
    Uni<Void> run(String tenant, UUID id, Runnable moved) {
        return transactions
                .sql(
                        tenant,
                        connection -> imports.claim(connection, tenant, id, Ids.next())
                                .chain(job -> job == null
                                        ? Uni.createFrom().nullItem()
                                        : fields.types(connection, tenant).map(types -> new Start(job, types))))
                .emitOn(workers)
                .invoke(start -> {
                    if (start != null) {
                        run(start.job(), start.types(), moved);
                    }
                })
                .replaceWithVoid();
    }

    private record Start(ImportJob job, Map<String, FieldType> types) {}

    private void run(ImportJob job, Map<String, FieldType> types, Runnable moved) {
        try {
            requireHope(job);
            FileParts content = files.content(job.tenant(), job.id());
            try (ContactFile file = new ContactFile(content, charset(job), job.dialect())) {
                if (writeAll(job, file, content, reader(job, types), moved)) {
                    requireWhole(job, content);
                    finish(job, null);
                }
            }
        } catch (UnreadableFile e) {
            finish(job, e.getMessage());
        } catch (InvalidValue e) {
            finish(job, "A column of the file has an invalid target: it " + e.getMessage() + ".");
        } catch (IOException e) {
            throw new IllegalStateException("A stored contact file cannot be read", e);
        }
    }

    private static void requireHope(ImportJob job) {
        if (job.attempts() > MOST_ATTEMPTS) {
            throw new UnreadableFile(
                    "The import failed %d times after row %d. Upload the file again, or contact support."
                            .formatted(MOST_ATTEMPTS, job.rowsRead()));
        }
    }

    private static void requireWhole(ImportJob job, FileParts content) {
        if (content.bytesRead() < job.bytes()) {
            throw new UnreadableFile("The file is no longer stored. Upload it again.");
        }
    }

    private static Charset charset(ImportJob job) {
        try {
            return Charset.forName(job.charset());
        } catch (UnsupportedCharsetException e) {
            throw new UnreadableFile(
                    "The encoding %s is not supported. Save the file as CSV UTF-8.".formatted(job.charset()));
        }
    }

    private RowReader reader(ImportJob job, Map<String, FieldType> types) {
        Set<String> erased = writes.erased(job.tenant());
        Predicate<String> isErased = erased.isEmpty()
                ? address -> false
                : address -> hashes.all(job.tenant(), address).stream().anyMatch(erased::contains);
        List<ColumnTarget> targets = job.columns().stream()
                .map(ImportColumn::target)
                .map(ColumnTarget::parse)
                .toList();
        List<NumberStyle> styles =
                job.columns().stream().map(ImportColumn::style).toList();
        return new RowReader(targets, types, styles, isErased, clock.instant());
    }

    /** Returns whether all rows were written; not if the import was cancelled or this process stops. */
    private boolean writeAll(ImportJob job, ContactFile file, FileParts content, RowReader reader, Runnable moved) {
        file.skip(job.rowsRead());
        StagedChunk chunk = StagedChunk.of(file.next(CHUNK, reader));
        while (chunk.rows() > 0) {
            StagedChunk written = chunk;
            long bytesRead = content.bytesRead();
            CompletableFuture<StagedChunk> reading =
                    CompletableFuture.supplyAsync(() -> StagedChunk.of(file.next(CHUNK, reader)), workers);
            if (!writes.write(job, written, bytesRead) || stopping.isStopping()) {
                return false;
            }
            moved.run();
            chunk = joined(reading);
        }
        return true;
    }

    private static StagedChunk joined(CompletableFuture<StagedChunk> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UnreadableFile unreadable ? unreadable : e;
        }
    }

    private void finish(ImportJob job, @Nullable String failure) {
        writes.finish(job, failure);
        LOG.infof("Contact file imported importId=%s complete=%s", job.id(), failure == null);
    }
}
