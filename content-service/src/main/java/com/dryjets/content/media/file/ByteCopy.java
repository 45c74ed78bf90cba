package com.dryjets.content.media.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies a part of a stream in constant memory, whatever length the file claims. */
final class ByteCopy {

    private static final int BUFFER = 16 * 1024;

    private ByteCopy() {}

    /** Copies exactly this many bytes, or fails if the stream ends before. */
    static void copy(InputStream in, OutputStream out, long count) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = count;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
