package com.dryjets.social.media;

import com.dryjets.kit.web.PublicWeb;
import com.dryjets.kit.web.Unreachable;
import com.dryjets.platform.MediaFormat;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.MediaFetcher;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.file.AsyncFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Fetches media from public addresses into temporary files, and tells their type by their first bytes. */
@ApplicationScoped
class MediaDownloads implements MediaFetcher {

    private final PublicWeb web;
    private final Vertx vertx;

    MediaDownloads(PublicWeb web, Vertx vertx) {
        this.web = web;
        this.vertx = vertx;
    }

    @Override
    public Uni<FetchedMedia> fetch(Media media, long maxBytes) {
        return vertx.executeBlocking(MediaDownloads::temporaryFile, false)
                .chain(file -> download(media, maxBytes, file)
                        .onFailure()
                        .invoke(failure -> file.toFile().delete()));
    }

    /** The file is open before the request is made, because a body has to be read at once. */
    private Uni<FetchedMedia> download(Media media, long maxBytes, Path file) {
        return vertx.fileSystem()
                .open(file.toString(), new OpenOptions().setWrite(true).setTruncateExisting(true))
                .chain(open -> web.download(media.url(), Map.of(), maxBytes, body -> write(body, open))
                        .onTermination()
                        .call(open::close))
                .onFailure(Unreachable.class)
                .transform(failure -> unusable(media, failure.getMessage()))
                .chain(() -> vertx.executeBlocking(() -> recognised(media, file), false));
    }

    private static Uni<Void> write(Multi<Buffer> body, AsyncFile file) {
        return body.onItem()
                .transformToUniAndConcatenate(file::write)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("medium", ".part");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FetchedMedia recognised(Media media, Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            MediaFormat format = MediaFormat.of(content.readNBytes(MediaFormat.HEAD_BYTES))
                    .orElseThrow(() -> unusable(media, "It is neither a picture nor a video that networks take."));
            return new FetchedMedia(file, format.mediaType(), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NetworkFailure unusable(Media media, String reason) {
        return NetworkFailure.of(Kind.MEDIA_UNUSABLE, media.url() + " cannot be used: " + reason);
    }
}
