package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.feed.Audience;
import com.dryjets.local.sandbox.network.feed.Counters;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.feed.PostStore;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** LinkedIn's versioned REST API for organizations: posts and share statistics. */
final class LinkedInApi implements NetworkApi {

    private static final int MAX_COMMENTARY = 3000;
    private static final String AUTHOR = "urn:li:organization:";
    private static final Pattern VERSION = Pattern.compile("20\\d{2}(0[1-9]|1[0-2])");

    private final PostStore posts;
    private final Audience audience;
    private final Clock clock;

    LinkedInApi(PostStore posts, Audience audience, Clock clock) {
        this.posts = posts;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public Network network() {
        return Network.LINKEDIN;
    }

    @Override
    public void mount(Router router, Gate gate) {
        router.post("/rest/posts").handler(gate.open(Operation.PUBLISH, versioned(this::create)));
        router.get("/rest/posts").handler(gate.open(Operation.READ, versioned(this::byAuthor)));
        router.get("/rest/posts/:urn").handler(gate.open(Operation.READ, versioned(this::read)));
        router.delete("/rest/posts/:urn").handler(gate.open(Operation.PREPARE, versioned(this::delete)));
        router.get("/rest/organizationalEntityShareStatistics")
                .handler(gate.open(Operation.READ, versioned(this::statistics)));
        router.get("/rest/organizations/:id").handler(gate.open(Operation.READ, versioned(this::organization)));
    }

    private Consumer<ApiCall> versioned(Consumer<ApiCall> endpoint) {
        return call -> {
            if (!VERSION.matcher(call.header("LinkedIn-Version")).matches()) {
                call.refuse(new Refusal.Invalid(
                        "LinkedIn-Version",
                        "A version must be present. Please specify a version by adding the LinkedIn-Version header."));
            } else if (!"2.0.0".equals(call.header("X-Restli-Protocol-Version"))) {
                call.refuse(new Refusal.Invalid(
                        "X-Restli-Protocol-Version", "The header X-Restli-Protocol-Version must be 2.0.0"));
            } else {
                endpoint.accept(call);
            }
        };
    }

    private void organization(ApiCall call) {
        String id = call.account().id();
        if (call.path("id").equals(id)) {
            call.respond(
                    200, new JsonObject().put("id", id).put("localizedName", id).put("vanityName", id));
        } else {
            call.refuse(new Refusal.Forbidden("Viewer does not administer organization " + call.path("id")));
        }
    }

    private void create(ApiCall call) {
        JsonObject body = call.json();
        String commentary = body.getString("commentary", "");
        String text = LittleText.render(commentary);
        Optional<String> missing = Stream.of("author", "commentary", "visibility", "lifecycleState", "distribution")
                .filter(field -> body.getValue(field) == null)
                .findFirst();
        if (missing.isPresent()) {
            call.refuse(new Refusal.Invalid(
                    missing.get(),
                    "/" + missing.get() + " :: field is required but not found and has no default value"));
        } else if (!body.getString("author").equals(AUTHOR + call.account().id())) {
            call.refuse(new Refusal.Forbidden("Viewer is not authorized to post as " + body.getString("author")));
        } else if (text.length() > MAX_COMMENTARY) {
            call.refuse(new Refusal.Invalid("commentary", "/commentary :: the length is more than " + MAX_COMMENTARY));
        } else {
            call.work(
                    () -> posts.publish(call.account(), text, number -> "urn:li:share:" + number),
                    post -> call.respond(201, null, Map.of("x-restli-id", post.id())));
        }
    }

    private void byAuthor(ApiCall call) {
        if (!"author".equals(call.parameter("q").orElse(""))
                || !call.parameter("author")
                        .orElse("")
                        .equals(AUTHOR + call.account().id())) {
            call.refuse(new Refusal.Forbidden("Viewer may find only the posts of " + AUTHOR
                    + call.account().id()));
            return;
        }
        var elements = new JsonArray();
        int count = call.parameter("count").map(Integer::parseInt).orElse(10);
        posts.newest(call.account(), count).forEach(post -> elements.add(view(post)));
        call.respond(200, new JsonObject().put("elements", elements).put("paging", paging(count)));
    }

    private void read(ApiCall call) {
        withPost(call, post -> call.respond(200, view(post)));
    }

    private static JsonObject view(Post post) {
        return new JsonObject()
                .put("id", post.id())
                .put("author", AUTHOR + post.account())
                .put("commentary", post.text())
                .put("lifecycleState", "PUBLISHED")
                .put("visibility", "PUBLIC")
                .put("createdAt", post.createdAt().toEpochMilli())
                .put("publishedAt", post.createdAt().toEpochMilli());
    }

    private void delete(ApiCall call) {
        // LinkedIn's delete is idempotent: it returns 204 for a deleted post too.
        call.work(() -> posts.delete(call.account(), decode(call.path("urn"))), found -> call.respond(204, null));
    }

    private void statistics(ApiCall call) {
        if (!call.parameter("organizationalEntity")
                .orElse("")
                .equals(AUTHOR + call.account().id())) {
            call.refuse(new Refusal.Forbidden("Viewer may see only the statistics of " + AUTHOR
                    + call.account().id()));
            return;
        }
        var elements = new JsonArray();
        shares(call.parameter("shares").orElse(""))
                .flatMap(urn -> posts.find(call.account(), urn).stream())
                .forEach(post -> elements.add(new JsonObject()
                        .put("organizationalEntity", AUTHOR + post.account())
                        .put("share", post.id())
                        .put("totalShareStatistics", totals(audience.countersAt(post, clock.instant())))));
        call.respond(200, new JsonObject().put("elements", elements).put("paging", paging(10)));
    }

    private static Stream<String> shares(String list) {
        boolean wrapped = list.startsWith("List(") && list.endsWith(")");
        return wrapped
                ? List.of(list.substring(5, list.length() - 1).split(",")).stream()
                        .map(LinkedInApi::decode)
                : Stream.of();
    }

    private static String decode(String urn) {
        return URLDecoder.decode(urn, StandardCharsets.UTF_8);
    }

    private static JsonObject totals(Counters counters) {
        long engaged = counters.clicks() + counters.likes() + counters.comments() + counters.shares();
        return new JsonObject()
                .put("impressionCount", counters.impressions())
                .put("uniqueImpressionsCount", counters.reach())
                .put("clickCount", counters.clicks())
                .put("likeCount", counters.likes())
                .put("commentCount", counters.comments())
                .put("shareCount", counters.shares())
                .put("engagement", counters.impressions() == 0 ? 0.0 : (double) engaged / counters.impressions());
    }

    private static JsonObject paging(int count) {
        return new JsonObject().put("start", 0).put("count", count).put("links", new JsonArray());
    }

    private void withPost(ApiCall call, Consumer<Post> then) {
        String urn = decode(call.path("urn"));
        posts.find(call.account(), urn).ifPresentOrElse(then, () -> call.refuse(new Refusal.NotFound(urn)));
    }

    @Override
    public String token(RoutingContext request) {
        return NetworkApi.bearer(request);
    }

    @Override
    public void reportLimit(RateLimits.Window window, HttpServerResponse response) {
        // LinkedIn sends no limit headers before the limit is reached.
    }

    @Override
    public void refuse(Refusal refusal, HttpServerResponse response) {
        switch (refusal) {
            case Refusal.Unauthorized u -> error(response, 401, "INVALID_ACCESS_TOKEN", "Invalid access token");
            case Refusal.RateLimited limited -> {
                response.putHeader(
                        "Retry-After", String.valueOf(limited.retryAfter().toSeconds()));
                error(
                        response,
                        429,
                        "TOO_MANY_REQUESTS",
                        "Resource level throttle APPLICATION_AND_MEMBER DAY limit for calls to this resource is reached.");
            }
            case Refusal.ServerError e -> error(response, 500, "INTERNAL_SERVER_ERROR", "Internal Server Error");
            case Refusal.Forbidden forbidden -> error(response, 403, "ACCESS_DENIED", forbidden.detail());
            case Refusal.Invalid invalid -> error(response, 422, "INVALID_VALUE_FOR_FIELD", invalid.detail());
            case Refusal.NotFound missing -> error(response, 404, "NOT_FOUND", "Could not find entity " + missing.id());
        }
    }

    private static void error(HttpServerResponse response, int status, String code, String message) {
        var body = new JsonObject().put("status", status).put("code", code).put("message", message);
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.toBuffer());
    }
}
