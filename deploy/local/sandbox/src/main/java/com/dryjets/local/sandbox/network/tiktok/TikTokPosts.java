package com.dryjets.local.sandbox.network.tiktok;

import com.dryjets.local.sandbox.network.fault.FaultKind;
import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Attachment;
import com.dryjets.local.sandbox.network.feed.Content;
import com.dryjets.local.sandbox.network.feed.Media;
import com.dryjets.local.sandbox.network.feed.MediaKind;
import com.dryjets.local.sandbox.network.feed.MediaStore;
import com.dryjets.local.sandbox.network.feed.PostStore;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * TikTok's Content Posting API (developers.tiktok.com, "Query Creator Info", "Direct Post", "Photo Post", "Get Post Status"):
 * an init request returns a {@code publish_id}; the post appears once its media have arrived and are processed. Posts of an
 * app that is not audited must be private.
 */
final class TikTokPosts {

    static final String SELF_ONLY = "SELF_ONLY";
    static final String POST = "post";

    private static final List<String> PRIVACY =
            List.of("PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "FOLLOWER_OF_CREATOR", SELF_ONLY);

    private final World world;

    TikTokPosts(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        String publish = "/v2/post/publish/";
        router.post(publish + "creator_info/query/")
                .handler(gate.on(Operation.READ).requires("video.publish").handle(this::creatorInfo));
        Gate.Endpoint init =
                gate.on(Operation.PUBLISH).requires("video.publish").processing();
        router.post(publish + "video/init/").handler(init.handle(call -> init(call, false)));
        router.post(publish + "content/init/").handler(init.handle(call -> init(call, true)));
        router.post(publish + "status/fetch/").handler(gate.on(Operation.READ).handle(this::status));
    }

    private void creatorInfo(ApiCall call) {
        String id = call.account().id();
        TikTokErrors.ok(
                call,
                new JsonObject()
                        .put("creator_avatar_url", "https://example.org/" + id + ".png")
                        .put("creator_username", id)
                        .put("creator_nickname", id)
                        .put("privacy_level_options", new JsonArray(PRIVACY))
                        .put("comment_disabled", false)
                        .put("duet_disabled", false)
                        .put("stitch_disabled", false)
                        .put("max_video_post_duration_sec", 600));
    }

    private void init(ApiCall call, boolean photos) {
        var request = InitRequest.of(call.json(), photos);
        Optional<InitRequest.Fault> fault = request.fault(PRIVACY);
        if (fault.isPresent()) {
            TikTokErrors.send(
                    call, fault.get().status(), fault.get().code(), fault.get().message());
        } else if (!world.rules().audited() && !request.privacy().equals(SELF_ONLY)) {
            TikTokErrors.send(
                    call,
                    403,
                    "unaudited_client_can_only_post_to_private_accounts",
                    "Unaudited clients can only post to private accounts.");
        } else {
            accept(call, request);
        }
    }

    private void accept(ApiCall call, InitRequest request) {
        boolean fails = call.has(FaultKind.PROCESSING_FAILED) || request.isUnreachable();
        JsonObject details = request.details()
                .put("fails", fails)
                .put("reason", request.isUnreachable() ? "video_pull_failed" : "picture_size_check_failed")
                .put(
                        "processing",
                        call.processing(world.rules().videoProcessing()).toMillis())
                .put("hidden", call.hidden().toMillis())
                .put("secret", world.tokens().secret(""));
        String prefix = request.photos() ? "p_pub_url~v2." : request.upload() ? "v_pub_file~v2-1." : "v_pub_url~v2-1.";
        MediaStore.Stored stored = world.media()
                .add(
                        call.account(),
                        request.photos() ? MediaKind.IMAGE : MediaKind.VIDEO,
                        details,
                        number -> prefix + number);
        if (!request.upload()) {
            stored = arrived(stored.media());
        }
        Media pending = stored.media();
        var data = new JsonObject().put("publish_id", pending.id());
        if (request.upload()) {
            String query = "?upload_id=" + pending.id() + "&upload_token=" + pending.text("secret");
            data.put("upload_url", call.address("/tiktok/video/" + query));
        }
        call.when(stored.onDisk(), () -> TikTokErrors.ok(call, data));
    }

    /** Starts processing of media that have arrived; unless it fails, the post is listed at its end. */
    MediaStore.Stored arrived(Media pending) {
        JsonObject details = pending.details();
        Duration processing = Duration.ofMillis(details.getLong("processing"));
        Instant ready = world.now().plus(processing);
        var account = world.accounts().find(pending.account()).orElseThrow();
        boolean fails = details.getBoolean("fails");
        String post = fails ? "" : publish(pending, processing).post().id();
        return world.media()
                .change(
                        account,
                        pending.id(),
                        media -> media.processed(ready, fails ? details.getString("reason") : null)
                                .with(POST, post))
                .orElseThrow();
    }

    private PostStore.Stored publish(Media pending, Duration processing) {
        JsonObject details = pending.details();
        int pictures = Math.max(1, details.getInteger("pictures", 1));
        List<Attachment> media =
                Stream.generate(pending::attachment).limit(pictures).toList();
        Content content = Content.text(details.getString("text"))
                .with(media)
                .with(new JsonObject().put("privacy_level", details.getString("privacy")));
        Duration hidden = processing.plusMillis(details.getLong("hidden"));
        var account = world.accounts().find(pending.account()).orElseThrow();
        return world.posts().publish(account, content, UnaryOperator.identity(), hidden);
    }

    private void status(ApiCall call) {
        String id = call.json().getString("publish_id", "");
        Optional<Media> pending = world.media().find(call.account(), id);
        if (pending.isEmpty()) {
            call.refuse(new Refusal.NotFound(id));
            return;
        }
        TikTokErrors.ok(call, status(pending.get()));
    }

    private JsonObject status(Media pending) {
        boolean pulled = pending.id().contains("url");
        var status = new JsonObject();
        switch (pending.state(world.now())) {
            case EXPECTED -> status.put("status", "PROCESSING_UPLOAD");
            case PROCESSING -> status.put("status", pulled ? "PROCESSING_DOWNLOAD" : "PROCESSING_UPLOAD");
            case READY -> status.put("status", "PUBLISH_COMPLETE");
            case FAILED -> status.put("status", "FAILED").put("fail_reason", pending.failure());
        }
        var ids = new JsonArray();
        boolean complete = "PUBLISH_COMPLETE".equals(status.getString("status"));
        // Only what everyone may see has a public id.
        if (complete && !SELF_ONLY.equals(pending.text("privacy"))) {
            ids.add(Long.valueOf(pending.text(POST)));
        }
        return status.put("publicaly_available_post_id", ids)
                .put(
                        pulled ? "downloaded_bytes" : "uploaded_bytes",
                        pending.details().getLong("size", 0L));
    }
}
