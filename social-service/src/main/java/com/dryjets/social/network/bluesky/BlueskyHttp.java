package com.dryjets.social.network.bluesky;

import com.dryjets.social.network.http.NetworkAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of an account's server; {@code server} is its address. */
@Singleton
class BlueskyHttp {

    private static final String AUTHORIZATION = "Authorization";

    private final ServerCalls calls;

    BlueskyHttp(ServerCalls calls) {
        this.calls = calls;
    }

    Uni<NetworkAnswer> createSession(String server, JsonNode session) {
        return post(server, "com.atproto.server.createSession", Map.of(), session);
    }

    /** Takes the refresh token in the place of the access token. */
    Uni<NetworkAnswer> refreshSession(String server, String refreshToken) {
        return calls.send(new ServerCalls.Call(HttpMethod.POST, server, "com.atproto.server.refreshSession")
                .header(AUTHORIZATION, refreshToken));
    }

    Uni<NetworkAnswer> session(String server, String token) {
        return calls.send(get(server, "com.atproto.server.getSession").header(AUTHORIZATION, token));
    }

    Uni<NetworkAnswer> resolveHandle(String server, String handle) {
        return calls.send(get(server, "com.atproto.identity.resolveHandle").query("handle", handle));
    }

    Uni<NetworkAnswer> record(String server, String repo, String collection, String key) {
        return calls.send(get(server, "com.atproto.repo.getRecord")
                .query("repo", repo)
                .query("collection", collection)
                .query("rkey", key));
    }

    /** Newest first. */
    Uni<NetworkAnswer> records(String server, String repo, String collection, int limit, @Nullable String cursor) {
        return calls.send(get(server, "com.atproto.repo.listRecords")
                .query("repo", repo)
                .query("collection", collection)
                .query("limit", Integer.toString(limit))
                .query("cursor", cursor));
    }

    Uni<NetworkAnswer> createRecord(String server, String token, JsonNode record) {
        return post(server, "com.atproto.repo.createRecord", Map.of(AUTHORIZATION, token), record);
    }

    Uni<NetworkAnswer> deleteRecord(String server, String token, JsonNode record) {
        return post(server, "com.atproto.repo.deleteRecord", Map.of(AUTHORIZATION, token), record);
    }

    /** The server passes this on to the service that {@code atproto-proxy} names. */
    Uni<NetworkAnswer> posts(String server, String token, String service, List<String> uris) {
        ServerCalls.Call call = get(server, "app.bsky.feed.getPosts")
                .header(AUTHORIZATION, token)
                .header("atproto-proxy", service);
        uris.forEach(uri -> call.query("uris", uri));
        return calls.send(call);
    }

    /** Uploads a picture or a video, which takes longer than other calls. */
    Uni<NetworkAnswer> upload(String server, String token, String type, Path file) {
        return calls.send(
                new ServerCalls.Call(HttpMethod.POST, server, "com.atproto.repo.uploadBlob")
                        .header(AUTHORIZATION, token)
                        .header("Content-Type", type),
                file);
    }

    private static ServerCalls.Call get(String server, String method) {
        return new ServerCalls.Call(HttpMethod.GET, server, method);
    }

    private Uni<NetworkAnswer> post(String server, String method, Map<String, String> headers, JsonNode body) {
        ServerCalls.Call call = new ServerCalls.Call(HttpMethod.POST, server, method);
        headers.forEach(call::header);
        return calls.send(call.header("Content-Type", "application/json"), body);
    }
}
