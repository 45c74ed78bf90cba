package com.dryjets.analytics.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
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

    /** More than a row ever takes: values and names are limited before they come here. */
    private static final int LARGEST_ROW = 1024;

    /** PostgreSQL counts from 2000-01-01. */
    private static final long EPOCH_DAY = 10_957;

    private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;

    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
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
        chunk.put(SIGNATURE).putInt(0).putInt(0);
        for (MetricRow row : rows) {
            if (chunk.remaining() < LARGEST_ROW) {
                send();
            }
            write(row);
        }
        chunk.putShort((short) -1);
        send();
        copy.endCopy();
    }

    private void send() throws SQLException {
        copy.writeToCopy(chunk.array(), 0, chunk.position());
        chunk.clear();
    }

    private void write(MetricRow row) {
        chunk.putShort(COLUMNS);
        uuid(row.eventId());
        uuid(row.campaignId());
        uuid(row.contentRef());
        chunk.putInt(Long.BYTES);
        chunk.putLong(micros(row.occurredAt()));
        chunk.putInt(Integer.BYTES);
        chunk.putInt((int) (row.epochDay() - EPOCH_DAY));
        code(row.channel());
        code(row.metric());
        code(row.verdict());
        bytes(ByteConverter.numeric(row.value()));
        bytes(tenant(row.tenant()));
    }

    private void uuid(@Nullable UUID uuid) {
        if (uuid == null) {
            chunk.putInt(NULL);
            return;
        }
        chunk.putInt(2 * Long.BYTES);
        chunk.putLong(uuid.getMostSignificantBits());
        chunk.putLong(uuid.getLeastSignificantBits());
    }

    private void code(@Nullable Short code) {
        if (code == null) {
            chunk.putInt(NULL);
            return;
        }
        chunk.putInt(Short.BYTES);
        chunk.putShort(code);
    }

    private void bytes(byte[] bytes) {
        chunk.putInt(bytes.length);
        chunk.put(bytes);
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
