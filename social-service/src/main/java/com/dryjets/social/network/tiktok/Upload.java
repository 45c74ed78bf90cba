package com.dryjets.social.network.tiktok;

import com.dryjets.social.network.http.Chunk;
import java.util.ArrayList;
import java.util.List;

/**
 * A video upload that TikTok has begun. Its address is valid for an hour.
 *
 * @param publishId names the post from the start, so that its status can always be asked
 * @param bytes the size of the whole file
 */
record Upload(String publishId, String address, long bytes, int chunkBytes) {

    /** Reads what {@link #remoteId} wrote. */
    static Upload of(String remoteId) {
        String[] parts = remoteId.split(" ", 4);
        return new Upload(parts[0], parts[3], Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
    }

    /** One line of at most 350 characters: TikTok's ids have up to 64, its addresses up to 256. */
    String remoteId() {
        return publishId + " " + bytes + " " + chunkBytes + " " + address;
    }

    /** The size of the chunks of a file: the whole if it is smaller than two. */
    static int chunkBytes(long bytes, int preferred) {
        return bytes < 2L * preferred ? (int) bytes : preferred;
    }

    /**
     * The chunks in their order. Their number is the file's size divided by theirs, rounded down; the last one takes what
     * remains (Media Transfer Guide, "Chunk restrictions").
     */
    List<Chunk> chunks() {
        int count = (int) (bytes / chunkBytes);
        List<Chunk> chunks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long from = (long) i * chunkBytes;
            chunks.add(new Chunk(i, from, i == count - 1 ? (int) (bytes - from) : chunkBytes));
        }
        return List.copyOf(chunks);
    }

    /** The value of Content-Range. */
    String range(Chunk chunk) {
        return "bytes " + chunk.from() + "-" + chunk.to() + "/" + bytes;
    }
}
