package com.dryjets.social.network;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Media whose bytes count up, named by their size and kind: {@code https://media.test/2500.mp4}. */
@Alternative
@ApplicationScoped
public class FixtureMedia implements MediaFetcher {

    private static final Map<String, String> TYPES = Map.of(
            "jpg", "image/jpeg", "png", "image/png", "gif", "image/gif", "mp4", "video/mp4", "pdf", "application/pdf");

    /** A medium of a known type. */
    public static Media of(String name, @Nullable String altText) {
        return new Media(URI.create("https://media.test/" + name), type(name), altText, null, null, null, null);
    }

    /** A medium whose type is known only after it is fetched. */
    public static Media unknown(String name) {
        return new Media(URI.create("https://media.test/" + name), null, null, null, null, null, null);
    }

    private static String type(String name) {
        return TYPES.get(name.substring(name.indexOf('.') + 1));
    }

    /** The bytes of a fixture from an offset. */
    public static byte[] bytes(int from, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }

    @Override
    public Uni<FetchedMedia> fetch(Media media, long maxBytes) {
        String name = media.url().getPath().substring(1);
        int size = Integer.parseInt(name.substring(0, name.indexOf('.')));
        try {
            Path file = Files.createTempFile("fixture", name);
            Files.write(file, bytes(0, size));
            return Uni.createFrom().item(new FetchedMedia(file, type(name), size));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
