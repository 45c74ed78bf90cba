package com.dryjets.social.network.http;

import com.dryjets.social.network.Media;
import com.dryjets.social.network.MediaFetcher;
import com.dryjets.social.network.MediaFetcher.FetchedMedia;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads media for uploads, a chunk at a time and off the event loop. */
@Singleton
public class MediaReader {

    private final MediaFetcher fetcher;
    private final Vertx vertx;

    MediaReader(MediaFetcher fetcher, Vertx vertx) {
        this.fetcher = fetcher;
        this.vertx = vertx;
    }

    /** Fetches a medium, uses it, and deletes the file whatever comes of it. */
    public <T> Uni<T> using(Media media, long maxBytes, Function<FetchedMedia, Uni<T>> use) {
        return fetcher.fetch(media, maxBytes)
                .chain(file -> Uni.createFrom()
                        .deferred(() -> use.apply(file))
                        .onTermination()
                        .invoke(file::close));
    }

    public Uni<byte[]> read(FetchedMedia file, Chunk chunk) {
        return vertx.executeBlocking(() -> bytes(file.file(), chunk), false);
    }

    /** Sends chunks one after the other and collects what each came to. */
    public <T> Uni<List<T>> send(FetchedMedia file, List<Chunk> chunks, BiFunction<Chunk, byte[], Uni<T>> call) {
        return Multi.createFrom()
                .iterable(chunks)
                .onItem()
                .transformToUniAndConcatenate(chunk -> read(file, chunk).chain(bytes -> call.apply(chunk, bytes)))
                .collect()
                .asList();
    }

    private static byte[] bytes(Path file, Chunk chunk) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(chunk.length());
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(chunk.from());
            while (buffer.hasRemaining()) {
                if (channel.read(buffer) < 0) {
                    throw new EOFException("The medium is shorter than " + (chunk.to() + 1) + " bytes");
                }
            }
        }
        return buffer.array();
    }
}
