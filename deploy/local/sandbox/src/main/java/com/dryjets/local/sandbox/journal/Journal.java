package com.dryjets.local.sandbox.journal;

import io.vertx.core.json.JsonObject;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * An append-only file of JSON lines. A line is on disk when {@link #append} returns, and is replayed on the next start.
 */
public final class Journal implements Closeable {

    /** The position of a line in the file, so that large lines need not stay in memory. */
    public record Position(long offset, int length) {}

    private final FileChannel channel;
    private final Object forcing = new Object();
    private long written;
    private long forced;

    private Journal(FileChannel channel, long length) {
        this.channel = channel;
        this.written = length;
        this.forced = length;
    }

    /**
     * Opens the file, passes its lines to {@code replay} in order, and drops a last line left unfinished by a crash.
     */
    public static Journal open(Path file, BiConsumer<Position, JsonObject> replay) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            long length = Files.exists(file) ? replay(file, replay) : 0;
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel.truncate(length);
            return new Journal(channel, length);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + file, e);
        }
    }

    private static long replay(Path file, BiConsumer<Position, JsonObject> replay) throws IOException {
        long start = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n') {
                    line.write(b);
                    continue;
                }
                replay.accept(new Position(start, line.size()), new JsonObject(line.toString(StandardCharsets.UTF_8)));
                start += line.size() + 1;
                line.reset();
            }
        }
        return start;
    }

    /** Writes a line and returns when it is on disk; concurrent callers share one sync. */
    public Position append(JsonObject entry) {
        byte[] bytes = (entry.encode() + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Position position = write(bytes);
            force(position.offset() + bytes.length);
            return position;
        } catch (IOException e) {
            throw new UncheckedIOException("Writing the journal failed", e);
        }
    }

    /** Writes lines in order and returns when all are on disk, with a single sync. */
    void appendAll(List<JsonObject> entries) {
        var lines = new ByteArrayOutputStream();
        for (JsonObject entry : entries) {
            lines.writeBytes(entry.toBuffer().getBytes());
            lines.write('\n');
        }
        try {
            byte[] bytes = lines.toByteArray();
            Position position = write(bytes);
            force(position.offset() + bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing the journal failed", e);
        }
    }

    private synchronized Position write(byte[] bytes) throws IOException {
        var position = new Position(written, bytes.length - 1);
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, position.offset() + buffer.position());
        }
        written += bytes.length;
        return position;
    }

    private synchronized long written() {
        return written;
    }

    private void force(long upTo) throws IOException {
        synchronized (forcing) {
            if (forced < upTo) {
                long end = written();
                channel.force(false);
                forced = end;
            }
        }
    }

    public JsonObject read(Position position) {
        try {
            var buffer = ByteBuffer.allocate(position.length());
            while (buffer.hasRemaining() && channel.read(buffer, position.offset() + buffer.position()) >= 0) {
                // A read may return fewer bytes than requested.
            }
            return new JsonObject(new String(buffer.array(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the journal failed", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
