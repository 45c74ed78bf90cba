package com.dryjets.email.contact;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Reads a file that is stored in parts, and counts the bytes that were read. */
final class FileParts extends InputStream {

    private final IntFunction<@Nullable InputStream> parts;
    private @Nullable InputStream current = InputStream.nullInputStream();
    private int next;
    private volatile long read;

    /** Makes the stream; the function answers null after the last part. */
    FileParts(IntFunction<@Nullable InputStream> parts) {
        this.parts = parts;
    }

    long bytesRead() {
        return read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads; others only look at the count
    public int read(byte[] target, int offset, int length) throws IOException {
        while (current != null) {
            int count = current.read(target, offset, length);
            if (count >= 0) {
                read += count;
                return count;
            }
            current = parts.apply(next++);
        }
        return -1;
    }
}
