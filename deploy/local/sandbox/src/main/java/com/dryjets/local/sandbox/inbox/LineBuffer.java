package com.dryjets.local.sandbox.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.Optional;

/** What a client sent and nobody has taken yet. */
final class LineBuffer {

    private static final int FIRST_SIZE = 1 << 15;

    private byte[] octets = new byte[FIRST_SIZE];
    private int start;
    private int end;
    private int searched;
    private boolean complete;

    void append(Buffer received) {
        int length = received.length();
        if (end + length > octets.length) {
            int kept = end - start;
            byte[] target =
                    kept + length > octets.length ? new byte[Math.max(2 * octets.length, kept + length)] : octets;
            System.arraycopy(octets, start, target, 0, kept);
            octets = target;
            searched -= start;
            start = 0;
            end = kept;
        }
        received.getBytes(0, length, octets, end);
        end += length;
    }

    int size() {
        return end - start;
    }

    void clear() {
        start = end;
        searched = end;
    }

    /** Takes a line without its end. */
    Optional<String> takeLine() {
        for (int i = start; i < end; i++) {
            if (octets[i] == '\n') {
                complete = i > start && octets[i - 1] == '\r';
                int last = complete ? i - 1 : i;
                String line = new String(octets, start, last - start, UTF_8);
                start = i + 1;
                searched = start;
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** Whether the last line that was taken ended with CRLF. */
    boolean lineIsComplete() {
        return complete;
    }

    /** Takes everything before a line with only a dot (RFC 5321, 4.1.1.4), without dot stuffing. */
    Optional<byte[]> takeContent() {
        for (int i = Math.max(searched, start); i + 2 < end; i++) {
            boolean lineStart = i == start || i >= start + 2 && octets[i - 1] == '\n' && octets[i - 2] == '\r';
            if (octets[i] == '.' && lineStart && octets[i + 1] == '\r' && octets[i + 2] == '\n') {
                byte[] content = unstuffed(start, i);
                start = i + 3;
                searched = start;
                return Optional.of(content);
            }
        }
        searched = Math.max(start, end - 2);
        return Optional.empty();
    }

    private byte[] unstuffed(int from, int to) {
        byte[] content = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            boolean stuffing =
                    octets[i] == '.' && (i == from || i >= from + 2 && octets[i - 1] == '\n' && octets[i - 2] == '\r');
            if (!stuffing) {
                content[length++] = octets[i];
            }
        }
        return length == content.length ? content : Arrays.copyOf(content, length);
    }
}
