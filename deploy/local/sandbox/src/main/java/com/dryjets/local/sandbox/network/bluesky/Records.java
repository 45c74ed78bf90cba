package com.dryjets.local.sandbox.network.bluesky;

import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.feed.Content;
import com.dryjets.local.sandbox.network.feed.MediaKind;
import com.dryjets.local.sandbox.network.feed.MediaStore;
import com.dryjets.local.sandbox.network.feed.Post;
import com.dryjets.local.sandbox.network.feed.PostStore;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;

/**
 * A repository's posts and blobs (lexicons {@code com.atproto.repo.*}). Only {@code app.bsky.feed.post} is stored; a profile can be read. A client
 * may choose the record key: creating the same key twice fails, putting it replaces the record.
 */
final class Records {

    private static final String PROFILE = "app.bsky.actor.profile";
    private static final String REPO = "/xrpc/com.atproto.repo.";
    private static final long MAX_BLOB = 100L << 20;
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 100;

    private final World world;

    Records(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        router.post(REPO + "uploadBlob").handler(gate.on(Operation.MEDIA).handle(this::upload));
        router.post(REPO + "createRecord").handler(gate.on(Operation.PUBLISH).handle(call -> write(call, false)));
        router.post(REPO + "putRecord").handler(gate.on(Operation.PUBLISH).handle(call -> write(call, true)));
        router.post(REPO + "deleteRecord").handler(gate.on(Operation.PREPARE).handle(this::delete));
        router.get(REPO + "getRecord").handler(gate.on(Operation.READ).open(this::read));
        router.get(REPO + "listRecords").handler(gate.on(Operation.READ).open(this::list));
    }

    private void upload(ApiCall call) {
        call.receive(received -> {
            if (received.size() > MAX_BLOB) {
                XrpcErrors.send(call, 413, "PayloadTooLarge", "request entity too large");
                return;
            }
            String cid = Identity.blobCid(received.sha256());
            String type = call.header("Content-Type").split(";", 2)[0];
            MediaKind kind = type.startsWith("video/") ? MediaKind.VIDEO : MediaKind.IMAGE;
            var details = new JsonObject().put("size", received.size()).put("sha256", received.sha256());
            String id = world.media()
                    .add(call.account(), kind, details, number -> cid)
                    .media()
                    .id();
            MediaStore.Stored stored = world.media()
                    .change(call.account(), id, media -> media.processed(world.now(), null))
                    .orElseThrow();
            var blob = new JsonObject()
                    .put("$type", "blob")
                    .put("ref", new JsonObject().put("$link", cid))
                    .put("mimeType", type)
                    .put("size", received.size());
            call.when(stored.onDisk(), () -> call.respond(200, new JsonObject().put("blob", blob)));
        });
    }

    private void write(ApiCall call, boolean replace) {
        JsonObject body = call.json();
        var record = new PostRecord(body.getJsonObject("record", new JsonObject()));
        Optional<PostRecord.Fault> fault = record.fault(call.account(), world);
        if (isForeign(call)) {
            XrpcErrors.send(call, 401, "AuthenticationRequired", "Invalid repo");
        } else if (!Identity.POSTS.equals(body.getString("collection"))) {
            call.refuse(new Refusal.Invalid("collection", "Lexicon not found: lex:" + body.getString("collection")));
        } else if (fault.isPresent()) {
            XrpcErrors.send(call, 400, fault.get().error(), fault.get().message());
        } else {
            store(call, record, Optional.ofNullable(body.getString("rkey")), replace);
        }
    }

    private boolean isForeign(ApiCall call) {
        return Identity.find(world.accounts(), call.json().getString("repo", ""))
                .filter(account -> account.equals(call.account()))
                .isEmpty();
    }

