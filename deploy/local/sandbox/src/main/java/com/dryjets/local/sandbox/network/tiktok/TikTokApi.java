package com.dryjets.local.sandbox.network.tiktok;

import com.dryjets.local.sandbox.network.feed.Media;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.NetworkApi;
import com.dryjets.local.sandbox.network.http.RateLimits;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** TikTok's Login Kit, Content Posting API and Display API, v2. */
public final class TikTokApi implements NetworkApi {

    private final World world;

    public TikTokApi(World world) {
        this.world = world;
    }

    @Override
    public Network network() {
        return Network.TIKTOK;
    }

    @Override
    public void mount(Router router, Gate gate) {
        var posts = new TikTokPosts(world);
        new TikTokOAuth(world).mount(router, gate);
        posts.mount(router, gate);
        new TikTokUploads(world, posts).mount(router, gate);
        new TikTokVideos(world).mount(router, gate);
    }

    @Override
    public String token(RoutingContext request) {
        return NetworkApi.bearer(request);
    }

    /** Returns the account that an upload address belongs to. */
    @Override
    public Optional<String> actsFor(RoutingContext request) {
        return Optional.ofNullable(request.request().getParam("upload_id"))
                .flatMap(world.media()::find)
                .map(Media::account);
    }

    @Override
    public void reportLimit(RateLimits.Usage usage, HttpServerResponse response) {
        // TikTok sends no limit headers.
    }

    @Override
    public void refuse(Refusal refusal, RoutingContext request) {
        TikTokErrors.refuse(refusal, request.response());
    }
}
