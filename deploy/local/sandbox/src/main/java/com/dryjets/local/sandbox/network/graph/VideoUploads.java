package com.dryjets.local.sandbox.network.graph;

import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Media;
import com.dryjets.local.sandbox.network.feed.MediaKind;
import com.dryjets.local.sandbox.network.feed.MediaStore;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Received;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The Resumable Upload API (developers.facebook.com, "Resumable Upload API", v25.0): {@code POST /app/uploads} opens a
 * session, {@code POST /upload:…} with {@code file_offset} adds bytes, and the last part returns a handle.
 */
final class VideoUploads {

    private static final String SESSION = "upload:";
    private static final String HANDLE = "2:";

    private final World world;

    VideoUploads(World world) {
        this.world = world;
    }

    /** Returns the session of a handle. */
    static String ofHandle(String handle) {
        return SESSION + (handle.startsWith(HANDLE) ? handle.substring(HANDLE.length()) : handle);
    }

    void mount(Router router, Gate gate) {
        Gate.Endpoint upload = gate.on(Operation.MEDIA);
        router.post("/:version/:app/uploads").handler(upload.handle(this::open));
        router.post("/:version/:session").handler(ofSession(upload.handle(this::add)));
        router.get("/:version/:session")
                .handler(ofSession(gate.on(Operation.READ).handle(this::offset)));
    }

    /** Leaves other objects, whose addresses have the same form, to the next handler. */
    private static Handler<RoutingContext> ofSession(Handler<RoutingContext> handler) {
        return context -> {
            if (context.pathParam("session").startsWith(SESSION)) {
                handler.handle(context);
            } else {
                context.next();
            }
        };
    }

    private void open(ApiCall call) {
        long length = call.parameter("file_length").map(Long::parseLong).orElse(0L);
        if (length <= 0 || call.parameter("file_type").isEmpty()) {
            call.refuse(new Refusal.Invalid("file_length", "file_length and file_type are required"));
            return;
        }
        var details = new JsonObject()
                .put("total", length)
                .put("size", 0L)
                .put("type", call.parameter("file_type").get());
        MediaStore.Stored stored =
                world.media().add(call.account(), MediaKind.VIDEO, details, number -> SESSION + number);
        call.when(
                stored.onDisk(),
                () -> call.respond(
                        200, new JsonObject().put("id", stored.media().id())));
    }

    private void add(ApiCall call) {
        call.receive(part -> {
            Optional<Media> session = world.media().find(call.account(), call.path("session"));
            if (session.isEmpty()) {
                call.refuse(new Refusal.NotFound(call.path("session")));
            } else if (!call.header("file_offset")
                    .equals(String.valueOf(session.get().details().getLong("size")))) {
                call.refuse(new Refusal.Invalid("file_offset", "The file offset does not match the bytes received"));
            } else {
                store(call, session.get(), part);
            }
        });
    }

    private void store(ApiCall call, Media session, Received part) {
        long size = session.details().getLong("size") + part.size();
        MediaStore.Stored stored = world.media()
                .change(
                        call.account(),
                        session.id(),
                        media -> media.with("size", size).with("sha256", part.sha256()))
                .orElseThrow();
        boolean whole = size >= session.details().getLong("total");
        call.when(
                stored.onDisk(),
                () -> call.respond(
                        200,
                        whole
                                ? new JsonObject()
                                        .put("h", HANDLE + session.id().substring(SESSION.length()))
                                : new JsonObject().put("id", session.id()).put("file_offset", size)));
    }

    private void offset(ApiCall call) {
        world.media()
                .find(call.account(), call.path("session"))
                .ifPresentOrElse(
                        session -> call.respond(
                                200,
                                new JsonObject()
                                        .put("id", session.id())
                                        .put("file_offset", session.details().getLong("size"))),
                        () -> call.refuse(new Refusal.NotFound(call.path("session"))));
    }
}
