package com.dryjets.email.contact;

import static com.dryjets.email.contact.CopyRepository.execute;
import static com.dryjets.email.contact.CopyRepository.number;
import static com.dryjets.email.contact.CopyRepository.prepare;
import static com.dryjets.email.contact.CopyRepository.set;

import com.dryjets.contracts.value.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Writes imports and their rows: over JDBC, which has COPY, on worker threads. */
@ApplicationScoped
class ImportWriteRepository {

    private static final String COPY =
            "copy contact_stage (id, contact_key, email, address, first_name, last_name, time_zone,"
                    + " locale, tags, attributes, consent, consent_source, consent_at) from stdin";

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
              rejected = rejected + ?, suppressed = suppressed + ?, bytes_read = ?, attempts = 0,
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

    private static final String DELETE_FILE = """
            delete from contact_import_part p using contact_import i where p.import_id = ? and i.id = p.import_id
              and i.state <> 'CHECKED'""";

    private static final int LONGEST_REJECTED = 2000;
    private static final Logger LOG = Logger.getLogger(ImportWriteRepository.class);

    private final CopyRepository transactions;
    private final AddressHash hashes;

    ImportWriteRepository(CopyRepository transactions, AddressHash hashes) {
        this.transactions = transactions;
        this.hashes = hashes;
    }

    /** Counts of a chunk that was written. */
    record Written(long created, long updated, long suppressed, long erased) {
        static final Written NOTHING = new Written(0, 0, 0, 0);
    }

    /** Reads the hashes of erased addresses. */
    Set<String> erased(String tenant) {
        return transactions.run(tenant, connection -> hashesOfErased(connection, tenant));
    }

    private static Set<String> hashesOfErased(Connection connection, String tenant) throws SQLException {
        Set<String> hashes = new HashSet<>();
        try (PreparedStatement statement =
                        prepare(connection, "select hash from erased_address where tenant = ?", tenant);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                hashes.add(rows.getString(1));
            }
        }
        return hashes;
    }

    /**
     * Writes the rows of a chunk and how far the import has come, in one transaction.
     *
     * @return whether the import is still this process's; if not, nothing was written
     * @throws UnreadableFile if the database refuses a value, which no repetition would change
     */
    boolean write(ImportJob job, StagedChunk chunk, long bytesRead) {
        try {
            return writeChunk(job, chunk, bytesRead);
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof SQLException cause && isAboutValues(cause)) {
                LOG.warnf(cause, "Contact file refused by the database importId=%s row=%d", job.id(), job.rowsRead());
                throw new UnreadableFile(
                        "A row among the %d after row %d has a value that cannot be stored. The rows before were imported."
                                .formatted(chunk.rows(), rowsRead(job)));
            }
            throw e;
        }
    }

    /** Whether a statement failed because of its values (SQLSTATE classes 22 and 23) or their size (54). */
    static boolean isAboutValues(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    private long rowsRead(ImportJob job) {
        return transactions.run(job.tenant(), connection -> {
            try (PreparedStatement statement =
                            prepare(connection, "select rows_read from contact_import where id = ?", job.id());
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private boolean writeChunk(ImportJob job, StagedChunk chunk, long bytesRead) {
        return transactions.run(job.tenant(), connection -> {
            Written written = job.dryRun() ? new Written(0, chunk.valid(), 0, 0) : merge(connection, job, chunk);
            reject(connection, job, chunk.rejected());
            int held = execute(
                    connection,
                    ADVANCE,
                    chunk.rows(),
                    written.created(),
                    written.updated(),
                    chunk.rejected().size() + written.erased(),
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

    private Written merge(Connection connection, ImportJob job, StagedChunk chunk) throws SQLException, IOException {
        if (chunk.valid() == 0) {
            return Written.NOTHING;
        }
        String literal = "current_setting('app.tenant')";
        try (Statement statement = connection.createStatement()) {
            statement.execute(ContactSql.LOCK.formatted(literal));
            statement.execute(STAGE);
            PGConnection copying = connection.unwrap(PGConnection.class);
            copying.getCopyAPI().copyIn(COPY, new ByteArrayInputStream(chunk.contacts()));
            long erased = leaveOutErased(connection, job.tenant(), chunk);
            if (chunk.hasKeys()) {
                statement.execute(LOOK_UP);
                move(statement, literal);
            }
            long created = number(statement, ContactSql.UPDATE.formatted(literal, "contact_stage"));
            if (chunk.hasKeys()) {
                statement.executeUpdate(ContactSql.ADOPT.formatted(literal, "contact_stage"));
            }
            long updated = chunk.valid() - created - erased;
            return new Written(created, updated, suppressed(connection, job.tenant()), erased);
        }
    }

    private static void move(Statement statement, String literal) throws SQLException {
        if (statement.executeUpdate(ContactSql.RELEASE.formatted(literal, "contact_stage")) > 0) {
            statement.execute(ContactSql.MERGE.formatted(literal, "contact_stage"));
            statement.executeUpdate(ContactSql.MOVE.formatted(literal, "contact_stage"));
        }
    }

    /** Leaves out people who were erased while their file was read; returns how many. */
    private long leaveOutErased(Connection connection, String tenant, StagedChunk chunk) throws SQLException {
        Set<String> erased = hashesOfErased(connection, tenant);
        if (erased.isEmpty()) {
            return 0;
        }
        String[] addresses = chunk.addresses().stream()
                .filter(address -> hashes.all(tenant, address).stream().anyMatch(erased::contains))
                .toArray(String[]::new);
        return addresses.length == 0
                ? 0
                : execute(
                        connection,
                        "delete from contact_stage where address = any(?)",
                        connection.createArrayOf("text", addresses));
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
        return Texts.start(text, LONGEST_REJECTED);
    }

    /**
     * Ends an import, and deletes its file unless it was only checked.
     *
     * @param failure why it ended early; null if it did not
     */
    void finish(ImportJob job, @Nullable String failure) {
        transactions.run(job.tenant(), connection -> {
            int ended = execute(connection, FINISH, failure, failure, failure, job.id(), job.lease());
            return ended == 0 ? 0 : execute(connection, DELETE_FILE, job.id());
        });
    }
}
