package com.dryjets.analytics.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/** Writes rows in COPY's binary format (PostgreSQL manual, COPY, "Binary Format"), which needs no parsing. */
public final class BinaryCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int CHUNK = 64 * 1024;
    private static final int NULL = -1;

    /** More than any row takes: values and names have been limited before. */
    private static final int LARGEST_ROW = 1024;

    /** 2000-01-01, from which PostgreSQL counts. */
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

    /** Sends the rows in order through a COPY in binary format; {@code write} writes a row's columns one by one. */
    public static <T> void into(CopyIn copy, int columns, Iterable<T> rows, BiConsumer<BinaryCopy, T> write)
            throws SQLException {
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

    public void uuid(@Nullable UUID uuid) {
        if (uuid == null) {
            chunk.putInt(NULL);
            return;
        }
        chunk.putInt(2 * Long.BYTES);
        chunk.putLong(uuid.getMostSignificantBits());
        chunk.putLong(uuid.getLeastSignificantBits());
    }

    public void smallint(@Nullable Short number) {
        if (number == null) {
            chunk.putInt(NULL);
            return;
        }
        chunk.putInt(Short.BYTES);
        chunk.putShort(number);
    }

    /** A day counted from 1970-01-01. */
    public void date(long epochDay) {
        chunk.putInt(Integer.BYTES);
        chunk.putInt((int) (epochDay - EPOCH_DAY));
    }

    /** An instant in microseconds since 1970-01-01. */
    public void timestamptz(long epochMicros) {
        chunk.putInt(Long.BYTES);
        chunk.putLong(epochMicros - EPOCH_MICROS);
    }

    /** Most values are 1, which is encoded once. */
    public void numeric(BigDecimal number) {
        bytes(number.equals(BigDecimal.ONE) ? ONE : ByteConverter.numeric(number));
    }

    /** Neighbouring rows mostly have the same tenant, so its bytes are kept. */
    public void text(String text) {
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
