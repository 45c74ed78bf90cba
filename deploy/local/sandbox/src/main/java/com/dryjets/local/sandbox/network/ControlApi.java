package com.dryjets.local.sandbox.network;

import com.dryjets.local.sandbox.network.fault.Faults;
import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.feed.Attachment;
import com.dryjets.local.sandbox.network.feed.Content;
import com.dryjets.local.sandbox.network.feed.MediaKind;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The sandbox's control API: lists what was actually posted with its true counters, adds history, injects faults, revokes
 * tokens, and tells what the audience likes.
 */
final class ControlApi {

    /** How many posts are listed unless told; a hundred thousand would not fit into memory as JSON. */
    private static final String NEWEST = "1000";

    private final World world;
    private final Faults faults;

    ControlApi(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    void mount(Router router) {
        router.get("/sandbox/posts").handler(this::list);
        router.post("/sandbox/posts").handler(context -> change(context, this::addHistory));
        router.get("/sandbox/summary").handler(this::summary);
        router.get("/sandbox/accounts").handler(this::accounts);
        router.get("/sandbox/audience").handler(this::audience);
        router.get("/sandbox/faults").handler(context -> context.json(new JsonObject().put("items", faults.list())));
        router.post("/sandbox/faults").handler(context -> change(context, faults::add));
        router.delete("/sandbox/faults").handler(context -> change(context, body -> removeFaults(context)));
        router.post("/sandbox/revoke").handler(context -> change(context, this::revoke));
        router.post("/sandbox/spam").handler(context -> change(context, this::removeSpam));
    }

    private static void change(RoutingContext context, Consumer<JsonObject> change) {
        try {
            JsonObject body = context.body().asJsonObject();
            change.accept(body == null ? new JsonObject() : body);
            context.response().setStatusCode(204).end();
        } catch (IllegalArgumentException | ClassCastException | DecodeException e) {
            context.response().setStatusCode(400).end(String.valueOf(e.getMessage()));
        }
    }

    private Stream<Post> matching(RoutingContext context) {
        String contained = context.request().getParam("contains", "");
        String network = context.request().getParam("network", "");
        String account = context.request().getParam("account", "");
        return world.posts().all().stream()
                .filter(post -> !post.content().comment())
                .filter(post -> post.text().contains(contained))
                .filter(post -> network.isEmpty() || post.network().key().equalsIgnoreCase(network))
                .filter(post -> account.isEmpty() || post.account().equals(account));
    }

    private void list(RoutingContext context) {
        Instant now = world.now();
        int limit = Integer.parseInt(context.request().getParam("limit", NEWEST));
        List<Post> matching = matching(context).toList();
        var items = new JsonArray();
        matching.subList(Math.max(0, matching.size() - limit), matching.size())
                .forEach(post -> items.add(view(post, now)));
        context.json(new JsonObject().put("items", items));
    }

    private JsonObject view(Post post, Instant now) {
        var comments = new JsonArray();
        world.posts().comments(post.id()).forEach(comment -> comments.add(comment.text()));
        return post.toJson()
                .put("deleted", post.deleted())
                .put("comments", comments)
                .put("settled", world.audience().hasSettled(post, now))
                .put("counters", world.audience().countersAt(post, now).toJson());
    }

    private void summary(RoutingContext context) {
        context.json(Summary.of(matching(context).toList()));
    }

    private void accounts(RoutingContext context) {
        var items = new JsonArray();
        for (Network network : Network.values()) {
            for (Account account : world.accounts().of(network)) {
                items.add(new JsonObject()
                        .put("network", network.name())
                        .put("tenant", account.tenant())
                        .put("id", account.id())
                        .put("token", account.token()));
            }
        }
        context.json(new JsonObject().put("items", items));
    }

    private void audience(RoutingContext context) {
        world.accounts()
                .find(context.request().getParam("account", ""))
                .ifPresentOrElse(
                        account -> context.json(new JsonObject()
                                .put("account", account.id())
                                .put("zone", world.audience().zone().getId())
                                .put("hours", new JsonArray(hours(account)))),
                        () -> context.response().setStatusCode(404).end("Account not found."));
    }

    private List<Double> hours(Account account) {
        return Arrays.stream(world.audience().week(account)).boxed().toList();
    }

    private Account account(JsonObject body) {
        String id = body.getString("account", "");
        return world.accounts()
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("Account " + id + " not found."));
    }

    private void removeFaults(RoutingContext context) {
        String kind = context.request().getParam("kind");
        if (kind == null) {
            faults.clear();
        } else {
            faults.remove(kind);
        }
    }

    private void revoke(JsonObject body) {
        world.tokens().revokeAll(account(body));
    }

    /** Adds posts of the past, oldest first: account, text, createdAt and, if wanted, the number of images. */
    private void addHistory(JsonObject body) {
        for (Object item : body.getJsonArray("items", new JsonArray())) {
            var post = (JsonObject) item;
            Content content = Content.text(post.getString("text", ""))
                    .with(Stream.generate(() -> new Attachment("history", MediaKind.IMAGE, "", "", 0, ""))
                            .limit(post.getInteger("images", 0))
                            .toList());
            Account account = account(post);
            Instant createdAt = Instant.parse(post.getString("createdAt", ""));
            world.posts().publish(account, content, naming(account), createdAt, Duration.ZERO);
        }
    }

    private static UnaryOperator<String> naming(Account account) {
        return switch (account.network()) {
            case FACEBOOK -> number -> account.id() + "_" + number;
            case LINKEDIN -> number -> "urn:li:share:" + number;
            default -> UnaryOperator.identity();
        };
    }

    private void removeSpam(JsonObject body) {
        String id = body.getString("post", "");
        if (world.posts().remove(id, body.getDouble("share", 0.2)).isEmpty()) {
            throw new IllegalArgumentException("Post " + id + " not found.");
        }
    }
}
