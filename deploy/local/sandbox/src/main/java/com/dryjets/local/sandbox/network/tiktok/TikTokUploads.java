package com.dryjets.local.sandbox.network.tiktok;

import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Media;
import com.dryjets.local.sandbox.network.feed.MediaStore;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Received;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Receives a video in consecutive chunks (developers.tiktok.com, "Media Transfer Guide"): 206 while bytes are missing, 201
 * when all have arrived, 416 for a chunk that does not follow the last one.
 */
final class TikTokUploads {

    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+)");

    private final World world;
    private final TikTokPosts posts;

    TikTokUploads(World world, TikTokPosts posts) {
        this.world = world;
        this.posts = posts;
    }

    void mount(Router router, Gate gate) {
        router.put("/video/").handler(gate.on(Operation.MEDIA).open(this::put));
    }

    private void put(ApiCall call) {
        call.receive(received -> {
            Optional<Media> pending = call.parameter("upload_id")
                    .flatMap(world.media()::find)
                    .filter(found -> found.text("secret")
                            .equals(call.parameter("upload_token").orElse("")));
            if (pending.isEmpty()) {
                respond(call, 403, "The upload_url is invalid or has expired.");
            } else if (!follows(pending.get(), call.header("Content-Range"), received)) {
                respond(call, 416, "The Content-Range does not reflect the actual range of the content.");
            } else {
                add(call, pending.get(), received);
            }
        });
    }

    private static boolean follows(Media pending, String range, Received received) {
        Matcher matcher = RANGE.matcher(range);
        long total = pending.details().getLong("total");
        long first = pending.details().getLong("size");
        return matcher.matches()
                && Long.parseLong(matcher.group(1)) == first
                && Long.parseLong(matcher.group(2)) == first + received.size() - 1
                && Long.parseLong(matcher.group(3)) == total
                && first + received.size() <= total;
    }

    private void add(ApiCall call, Media pending, Received received) {
        long size = pending.details().getLong("size") + received.size();
        MediaStore.Stored stored = world.media()
                .change(
                        world.accounts().find(pending.account()).orElseThrow(),
                        pending.id(),
                        media -> media.with("size", size).with("sha256", received.sha256()))
                .orElseThrow();
        boolean whole = size == pending.details().getLong("total");
        MediaStore.Stored last = whole ? posts.arrived(stored.media()) : stored;
        String range = "bytes 0-" + (size - 1) + "/" + pending.details().getLong("total");
        call.when(last.onDisk(), () -> call.respond(whole ? 201 : 206, null, Map.of("Content-Range", range)));
    }

    private static void respond(ApiCall call, int status, String message) {
        call.send(status, new JsonObject().put("message", message), Map.of());
    }
}
