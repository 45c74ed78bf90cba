package com.dryjets.analytics.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/** Writes rows into a COPY's binary format (PostgreSQL manual, COPY, "Binary Format"), which needs no parsing. */
final class BinaryCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int CHUNK = 64 * 1024;
    private static final int NULL = -1;

    /** More than a row ever takes: values and names are limited before they come here. */
    private static final int LARGEST_ROW = 1024;

    /** PostgreSQL counts from 2000-01-01. */
    private static final long EPOCH_DAY = 10_957;

    private static final long EPOCH_MICROS = EPOCH_DAY * 86_400_000_000L;

    private static final byte[] ONE = ByteConverter.numeric(BigDecimal.ONE);

    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    private final CopyIn copy;
    private String lastText = "";
    private byte[] lastTextBytes = {};

    private BinaryCopy(CopyIn copy) {
        this.copy = copy;
    }

    /** Copies the rows in their order into the table, whose columns {@code write} writes one by one. */
    static <T> void into(
            Connection connection, String table, int columns, Iterable<T> rows, BiConsumer<BinaryCopy, T> write)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin (format binary)");
        try {
            new BinaryCopy(copy).write(columns, rows, write);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private <T> void write(int columns, Iterable<T> rows, BiConsumer<BinaryCopy, T> write) throws SQLException {
        chunk.put(SIGNATURE).putInt(0).putInt(0);
        for (T row : rows) {
            if (chunk.remaining() < LARGEST_ROW) {
                send();
            }
            chunk.putShort((short) columns);
            write.accept(this, row);
        }
        if (chunk.remaining() < LARGEST_ROW) {
            send();
        }
        chunk.putShort((short) -1);
        send();
        copy.endCopy();
    }

    private void send() throws SQLException {
        copy.writeToCopy(chunk.array(), 0, chunk.position());
        chunk.clear();
    }

    void uuid(@Nullable UUID uuid) {
        if (uuid == null) {
            chunk.putInt(NULL);
            return;
        }
        chunk.putInt(2 * Long.BYTES);
        chunk.putLong(uuid.getMostSignificantBits());
        chunk.putLong(uuid.getLeastSignificantBits());
    }

    void smallint(@Nullable Short number) {
        if (number == null) {
            chunk.putInt(NULL);
            return;
        }
        chunk.putInt(Short.BYTES);
        chunk.putShort(number);
    }

    /** A day counted from 1970-01-01. */
    void date(long epochDay) {
        chunk.putInt(Integer.BYTES);
        chunk.putInt((int) (epochDay - EPOCH_DAY));
    }

    /** An instant in microseconds since 1970-01-01. */
    void timestamptz(long epochMicros) {
        chunk.putInt(Long.BYTES);
        chunk.putLong(epochMicros - EPOCH_MICROS);
    }

    /** Most records count one thing. */
    void numeric(BigDecimal number) {
        bytes(number.equals(BigDecimal.ONE) ? ONE : ByteConverter.numeric(number));
    }

    /** Neighbours mostly have the same tenant. */
    void text(String text) {
        if (!text.equals(lastText)) {
            lastText = text;
            lastTextBytes = text.getBytes(UTF_8);
        }
        bytes(lastTextBytes);
    }

    private void bytes(byte[] bytes) {
        chunk.putInt(bytes.length);
        chunk.put(bytes);
    }
}
