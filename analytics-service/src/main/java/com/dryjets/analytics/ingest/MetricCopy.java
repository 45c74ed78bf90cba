package com.dryjets.analytics.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/**
 * Copies rows into the connection's own table metric_stage, in the binary format of COPY (PostgreSQL manual, COPY, "Binary
 * Format"). Not into metric_record itself: COPY neither knows row-level security nor leaves out what is there already.
 */
final class MetricCopy {

    private static final String COPY = "copy metric_stage from stdin (format binary)";
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final short COLUMNS = 10;
    private static final int CHUNK = 64 * 1024;
    private static final int NULL = -1;

    /** PostgreSQL counts from 2000-01-01. */
    private static final long EPOCH_DAY = 10_957;

    private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;

    private final ByteArrayOutputStream chunk = new ByteArrayOutputStream(CHUNK + 1024);
    private final DataOutputStream out = new DataOutputStream(chunk);
    private final CopyIn copy;
    private String tenant = "";
    private byte[] tenantBytes = {};

    private MetricCopy(CopyIn copy) {
        this.copy = copy;
    }

    /** Adds the rows to the connection's metric_stage, in their order. */
    static void into(Connection connection, List<MetricRow> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            new MetricCopy(copy).write(rows);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void write(List<MetricRow> rows) throws SQLException {
        try {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
            for (MetricRow row : rows) {
                write(row);
                if (chunk.size() >= CHUNK) {
                    send();
                }
            }
            out.writeShort(-1);
            send();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        copy.endCopy();
    }

    private void send() throws SQLException {
        copy.writeToCopy(chunk.toByteArray(), 0, chunk.size());
        chunk.reset();
    }

    private void write(MetricRow row) throws IOException {
        out.writeShort(COLUMNS);
        uuid(row.eventId());
        uuid(row.campaignId());
        uuid(row.contentRef());
        out.writeInt(Long.BYTES);
        out.writeLong(micros(row.occurredAt()));
        out.writeInt(Integer.BYTES);
        out.writeInt((int) (row.epochDay() - EPOCH_DAY));
        code(row.channel());
        code(row.metric());
        code(row.verdict());
        bytes(ByteConverter.numeric(row.value()));
        bytes(tenant(row.tenant()));
    }

    private void uuid(@Nullable UUID uuid) throws IOException {
        if (uuid == null) {
            out.writeInt(NULL);
            return;
        }
        out.writeInt(2 * Long.BYTES);
        out.writeLong(uuid.getMostSignificantBits());
        out.writeLong(uuid.getLeastSignificantBits());
    }

    private void code(@Nullable Short code) throws IOException {
        if (code == null) {
            out.writeInt(NULL);
            return;
        }
        out.writeInt(Short.BYTES);
        out.writeShort(code);
    }

    private void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Neighbours mostly have the same tenant. */
    private byte[] tenant(String name) {
        if (!name.equals(tenant)) {
            tenant = name;
            tenantBytes = name.getBytes(UTF_8);
        }
        return tenantBytes;
    }

    private static long micros(Instant instant) {
        return (instant.getEpochSecond() - EPOCH_SECOND) * 1_000_000 + instant.getNano() / 1_000;
    }
}
