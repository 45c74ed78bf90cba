package com.dryjets.local.sandbox.network.graph;

import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.feed.Media;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.NetworkApi;
import com.dryjets.local.sandbox.network.http.RateLimits;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Meta's Graph API, with pages and Instagram accounts behind the same addresses as at Meta. It is mounted once for each,
 * because static tokens and faults are those of one network.
 */
public final class GraphApi implements NetworkApi {

    private final Network network;
    private final World world;

    public GraphApi(Network network, World world) {
        this.network = network;
        this.world = world;
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public void mount(Router router, Gate gate) {
        var versions = new GraphVersions(world);
        router.route("/:version/*").handler(context -> versions.check(context, this));
        new GraphOAuth(network, world).mount(router, gate);
        new VideoUploads(world).mount(router, gate);
        new PageMedia(world).mount(router, gate);
        new InstagramContainers(world).mount(router, gate);
        new GraphComments(world).mount(router, gate);
        new GraphInsights(world).mount(router, gate);
        new PagePosts(world).mount(router, gate);
        new GraphNodes(world).mount(router, gate);
    }

    @Override
    public String token(RoutingContext request) {
        String parameter = request.request().getParam("access_token");
        if (parameter == null) {
            parameter = request.request().getFormAttribute("access_token");
        }
        return parameter == null ? NetworkApi.bearer(request) : parameter;
    }

    /** Returns the account that owns the object in the path. */
    @Override
    public Optional<String> actsFor(RoutingContext request) {
        String id = request.pathParam("id");
        if (id == null) {
            return Optional.empty();
        }
        int underscore = id.indexOf('_');
        String owner = underscore < 0 ? id : id.substring(0, underscore);
        return world.accounts()
                .find(owner)
                .map(Account::id)
                .or(() -> world.posts().find(id).map(Post::account))
                .or(() -> world.media().find(id).map(Media::account));
    }

    private Network networkOf(RoutingContext request) {
        return actsFor(request)
                .flatMap(world.accounts()::find)
                .map(Account::network)
                .orElse(network);
    }

    @Override
    public void reportLimit(RateLimits.Usage usage, HttpServerResponse response) {
        GraphErrors.reportLimit(usage, network, "account", response);
    }

    @Override
    public void refuse(Refusal refusal, RoutingContext request) {
        GraphErrors.refuse(refusal, networkOf(request), request.response());
    }
}
