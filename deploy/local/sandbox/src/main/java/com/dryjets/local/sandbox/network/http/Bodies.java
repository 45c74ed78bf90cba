package com.dryjets.local.sandbox.network.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads the bodies of requests, except raw uploads: those may be large, and {@link ApiCall#receive} streams them. */
public final class Bodies {

    // The largest part that X accepts in one request is 5 MB; a form for Facebook may hold a picture of 10 MB.
    private static final long LARGEST = 32L << 20;

    private Bodies() {}

    /** Mounts the reader; files of multipart forms go to {@code uploads} until their request has ended. */
    public static void mount(Router router, Path uploads) {
        BodyHandler reader = BodyHandler.create(uploads.toString())
                .setDeleteUploadedFilesOnEnd(true)
                .setBodyLimit(LARGEST);
        router.route().handler(context -> {
            if (isRawUpload(context.request())) {
                context.request().pause();
                context.next();
            } else {
                reader.handle(context);
            }
        });
    }

    private static boolean isRawUpload(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return HttpMethod.PUT.equals(request.method())
                || request.getHeader("file_offset") != null
                || request.path().endsWith(".uploadBlob")
                || (type != null
                        && Stream.of("image/", "video/", "application/octet-stream")
                                .anyMatch(type::startsWith));
    }
}
