package com.dryjets.social.network;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;

/** Fetches pictures and videos for networks that do not fetch them by their address. */
public interface MediaFetcher {

    /**
     * Fetches a medium into a temporary file. Fails with {@link NetworkFailure.Kind#MEDIA_UNUSABLE} if it cannot be
     * fetched, is larger than allowed or lies at a private address.
     *
     * @param maxBytes the network's limit
     */
    Uni<FetchedMedia> fetch(Media media, long maxBytes);

    /**
     * A fetched medium; close it to delete the file.
     *
     * @param type sniffed from its first bytes
     */
    record FetchedMedia(Path file, String type, long bytes) implements AutoCloseable {

        @Override
        public void close() {
            file.toFile().delete();
        }
    }
}
