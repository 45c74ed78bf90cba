package com.dryjets.analytics.exchange.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;

/** A response body that fails once it is larger, or takes longer, than allowed. */
final class LimitedBody extends FilterInputStream {

    private final long maxBytes;
    private final long endNanos;
    private long bytes;

    /** Starts the time limit. */
    LimitedBody(InputStream body, long maxBytes, Duration timeout) {
        super(body);
        this.maxBytes = maxBytes;
        this.endNanos = System.nanoTime() + timeout.toNanos();
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            counted(1);
        }
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        return read < 0 ? read : counted(read);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int counted(int read) throws IOException {
        bytes += read;
        if (bytes > maxBytes) {
            throw new InvalidFeed("is larger than " + maxBytes + " bytes");
        }
        if (System.nanoTime() - endNanos > 0) {
            throw new InterruptedIOException("The file took too long");
        }
        return read;
    }
}
