package com.dryjets.social.network;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Fetches media from a folder of fixtures, by the last name of their address. */
@Alternative
@Singleton
public class MediaFolder implements MediaFetcher {

    @Override
    public Uni<FetchedMedia> fetch(Media media, long maxBytes) {
        return Uni.createFrom().item(() -> copy(media, maxBytes));
    }

    private static FetchedMedia copy(Media media, long maxBytes) {
        String name = Path.of(media.url().getPath()).getFileName().toString();
        try (InputStream fixture = MediaFolder.class.getResourceAsStream("/media/" + name)) {
            if (fixture == null) {
                throw NetworkFailure.of(NetworkFailure.Kind.MEDIA_UNUSABLE, name + " does not exist.");
            }
            Path file = Files.createTempFile("media", name);
            Files.copy(fixture, file, StandardCopyOption.REPLACE_EXISTING);
            long bytes = Files.size(file);
            if (bytes > maxBytes) {
                throw NetworkFailure.of(NetworkFailure.Kind.MEDIA_UNUSABLE, name + " is too large.");
            }
            return new FetchedMedia(file, type(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String name) {
        if (name.endsWith(".mp4")) {
            return "video/mp4";
        }
        return name.endsWith(".png") ? "image/png" : "image/jpeg";
    }
}
