package com.dryjets.email.contact;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Writes imports and their rows: over JDBC, which has COPY, on worker threads. */
@ApplicationScoped
class ImportWriteRepository {

    private static final String COPY =
            "copy contact_stage (id, contact_key, email, address, first_name, last_name, time_zone,"
                    + " locale, tags, attributes, consent, consent_source, consent_at) from stdin";

    /** A process that freezes in a transaction would hold the locks of the tenant's contacts. */
    private static final String BEGIN =
            "select set_config('app.tenant', ?, true), set_config('idle_in_transaction_session_timeout', '10s', true)";

    private static final String STAGE =
            "create temp table if not exists contact_stage (" + ContactSql.COLUMNS + ") on commit delete rows";

    /**
     * The index of the keys is mostly in memory. With the default of 4 for a slow disk (PostgreSQL manual, 19.7.2), the
     * planner would rather read a million contacts than look up the keys of a chunk.
     */
    private static final String LOOK_UP = "set local random_page_cost = 1.1";

    private static final String SUPPRESSED = """
            select count(*) from contact_stage i join suppression s on s.tenant = ? and s.address = i.address""";

    private static final String ADVANCE = """
            update contact_import set rows_read = rows_read + ?, created = created + ?, updated = updated + ?,
              rejected = rejected + ?, suppressed = suppressed + ?, bytes_read = ?,
              leased_until = clock_timestamp() + interval '1 minute'
            where id = ? and lease_token = ? and state = 'RUNNING'""";

    private static final String REJECT = """
            insert into contact_import_reject (import_id, line, tenant, reason, cells) values (?, ?, ?, ?, ?)
            on conflict do nothing""";

    private static final String FINISH = """
            update contact_import set state = case when ?::text is not null then 'FAILED' when dry_run then 'CHECKED'
                else 'COMPLETED' end,
              failure = ?, bytes_read = case when ?::text is null then bytes else bytes_read end, finished_at = now(),
              lease_token = null, leased_until = null
            where id = ? and lease_token = ? and state = 'RUNNING'""";

    private final AgroalDataSource connections;

    ImportWriteRepository(AgroalDataSource connections) {
        this.connections = connections;
    }

    /** Work in a transaction of a tenant. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException, IOException;
    }

    /** Counts of a chunk that was written. */
    record Written(long created, long updated, long suppressed) {
        static final Written NOTHING = new Written(0, 0, 0);
    }

    <T> T inTransaction(String tenant, Work<T> work) {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                execute(connection, BEGIN, tenant);
                T result = work.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("A contact file could not be stored or imported", e);
        }
    }

    void begin(String tenant, UUID id, boolean dryRun) {
        inTransaction(tenant, connection -> execute(connection, """
                insert into contact_import (id, tenant, state, dry_run, created_at, leased_until)
                values (?, ?, 'UPLOADING', ?, now(), clock_timestamp() + interval '1 hour')""", id, tenant, dryRun));
    }

    void addPart(String tenant, UUID id, int part, byte[] content) {
        inTransaction(
                tenant,
                connection -> execute(
                        connection,
                        "insert into contact_import_part (import_id, part, tenant, content) values (?, ?, ?, ?)",
                        id,
                        part,
                        tenant,
                        content));
    }

    void delete(String tenant, UUID id) {
        inTransaction(tenant, connection -> execute(connection, "delete from contact_import where id = ?", id));
    }

    /** Stores how an uploaded file is read, so that it can be claimed. */
    void uploaded(String tenant, UUID id, long bytes, FileReading reading) {
        inTransaction(
                tenant,
                connection -> execute(
                        connection,
                        """
                update contact_import set state = 'RUNNING', bytes = ?, charset = ?, separator = ?, header_line = ?,
                  columns = cast(? as jsonb), preview = cast(? as jsonb), leased_until = clock_timestamp() + interval '30 seconds'
                where id = ?""",
                        bytes,
                        reading.charset().name(),
                        String.valueOf(reading.dialect().separator()),
                        reading.dialect().skippedLines(),
                        ContactBatch.json(reading.columns()),
                        ContactBatch.json(reading.preview()),
                        id));
    }

    /** Opens a file that is read part by part. */
    FileParts content(String tenant, UUID id) {
        return new FileParts(part -> inTransaction(tenant, connection -> part(connection, id, part)));
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

    /** Reads the hashes of erased addresses. */
    Set<String> erased(String tenant) {
        return inTransaction(tenant, connection -> {
            Set<String> hashes = new HashSet<>();
            try (PreparedStatement statement =
                            prepare(connection, "select hash from erased_address where tenant = ?", tenant);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    hashes.add(rows.getString(1));
                }
            }
            return hashes;
        });
    }

    /**
     * Writes the rows of a chunk and how far the import has come, in one transaction.
     *
     * @return whether the import is still this process's; if not, nothing was written
     */
    boolean write(ImportJob job, StagedChunk chunk, long bytesRead) {
        return inTransaction(job.tenant(), connection -> {
            Written written = job.dryRun() ? new Written(0, chunk.valid(), 0) : merge(connection, job.tenant(), chunk);
            reject(connection, job, chunk.rejected());
            int held = execute(
                    connection,
                    ADVANCE,
                    chunk.rows(),
                    written.created(),
                    written.updated(),
                    chunk.rejected().size(),
                    written.suppressed(),
                    bytesRead,
                    job.id(),
                    job.lease());
            if (held == 0) {
                connection.rollback();
            }
            return held == 1;
        });
    }

    private static Written merge(Connection connection, String tenant, StagedChunk chunk)
            throws SQLException, IOException {
        if (chunk.valid() == 0) {
            return Written.NOTHING;
        }
        String literal = "current_setting('app.tenant')";
        try (Statement statement = connection.createStatement()) {
            statement.execute(ContactSql.LOCK.formatted(literal));
            statement.execute(STAGE);
            PGConnection copying = connection.unwrap(PGConnection.class);
            copying.getCopyAPI().copyIn(COPY, new ByteArrayInputStream(chunk.contacts()));
            if (chunk.hasKeys()) {
                statement.execute(LOOK_UP);
                statement.executeUpdate(ContactSql.MERGE.formatted(literal, "contact_stage"));
                statement.executeUpdate(ContactSql.MOVE.formatted(literal, "contact_stage"));
            }
            long created = number(statement, ContactSql.UPDATE.formatted(literal, "contact_stage"));
            return new Written(created, chunk.valid() - created, suppressed(connection, tenant));
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long suppressed(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement statement = prepare(connection, SUPPRESSED, tenant);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void reject(Connection connection, ImportJob job, List<FileRow.Rejected> rejected)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REJECT)) {
            for (FileRow.Rejected row : rejected) {
                set(statement, job.id(), row.line(), job.tenant(), row.reason().replace("\0", ""));
                String[] cells = row.cells().stream()
                        .map(ImportWriteRepository::storable)
                        .toArray(String[]::new);
                statement.setArray(5, connection.createArrayOf("text", cells));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static String storable(String cell) {
        String text = cell.replace("\0", "\uFFFD");
        return text.length() > 2000 ? text.substring(0, 2000) : text;
    }

    /** Ends an import; {@code failure} says why it ended early, and is null if it did not. */
    void finish(ImportJob job, @Nullable String failure) {
        inTransaction(
                job.tenant(),
                connection -> execute(connection, FINISH, failure, failure, failure, job.id(), job.lease()));
    }

    private static int execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        set(statement, values);
        return statement;
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setString(i + 1, null);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }
}
