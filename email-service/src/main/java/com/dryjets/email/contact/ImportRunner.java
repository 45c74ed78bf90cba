package com.dryjets.email.contact;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Stopping;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
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

    private final TenantTransaction transactions;
    private final ImportRepository imports;
    private final ImportWriteRepository writes;
    private final FieldRepository fields;
    private final AddressHash hashes;
    private final Stopping stopping;
    private final Clock clock;
    private final Executor workers = Infrastructure.getDefaultWorkerPool();

    ImportRunner(
            TenantTransaction transactions,
            ImportRepository imports,
            ImportWriteRepository writes,
            FieldRepository fields,
            AddressHash hashes,
            Stopping stopping,
            Clock clock) {
        this.transactions = transactions;
        this.imports = imports;
        this.writes = writes;
        this.fields = fields;
        this.hashes = hashes;
        this.stopping = stopping;
        this.clock = clock;
    }

    /** Runs an import to its end, unless another process does. */
    Uni<Void> run(String tenant, UUID id) {
        return transactions
                .sql(
                        tenant,
                        connection -> imports.claim(connection, id, Ids.next())
                                .chain(job -> job == null
                                        ? Uni.createFrom().nullItem()
                                        : fields.types(connection, tenant).map(types -> new Start(job, types))))
                .emitOn(workers)
                .invoke(start -> {
                    if (start != null) {
                        run(start.job(), start.types());
                    }
                })
                .replaceWithVoid();
    }

    private record Start(ImportJob job, Map<String, FieldType> types) {}

    private void run(ImportJob job, Map<String, FieldType> types) {
        try {
            FileParts content = writes.content(job.tenant(), job.id());
            try (ContactFile file = new ContactFile(content, job.charset(), job.dialect())) {
                if (writeAll(job, file, content, reader(job, types))) {
                    finish(job, null);
                }
            }
        } catch (UnreadableFile e) {
            finish(job, e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException("A stored contact file cannot be read", e);
        }
    }

    private RowReader reader(ImportJob job, Map<String, FieldType> types) {
        Set<String> erased = writes.erased(job.tenant());
        Predicate<String> isErased =
                erased.isEmpty() ? address -> false : address -> erased.contains(hashes.of(job.tenant(), address));
        boolean decimalComma = job.dialect().separator() != ',';
        return new RowReader(job.targets(), types, decimalComma, isErased, clock.instant());
    }

    /** Returns whether all rows were written; not if the import was cancelled or this process stops. */
    private boolean writeAll(ImportJob job, ContactFile file, FileParts content, RowReader reader) {
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
