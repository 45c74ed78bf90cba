package com.dryjets.content.media;

import com.dryjets.content.media.MediaService.Added;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.web.PublicWeb;
import com.dryjets.kit.web.Unreachable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.file.OpenOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.file.AsyncFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Fetches files from the web into the library, without reaching the private network. */
@ApplicationScoped
class RemoteMedia {

    private static final Map<String, String> HEADERS = Map.of("Accept", "image/*, video/*");

    private final Vertx vertx;
    private final PublicWeb web;
    private final MediaIntake intake;
    private final FetchLimit limit;
    private final long maxBytes;

    RemoteMedia(Vertx vertx, PublicWeb web, MediaIntake intake, MediaConfig config) {
        this.vertx = vertx;
        this.web = web;
        this.intake = intake;
        this.limit = new FetchLimit(config.fetches(), config.fetchesOfTenant());
        this.maxBytes = Math.max(
                config.maxImageSize().asLongValue(), config.maxVideoSize().asLongValue());
    }

    /** Streams the file to the disk and adds it; 429 while too many files are fetched. */
    Uni<Added> fetch(NewMedia wanted, URI url) {
        return limit.fetch(wanted.caller().tenant(), fetched(wanted, url));
    }

    private Uni<Added> fetched(NewMedia wanted, URI url) {
        NewMedia named = wanted.named(url.getPath() == null ? "" : url.getPath());
        return vertx.fileSystem()
                .createTempFile("media", ".fetched")
                .chain(path -> download(url, path)
                        .chain(() -> intake.take(named, Path.of(path)))
                        .onTermination()
                        .call(() -> vertx.fileSystem().delete(path)));
    }

    /** The file is open before the request is made, because a body has to be read at once. */
    private Uni<Void> download(URI url, String path) {
        return vertx.fileSystem()
                .open(path, new OpenOptions().setWrite(true))
                .chain(file -> web.download(url, HEADERS, maxBytes, body -> write(body, file))
                        .onTermination()
                        .call(file::close))
                .onFailure(Unreachable.class)
                .transform(failure -> Problem.unprocessable(
                        "The file cannot be fetched.", List.of(new FieldError("/url", failure.getMessage()))));
    }

    private static Uni<Void> write(Multi<Buffer> body, AsyncFile file) {
        return body.onItem()
                .transformToUniAndConcatenate(file::write)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
