package com.dryjets.local.sandbox.network.x;

import com.dryjets.local.sandbox.network.fault.FaultKind;
import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.World;
import com.dryjets.local.sandbox.network.oauth.ClientCheck;
import com.dryjets.local.sandbox.network.oauth.Consent;
import com.dryjets.local.sandbox.network.oauth.Grant;
import com.dryjets.local.sandbox.network.oauth.Token;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * OAuth 2.0 authorization code flow with PKCE of X (docs.x.com, "OAuth 2.0 Authorization Code Flow with PKCE"). Access
 * tokens live for two hours; a refresh token, granted with the scope {@code offline.access}, is valid once.
 */
final class XOAuth {

    private static final Duration ACCESS = Duration.ofHours(2);
    private static final Duration REFRESH = Duration.ofDays(180);
    private static final String OFFLINE = "offline.access";

    private final World world;

    XOAuth(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        new Consent(Network.TWITTER, new Consent.Style("client_id", true, false), world.accounts(), world.tokens())
                .mount(router, "/i/oauth2/authorize");
        router.post("/2/oauth2/token").handler(gate.on(Operation.AUTHORIZE).open(this::token));
        router.post("/2/oauth2/revoke").handler(gate.on(Operation.AUTHORIZE).open(this::revoke));
    }

    /** A confidential app sends its secret in a header, a public app only its id. */
    private boolean isClient(ApiCall call) {
        String header = call.header("Authorization");
        return header.isEmpty()
                ? call.parameter("client_id").isPresent()
                : ClientCheck.basic(header, world.rules().clientSecret());
    }

    private void token(ApiCall call) {
        if (!isClient(call)) {
            error(call, 401, "unauthorized_client", "Missing valid authorization header");
            return;
        }
        switch (call.parameter("grant_type").orElse("")) {
            case "authorization_code" -> {
                Optional<Grant> grant = world.tokens()
                        .redeem(
                                Network.TWITTER,
                                call.parameter("code").orElse(""),
                                call.parameter("redirect_uri").orElse(""),
                                call.parameter("code_verifier").orElse(""));
                answer(call, grant, "Value passed for the authorization code was invalid.");
            }
            case "refresh_token" -> {
                Optional<Grant> grant = world.tokens()
                        .findRefresh(
                                Network.TWITTER, call.parameter("refresh_token").orElse(""))
                        .flatMap(token -> world.tokens().revoke(token.value()))
                        .map(Token::grant);
                answer(call, grant, "Value passed for the token was invalid.");
            }
            default -> error(call, 400, "unsupported_grant_type", "The grant type is not supported.");
        }
    }

    private void answer(ApiCall call, Optional<Grant> grant, String otherwise) {
        if (grant.isEmpty()) {
            error(call, 400, "invalid_request", otherwise);
            return;
        }
        Token access = world.tokens().access(grant.get(), "", ACCESS);
        long seconds = Duration.between(world.now(), access.expiresAt()).toSeconds();
        boolean empty = call.has(FaultKind.EMPTY_TOKEN);
        var body = new JsonObject()
                .put("token_type", "bearer")
                .put("expires_in", seconds)
                .put("access_token", empty ? "" : access.value())
                .put("scope", String.join(" ", grant.get().scopes()));
        if (grant.get().scopes().contains(OFFLINE)) {
            body.put(
                    "refresh_token",
                    empty
                            ? ""
                            : world.tokens().refresh(grant.get(), "", REFRESH).value());
        }
        call.respond(200, body);
    }

    private void revoke(ApiCall call) {
        if (!isClient(call)) {
            error(call, 401, "unauthorized_client", "Missing valid authorization header");
            return;
        }
        world.tokens().revoke(call.parameter("token").orElse(""));
        call.respond(200, new JsonObject().put("revoked", true));
    }

    private static void error(ApiCall call, int status, String error, String description) {
        call.send(status, new JsonObject().put("error", error).put("error_description", description), Map.of());
    }
}
