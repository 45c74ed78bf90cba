package com.dryjets.local.sandbox.network.tiktok;

import com.dryjets.local.sandbox.network.fault.FaultKind;
import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.World;
import com.dryjets.local.sandbox.network.oauth.Consent;
import com.dryjets.local.sandbox.network.oauth.Grant;
import com.dryjets.local.sandbox.network.oauth.Token;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * TikTok's Login Kit (developers.tiktok.com, "Manage OAuth Access Tokens", 5 November 2026): apps identify themselves with
 * {@code client_key}. Access tokens live for two hours, refresh tokens for 180 days; each refresh returns a new pair, and the
 * refresh token before it is void.
 */
final class TikTokOAuth {

    private static final Duration ACCESS = Duration.ofHours(2);
    private static final Duration REFRESH = Duration.ofDays(180);

    private final World world;

    TikTokOAuth(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        new Consent(Network.TIKTOK, new Consent.Style("client_key", false, false), world.accounts(), world.tokens())
                .mount(router, "/v2/auth/authorize/");
        router.post("/v2/oauth/token/").handler(gate.on(Operation.AUTHORIZE).open(this::token));
        router.post("/v2/oauth/revoke/").handler(gate.on(Operation.AUTHORIZE).open(this::revoke));
        router.get("/v2/user/info/")
                .handler(gate.on(Operation.READ).requires("user.info.basic").handle(this::userInfo));
    }

    private boolean isClient(ApiCall call) {
        return call.parameter("client_key").isPresent()
                && call.parameter("client_secret")
                        .orElse("")
                        .equals(world.rules().clientSecret());
    }

    private void token(ApiCall call) {
        if (!isClient(call)) {
            error(call, 401, "invalid_client", "Client key or secret is incorrect.");
            return;
        }
        switch (call.parameter("grant_type").orElse("")) {
            case "authorization_code" ->
                answer(
                        call,
                        world.tokens()
                                .redeem(
                                        Network.TIKTOK,
                                        call.parameter("code").orElse(""),
                                        call.parameter("redirect_uri").orElse(""),
                                        call.parameter("code_verifier").orElse("")),
                        "Authorization code is expired.");
            case "refresh_token" ->
                answer(
                        call,
                        world.tokens()
                                .findRefresh(
                                        Network.TIKTOK,
                                        call.parameter("refresh_token").orElse(""))
                                .flatMap(found -> world.tokens().revoke(found.value()))
                                .map(Token::grant),
                        "Refresh token is invalid or expired.");
            default -> error(call, 400, "invalid_request", "The grant type is not supported.");
        }
    }

    private void answer(ApiCall call, Optional<Grant> grant, String otherwise) {
        if (grant.isEmpty()) {
            error(call, 400, "invalid_grant", otherwise);
            return;
        }
        Token access = world.tokens().access(grant.get(), "act.", ACCESS);
        Token refresh = world.tokens().refresh(grant.get(), "rft.", REFRESH);
        boolean empty = call.has(FaultKind.EMPTY_TOKEN);
        call.respond(
                200,
                new JsonObject()
                        .put("access_token", empty ? "" : access.value())
                        .put("expires_in", seconds(access))
                        .put("open_id", openId(grant.get()))
                        .put("refresh_expires_in", seconds(refresh))
                        .put("refresh_token", empty ? "" : refresh.value())
                        .put("scope", String.join(",", grant.get().scopes()))
                        .put("token_type", "Bearer"));
    }

    private long seconds(Token token) {
        return Duration.between(world.now(), token.expiresAt()).toSeconds();
    }

    private static String openId(Grant grant) {
        return new Account(Network.TIKTOK, grant.tenant(), grant.number()).id();
    }

    private void revoke(ApiCall call) {
        if (!isClient(call)) {
            error(call, 401, "invalid_client", "Client key or secret is incorrect.");
            return;
        }
        world.tokens().revoke(call.parameter("token").orElse(""));
        call.respond(200, new JsonObject());
    }

    private static void error(ApiCall call, int status, String error, String description) {
        call.send(
                status,
                new JsonObject()
                        .put("error", error)
                        .put("error_description", description)
                        .put("log_id", "202611010000000000"),
                Map.of());
    }

    private void userInfo(ApiCall call) {
        String id = call.account().id();
        var user = new JsonObject();
        for (String field : call.parameter("fields").orElse("").split(",")) {
            switch (field.strip()) {
                case "open_id", "union_id", "display_name", "username" -> user.put(field.strip(), id);
                case "avatar_url" -> user.put("avatar_url", "https://example.org/" + id + ".png");
                default -> {}
            }
        }
        TikTokErrors.ok(call, new JsonObject().put("user", user));
    }
}
