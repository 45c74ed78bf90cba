package com.dryjets.email.contact;

import static com.dryjets.email.contact.CopyRepository.execute;
import static com.dryjets.email.contact.CopyRepository.prepare;

import com.dryjets.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores contact files part by part, as they arrive. */
@ApplicationScoped
class ImportFileRepository {

    private static final String RENEW = """
            update contact_import set leased_until = clock_timestamp() + interval '10 minutes'
            where id = ? and state = 'UPLOADING'""";

    /** What is uploading or waits to be imported; its parts are in the database. */
    private static final String STORED = """
            select count(*) filter (where state = 'UPLOADING' and leased_until > clock_timestamp()), coalesce(sum(bytes), 0) from contact_import
            where tenant = ? and state in ('UPLOADING', 'RUNNING', 'CHECKED')
              and (state <> 'CHECKED' or finished_at > now() - interval '1 day')""";

    private static final int MOST_UPLOADS = 3;
    private static final long MOST_BYTES = 4L << 30;

    private final CopyRepository transactions;

    ImportFileRepository(CopyRepository transactions) {
        this.transactions = transactions;
    }

    /** Begins an upload; fails with 409 if the tenant has too many files stored. */
    void begin(String tenant, UUID id, boolean dryRun) {
        transactions.run(tenant, connection -> {
            requireSpace(connection, tenant);
            return execute(connection, """
                    insert into contact_import (id, tenant, state, dry_run, created_at, leased_until)
                    values (?, ?, 'UPLOADING', ?, now(), clock_timestamp() + interval '10 minutes')""", id, tenant, dryRun);
        });
    }

    private static void requireSpace(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement statement = prepare(connection, STORED, tenant);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            if (rows.getInt(1) >= MOST_UPLOADS || rows.getLong(2) >= MOST_BYTES) {
                throw Problem.conflict("Too many files are being uploaded or wait to be imported."
                        + " Wait until an import is complete, or cancel one.");
            }
        }
    }

    /** Stores a part of a file and renews the lease of its upload; fails with 409 if the upload was cancelled. */
    void addPart(String tenant, UUID id, int part, byte[] content) {
        transactions.run(tenant, connection -> {
            if (execute(connection, RENEW, id) == 0) {
                throw Problem.conflict("The upload was cancelled, or took too long. Upload the file again.");
            }
            return execute(
                    connection,
                    "insert into contact_import_part (import_id, part, tenant, content) values (?, ?, ?, ?)",
                    id,
                    part,
                    tenant,
                    content);
        });
    }

    /** Deletes an upload that did not complete. One that was cancelled is kept without its file. */
    void delete(String tenant, UUID id) {
        transactions.run(
                tenant,
                connection ->
                        execute(connection, "delete from contact_import where id = ? and state = 'UPLOADING'", id));
    }

    /** Opens a file that is read part by part. */
    FileParts content(String tenant, UUID id) {
        return new FileParts(part -> transactions.run(tenant, connection -> part(connection, id, part)));
    }

    private static @Nullable InputStream part(Connection connection, UUID id, int part) throws SQLException {
        try (PreparedStatement statement = prepare(
                        connection,
                        "select content from contact_import_part where import_id = ? and part = ?",
                        id,
                        part);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? new ByteArrayInputStream(rows.getBytes(1)) : null;
        }
    }
}
