package com.dryjets.email.contact;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.file.FileCharset;
import com.dryjets.email.file.FileFormat;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes contact files and shows how far their import has come. */
@ApplicationScoped
class ImportService {

    private static final int PART = 1024 * 1024;
    private static final int REJECTED_AT_ONCE = 1000;
    /** A small file is imported by then, so that its answer can be the result. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TenantTransaction transactions;
    private final ImportRepository imports;
    private final ImportFileRepository files;
    private final ImportRunner runner;

    ImportService(
            TenantTransaction transactions, ImportRepository imports, ImportFileRepository files, ImportRunner runner) {
        this.transactions = transactions;
        this.imports = imports;
        this.files = files;
        this.runner = runner;
    }

    /** Stores a file as it arrives, and starts its import. The answer waits a moment for the end of it. */
    Uni<ImportView> upload(Caller caller, InputStream file, @Nullable String charset, boolean dryRun) {
        return Uni.createFrom()
                .item(() -> store(caller.tenant(), file, charset, dryRun))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(id -> start(caller, id));
    }

    private UUID store(String tenant, InputStream file, @Nullable String charset, boolean dryRun) {
        UUID id = Ids.next();
        files.begin(tenant, id, dryRun);
        try {
            FileCharset bytes = new FileCharset();
            long length = storeParts(tenant, id, file, bytes);
            FileReading reading = FileReading.of(bytes, charset);
            if (!files.uploaded(tenant, id, length, reading)) {
                throw Problem.conflict("The upload was cancelled. Upload the file again.");
            }
            return id;
        } catch (IOException e) {
            files.delete(tenant, id);
            throw e.getCause() instanceof Problem problem ? problem : new UncheckedIOException(e);
        } catch (RuntimeException e) {
            files.delete(tenant, id);
            throw e;
        }
    }

    private long storeParts(String tenant, UUID id, InputStream file, FileCharset bytes) throws IOException {
        byte[] buffer = new byte[PART];
        long length = 0;
        int part = 0;
        for (int read = file.readNBytes(buffer, 0, PART); read > 0; read = file.readNBytes(buffer, 0, PART)) {
            if (part == 0) {
                FileFormat.requireText(Arrays.copyOf(buffer, Math.min(read, PART)));
            }
            bytes.add(buffer, read);
            files.addPart(tenant, id, part++, Arrays.copyOf(buffer, read));
            length += read;
        }
        return length;
    }

    private Uni<ImportView> start(Caller caller, UUID id) {
        // The import continues when the answer no longer waits.
        CompletionStage<Void> running = runner.run(caller.tenant(), id).subscribeAsCompletionStage();
        return Uni.createFrom()
                .completionStage(running)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem((Void) null)
                .chain(() -> get(caller, id));
    }

    Uni<ImportView> get(Caller caller, UUID id) {
        return transactions
                .sql(caller.tenant(), connection -> imports.find(connection, caller.tenant(), id))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("import", id));
    }

    Uni<Page<ImportView>> list(Caller caller, PageRequest page) {
        return transactions
                .sql(caller.tenant(), connection -> imports.page(connection, caller.tenant(), page))
                .map(found -> Page.of(found, page, view -> Cursor.write(view.id())));
    }

    /** Imports a file that was checked, or checks it again with other targets; fails with 409 unless it was checked. */
    Uni<ImportView> run(Caller caller, UUID id, RunImport request) {
        boolean dryRun = request.dryRun() != null && request.dryRun();
        return get(caller, id)
                .chain(view -> transactions.sql(
                        caller.tenant(),
                        connection ->
                                imports.run(connection, caller.tenant(), id, dryRun, columns(view, request.targets()))))
                .call(started -> started
                        ? Uni.createFrom().voidItem()
                        : get(caller, id).invoke(view -> {
                            throw Problem.conflict(
                                    view.state() == ImportState.CHECKED
                                            ? "The file is no longer stored. Upload it again."
                                            : "Only a file whose dry run is complete can be imported.");
                        }))
                .chain(() -> start(caller, id));
    }

    private static List<ImportColumn> columns(ImportView view, @Nullable List<String> targets) {
        if (targets == null) {
            return view.columns();
        }
        if (targets.size() != view.columns().size()) {
            throw Problem.badField(
                    "/targets",
                    "must name a target for each of the %d columns"
                            .formatted(view.columns().size()));
        }
        List<ColumnTarget> parsed = IntStream.range(0, targets.size())
                .mapToObj(i -> Problem.valid("/targets/" + i, () -> ColumnTarget.parse(targets.get(i))))
                .toList();
        requireOneOfEach(parsed);
        return IntStream.range(0, parsed.size())
                .mapToObj(i -> view.columns().get(i).to(parsed.get(i)))
                .toList();
    }

    private static void requireOneOfEach(List<ColumnTarget> targets) {
        List<String> codes = targets.stream()
                .filter(target -> target.kind() != ColumnTarget.Kind.IGNORE)
                .map(ColumnTarget::code)
                .toList();
        if (!codes.contains(ColumnTarget.Kind.EMAIL.code())) {
            throw Problem.badField("/targets", "must have a column for email");
        }
        List<FieldError> doubled = codes.stream()
                .distinct()
                .filter(code -> codes.indexOf(code) != codes.lastIndexOf(code))
                .map(code -> new FieldError("/targets", "must not name " + code + " twice"))
                .toList();
        if (!doubled.isEmpty()) {
            throw Problem.badFields(doubled);
        }
    }

    Uni<ImportView> cancel(Caller caller, UUID id) {
        return get(caller, id)
                .chain(() -> transactions.sql(
                        caller.tenant(), connection -> imports.cancel(connection, caller.tenant(), id)))
                .invoke(cancelled -> {
                    if (!cancelled) {
                        throw Problem.conflict("The import has ended.");
                    }
                })
                .chain(() -> get(caller, id));
    }

    /** Streams the rejected rows as CSV: line, reason and cells. */
    Uni<Multi<byte[]>> rejected(Caller caller, UUID id) {
        return get(caller, id)
                .map(view -> Multi.createBy()
                        .concatenating()
                        .streams(Multi.createFrom().item(RejectFile.header(view.columns())), rows(caller, id))
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    private Multi<String> rows(Caller caller, UUID id) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new long[] {0},
                        last -> transactions
                                .sql(
                                        caller.tenant(),
                                        connection -> imports.rejected(
                                                connection, caller.tenant(), id, last[0], REJECTED_AT_ONCE))
                                .invoke(found -> last[0] = found.isEmpty()
                                        ? last[0]
                                        : found.getLast().line()))
                .until(List::isEmpty)
                .map(RejectFile::rows);
    }
}
