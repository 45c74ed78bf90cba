package com.dryjets.local.sandbox.network.oauth;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** An access or refresh token; permanent tokens expire at {@link Instant#MAX}. */
public record Token(String value, Grant grant, Instant expiresAt, boolean refresh) {

    public boolean isExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("entry", "token")
                .put("value", value)
                .put("grant", grant.toJson())
                .put("expiresAt", expiresAt.toString())
                .put("refresh", refresh);
    }

    static Token fromJson(JsonObject json) {
        return new Token(
                json.getString("value"),
                Grant.fromJson(json.getJsonObject("grant")),
                Instant.parse(json.getString("expiresAt")),
                json.getBoolean("refresh"));
    }
}
