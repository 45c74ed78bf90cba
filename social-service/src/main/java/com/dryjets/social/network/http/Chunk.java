package com.dryjets.social.network.http;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a file.
 *
 * @param index from 0
 * @param from the offset of its first byte
 */
public record Chunk(int index, long from, int length) {

    /** The offset of the last byte. */
    public long to() {
        return from + length - 1;
    }

    /** Splits a file into chunks of a size; the last one is what remains. */
    public static List<Chunk> split(long bytes, int size) {
        List<Chunk> chunks = new ArrayList<>();
        for (long from = 0; from < bytes; from += size) {
            chunks.add(new Chunk(chunks.size(), from, (int) Math.min(size, bytes - from)));
        }
        return List.copyOf(chunks);
    }
}
