package com.dryjets.email.contact;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.file.FileCharset;
import com.dryjets.email.file.FileFormat;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes contact files and shows how far their import has come. */
@ApplicationScoped
class ImportService {

    private static final String IMPORT = "POST /marketing/email/contacts/import";
    private static final int PART = 1024 * 1024;
    private static final int REJECTED_AT_ONCE = 1000;
    /** A small file is imported by then, so that its answer can be the result. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TenantTransaction transactions;
    private final ImportRepository imports;
    private final ImportFileRepository files;
    private final ImportRunner runner;
    private final Idempotency idempotency;

    ImportService(
            TenantTransaction transactions,
            ImportRepository imports,
            ImportFileRepository files,
            ImportRunner runner,
            Idempotency idempotency) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.imports = imports;
        this.files = files;
        this.runner = runner;
    }

    /**
     * Stores a file as it arrives, and starts its import. The answer waits a moment for the end of it. A request that is
     * repeated with its key is only known by its file, so that is stored first.
     */
    Uni<ImportView> upload(
            Caller caller, @Nullable String key, InputStream file, @Nullable String charset, boolean dryRun) {
        return Uni.createFrom()
                .item(() -> store(caller.tenant(), file, charset, dryRun))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(stored -> accept(
                                new Idempotency.Request(caller, IMPORT, key, stored.identity(charset, dryRun)), stored)
                        .chain(id -> id.equals(stored.id()) ? start(caller, id) : get(caller, id)));
    }

    /** Returns the import of the file, or that of an earlier request with the same key. */
    private Uni<UUID> accept(Idempotency.Request request, UploadedFile stored) {
        String tenant = request.caller().tenant();
        return transactions
                .sql(
                        tenant,
                        connection -> idempotency.once(
                                connection,
                                request,
                                UUID.class,
                                () -> imports.uploaded(connection, tenant, stored)
                                        .invoke(ImportService::requireUploaded)
                                        .replaceWith(stored.id())))
                .onItemOrFailure()
                .call((id, failure) -> stored.id().equals(id)
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom()
                                .voidItem()
                                .invoke(() -> files.delete(tenant, stored.id()))
                                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    private static void requireUploaded(boolean uploaded) {
        if (!uploaded) {
            throw Problem.conflict("The upload was cancelled. Upload the file again.");
        }
    }

    private UploadedFile store(String tenant, InputStream file, @Nullable String charset, boolean dryRun) {
        UUID id = Ids.next();
        files.begin(tenant, id, dryRun);
        try {
            FileCharset bytes = new FileCharset();
            MessageDigest digest = sha256();
            long length = storeParts(tenant, id, file, bytes, digest);
            return new UploadedFile(
                    id, length, HexFormat.of().formatHex(digest.digest()), FileReading.of(bytes, charset));
        } catch (IOException e) {
            files.delete(tenant, id);
            throw e.getCause() instanceof Problem problem ? problem : new UncheckedIOException(e);
        } catch (RuntimeException e) {
            files.delete(tenant, id);
            throw e;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private long storeParts(String tenant, UUID id, InputStream file, FileCharset bytes, MessageDigest digest)
            throws IOException {
        byte[] buffer = new byte[PART];
        long length = 0;
        int part = 0;
        for (int read = file.readNBytes(buffer, 0, PART); read > 0; read = file.readNBytes(buffer, 0, PART)) {
            if (part == 0) {
                FileFormat.requireText(Arrays.copyOf(buffer, Math.min(read, PART)));
            }
            bytes.add(buffer, read);
            digest.update(buffer, 0, read);
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
    Uni<ImportView> run(Caller caller, UUID id, @Nullable String key, RunImport request) {
        var once =
                new Idempotency.Request(caller, "POST /marketing/email/contacts/imports/" + id + "/run", key, request);
        return get(caller, id)
                .chain(view -> transactions.sql(
                        caller.tenant(),
                        connection -> idempotency.once(
                                connection, once, UUID.class, () -> run(connection, caller, view, request))))
                .chain(() -> start(caller, id));
    }

    private Uni<UUID> run(SqlConnection connection, Caller caller, ImportView view, RunImport request) {
        String tenant = caller.tenant();
        boolean dryRun = request.dryRun() != null && request.dryRun();
        return imports.run(connection, tenant, view.id(), dryRun, columns(view, request.targets()))
                .chain(started -> started
                        ? Uni.createFrom().item(view.id())
                        : imports.find(connection, tenant, view.id())
                                .onItem()
                                .transformToUni(now -> Uni.createFrom().failure(notRun(now))));
    }

    private static Problem notRun(ImportView now) {
        return Problem.conflict(
                now.state() == ImportState.CHECKED
                        ? "The file is no longer stored. Upload it again."
                        : "Only a file whose dry run is complete can be imported.");
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
