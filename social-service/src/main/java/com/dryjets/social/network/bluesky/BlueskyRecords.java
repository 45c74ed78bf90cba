package com.dryjets.social.network.bluesky;

import com.dryjets.contracts.wire.EventJson;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Reply;
import com.dryjets.social.network.http.NetworkAnswer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/** The posts of an account as records of its repository ({@code com.atproto.repo}). */
@Singleton
class BlueskyRecords {

    static final String POSTS = "app.bsky.feed.post";

    private static final String BLUESKY = "https://bsky.social";

    private final BlueskyHttp http;

    BlueskyRecords(BlueskyHttp http) {
        this.http = http;
    }

    /** The address of a post, which is its id. */
    static String uri(Credentials account, String key) {
        return "at://" + account.accountId() + "/" + POSTS + "/" + key;
    }

    static String key(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** The account's server; Bluesky's own for an account that was connected without naming one. */
    static String server(Credentials account) {
        return account.server() == null ? BLUESKY : account.server().toString();
    }

    Uni<Reply<Boolean>> exists(Credentials account, String key) {
        return BlueskyCalls.read(
                http.record(server(account), account.accountId(), POSTS, key),
                answer -> true,
                error -> error.isMissing() ? Optional.of(false) : Optional.empty());
    }

    /** A reference to a post in its present version ({@code com.atproto.repo.strongRef}). */
    Uni<Reply<ObjectNode>> reference(Credentials account, String uri) {
        return BlueskyCalls.read(
                http.record(server(account), account.accountId(), POSTS, key(uri)),
                answer -> EventJson.mapper()
                        .createObjectNode()
                        .put("uri", answer.text("/uri"))
                        .put("cid", answer.text("/cid")));
    }

    /** Creates a post under a key; a server refuses a second one with the same key. */
    <T> Uni<Reply<T>> create(
            Credentials account,
            String key,
            ObjectNode post,
            Function<NetworkAnswer, T> reader,
            Function<XrpcError, Optional<T>> expected) {
        ObjectNode record = named(account, key);
        record.set("record", post);
        return BlueskyCalls.show(http.createRecord(server(account), account.bearer(), record), reader, expected);
    }

    Uni<Reply<Void>> delete(Credentials account, String uri) {
        return BlueskyCalls.read(
                http.deleteRecord(server(account), account.bearer(), named(account, key(uri))), answer -> null);
    }

    private static ObjectNode named(Credentials account, String key) {
        return EventJson.mapper()
                .createObjectNode()
                .put("repo", account.accountId())
                .put("collection", POSTS)
                .put("rkey", key);
    }
}
