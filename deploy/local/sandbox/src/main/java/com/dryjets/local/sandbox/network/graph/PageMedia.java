package com.dryjets.local.sandbox.network.graph;

import com.dryjets.local.sandbox.network.fault.FaultKind;
import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Content;
import com.dryjets.local.sandbox.network.feed.Media;
import com.dryjets.local.sandbox.network.feed.MediaKind;
import com.dryjets.local.sandbox.network.feed.MediaStore;
import com.dryjets.local.sandbox.network.feed.PostStore;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Received;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Photos and videos of Facebook pages (developers.facebook.com, "Page Photos", "Video API: Publishing", v25.0). A photo with
 * {@code published=false} is attached to a later post. A video's post appears once the video is processed.
 */
final class PageMedia {

    private final World world;

    PageMedia(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        Gate.Endpoint publish = gate.on(Operation.PUBLISH).requires("pages_manage_posts");
        Gate.Endpoint upload = gate.on(Operation.MEDIA).requires("pages_manage_posts");
        router.post("/:version/:id/photos").handler(context -> {
            // An unpublished photo is only an upload: other limits and faults apply.
            boolean unpublished = "false"
                    .equals(published(
                            context.request().getParam("published"),
                            context.request().getFormAttribute("published")));
            (unpublished ? upload : publish).processing().handle(this::photo).handle(context);
        });
        router.post("/:version/:id/videos").handler(publish.processing().handle(this::video));
    }

    private static String published(String query, String form) {
        return query == null ? form : query;
    }

    private void photo(ApiCall call) {
        Optional<Refusal> forbidden = PagePosts.forbidden(call);
        String url = call.parameter("url").orElse("");
        if (forbidden.isPresent()) {
            call.refuse(forbidden.get());
            return;
        }
        call.receivePart("source", source -> {
            if (source.isEmpty() && !url.matches("https?://.+")) {
                call.refuse(new Refusal.Invalid("url", "Requires upload file"));
            } else if (call.has(FaultKind.PROCESSING_FAILED)) {
                call.send(400, missingFile().envelope(), Map.of());
            } else {
                addPhoto(call, url, source);
            }
        });
    }

    private static GraphError missingFile() {
        return GraphError.of(324, "(#324) Missing or invalid image file")
                .subcode(2069019)
                .user("Missing or invalid image file", "Your photos couldn't be uploaded.");
    }

    private void addPhoto(ApiCall call, String url, Optional<Received> source) {
        var details = new JsonObject()
                .put("url", url)
                .put("altText", call.parameter("alt_text_custom").orElse(""))
                .put("size", source.map(Received::size).orElse(0L))
                .put("sha256", source.map(Received::sha256).orElse(""));
        String id = world.media()
                .add(call.account(), MediaKind.IMAGE, details, UnaryOperator.identity())
                .media()
                .id();
        MediaStore.Stored photo = processed(call, id, Duration.ZERO, null);
        if (call.parameter("published").orElse("true").equals("false")) {
            call.when(photo.onDisk(), () -> call.respond(200, new JsonObject().put("id", id)));
            return;
        }
        PostStore.Stored post = publish(call, photo.media(), caption(call), call.hidden());
        call.when(
                post.onDisk(),
                () -> call.respond(
                        200,
                        new JsonObject()
                                .put("id", id)
                                .put("post_id", post.post().id())));
    }

    private static String caption(ApiCall call) {
        return call.parameter("caption").or(() -> call.parameter("message")).orElse("");
    }

    private MediaStore.Stored processed(ApiCall call, String id, Duration usual, String failure) {
        return world.media()
                .change(call.account(), id, media -> media.processed(world.now().plus(call.processing(usual)), failure))
                .orElseThrow();
    }

    private PostStore.Stored publish(ApiCall call, Media media, String text, Duration hidden) {
        return world.posts()
                .publish(
                        call.account(),
                        Content.text(text).with(List.of(media.attachment())),
                        number -> call.account().id() + "_" + number,
                        hidden);
    }

    private void video(ApiCall call) {
        Optional<Refusal> forbidden = PagePosts.forbidden(call);
        String url = call.parameter("file_url").orElse("");
        String handle = call.parameter("fbuploader_video_file_chunk").orElse("");
        Optional<Media> uploaded = world.media().find(call.account(), VideoUploads.ofHandle(handle));
        if (forbidden.isPresent()) {
            call.refuse(forbidden.get());
        } else if (uploaded.isEmpty() && !url.matches("https?://.+")) {
            call.refuse(new Refusal.Invalid("file_url", "The video file you tried to upload is missing or invalid."));
        } else {
            addVideo(call, url, uploaded);
        }
    }

    private void addVideo(ApiCall call, String url, Optional<Media> uploaded) {
        boolean fails = call.has(FaultKind.PROCESSING_FAILED);
        Duration processing = call.processing(world.rules().videoProcessing());
        JsonObject details = uploaded.map(Media::details)
                .orElseGet(() -> new JsonObject().put("url", url))
                .copy();
        String id = world.media()
                .add(call.account(), MediaKind.VIDEO, details, UnaryOperator.identity())
                .media()
                .id();
        MediaStore.Stored video = processed(call, id, processing, fails ? "Video processing failed." : null);
        var answer = new JsonObject().put("id", id);
        if (fails) {
            call.when(video.onDisk(), () -> call.respond(200, answer));
            return;
        }
        String text = call.parameter("description").orElse("");
        PostStore.Stored post = publish(call, video.media(), text, processing.plus(call.hidden()));
        world.media()
                .change(
                        call.account(),
                        id,
                        media -> media.with("postId", post.post().id()));
        call.when(post.onDisk(), () -> call.respond(200, answer));
    }
}