    private void store(ApiCall call, PostRecord record, Optional<String> key, boolean replace) {
        Account account = call.account();
        Content content = record.content(account, world);
        Optional<Post> existing = key.flatMap(chosen -> world.posts().find(account, Identity.uri(account, chosen)));
        if (existing.isPresent() && !replace) {
            // The repository's tree has no place for a second value of a key.
            XrpcErrors.send(call, 500, "InternalServerError", "Internal Server Error");
            return;
        }
        PostStore.Stored stored = existing.flatMap(post -> world.posts().edit(account, post.id(), content))
                .orElseGet(() -> world.posts()
                        .publish(
                                account,
                                content,
                                number ->
                                        Identity.uri(account, key.orElseGet(() -> Base32.tid(Long.parseLong(number)))),
                                call.hidden()));
        call.when(
                stored.onDisk(),
                () -> call.respond(
                        200,
                        reference(stored.post())
                                .put("commit", commit(stored.post()))
                                .put("validationStatus", "valid")));
    }

    private static JsonObject reference(Post post) {
        return new JsonObject()
                .put("uri", post.id())
                .put("cid", PostRecord.of(post.content()).cid());
    }

    private static JsonObject commit(Post post) {
        return new JsonObject().put("cid", Identity.recordCid(post.id())).put("rev", Base32.tid(post.number()));
    }

    private void delete(ApiCall call) {
        if (isForeign(call)) {
            XrpcErrors.send(call, 401, "AuthenticationRequired", "Invalid repo");
            return;
        }
        String uri = Identity.uri(call.account(), call.json().getString("rkey", ""));
        // Deleting what does not exist succeeds without a commit.
        world.posts()
                .delete(call.account(), uri)
                .ifPresentOrElse(
                        stored -> call.when(
                                stored.onDisk(),
                                () -> call.respond(200, new JsonObject().put("commit", commit(stored.post())))),
                        () -> call.respond(200, new JsonObject()));
    }

    private Optional<Account> repository(ApiCall call) {
        return Identity.find(world.accounts(), call.parameter("repo").orElse(""));
    }

    private void read(ApiCall call) {
        String key = call.parameter("rkey").orElse("");
        if (PROFILE.equals(call.parameter("collection").orElse(""))) {
            profile(call);
            return;
        }
        repository(call)
                .flatMap(account -> world.posts().find(account, Identity.uri(account, key)))
                .ifPresentOrElse(post -> call.respond(200, view(post)), () -> call.refuse(new Refusal.NotFound(key)));
    }

    /** Reads the one record of an account's profile. */
    private void profile(ApiCall call) {
        repository(call)
                .ifPresentOrElse(
                        account -> {
                            var value = new JsonObject().put("$type", PROFILE).put("displayName", account.id());
                            String uri = "at://" + Identity.did(account) + "/" + PROFILE + "/self";
                            call.respond(
                                    200,
                                    new JsonObject()
                                            .put("uri", uri)
                                            .put("cid", Identity.recordCid(value.encode()))
                                            .put("value", value));
                        },
                        () -> call.refuse(new Refusal.NotFound("self")));
    }

    private static JsonObject view(Post post) {
        return reference(post).put("value", PostRecord.of(post.content()).value());
    }

    private void list(ApiCall call) {
        Optional<Account> account = repository(call);
        int limit = call.number("limit", DEFAULT_LIMIT);
        if (account.isEmpty()) {
            XrpcErrors.send(
                    call,
                    400,
                    "InvalidRequest",
                    "Could not find repo: " + call.parameter("repo").orElse(""));
        } else if (limit < 1 || limit > MAX_LIMIT) {
            call.refuse(new Refusal.Invalid("limit", "Error: Params/limit must be between 1 and 100"));
        } else {
            page(call, account.get(), limit);
        }
    }

    private void page(ApiCall call, Account account, int limit) {
        long before = call.parameter("cursor")
                .flatMap(key -> world.posts().find(account, Identity.uri(account, key)))
                .map(Post::number)
                .orElse(Long.MAX_VALUE);
        List<Post> found = world.posts().newest(account, before).limit(limit).toList();
        var records = new JsonArray();
        found.forEach(post -> records.add(view(post)));
        var body = new JsonObject().put("records", records);
        if (found.size() == limit) {
            body.put("cursor", Identity.recordKey(found.getLast().id()));
        }
        call.respond(200, body);
    }
}
