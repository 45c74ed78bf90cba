package com.dryjets.local.sandbox.network.linkedin;

import com.dryjets.local.sandbox.network.fault.FaultKind;
import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Refusal;
import com.dryjets.local.sandbox.network.http.World;
import com.dryjets.local.sandbox.network.oauth.Consent;
import com.dryjets.local.sandbox.network.oauth.Grant;
import com.dryjets.local.sandbox.network.oauth.Token;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * LinkedIn's 3-legged OAuth with programmatic refresh tokens (learn.microsoft.com, "Authorization Code Flow", "Refresh
 * Tokens", view li-lms-2026-10): access tokens live for 60 days, refresh tokens for a year and are not renewed. A token is
 * a member's and acts for every organization the member administers.
 */
final class LinkedInOAuth {

    private static final Duration ACCESS = Duration.ofDays(60);
    private static final Duration REFRESH = Duration.ofDays(365);

    private final World world;

    LinkedInOAuth(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        new Consent(Network.LINKEDIN, new Consent.Style("client_id", false, true), world.accounts(), world.tokens())
                .mount(router, "/oauth/v2/authorization");
        router.post("/oauth/v2/accessToken")
                .handler(gate.on(Operation.AUTHORIZE).open(this::token));
        router.post("/oauth/v2/revoke").handler(gate.on(Operation.AUTHORIZE).open(this::revoke));
        router.get("/v2/userinfo").handler(gate.on(Operation.READ).handle(this::userInfo));
        router.get("/rest/organizationAcls").handler(gate.on(Operation.READ).handle(this::organizations));
        router.get("/rest/organizations/:id").handler(gate.on(Operation.READ).handle(this::organization));
    }

    private boolean isClient(ApiCall call) {
        return call.parameter("client_id").isPresent()
                && call.parameter("client_secret")
                        .orElse("")
                        .equals(world.rules().clientSecret());
    }

    private void token(ApiCall call) {
        if (!isClient(call)) {
            error(call, 401, "invalid_client", "Client authentication failed");
            return;
        }
        switch (call.parameter("grant_type").orElse("")) {
            case "authorization_code" -> {
                Optional<Grant> grant = world.tokens()
                        .redeem(
                                Network.LINKEDIN,
                                call.parameter("code").orElse(""),
                                call.parameter("redirect_uri").orElse(""),
                                call.parameter("code_verifier").orElse(""));
                grant.ifPresentOrElse(
                        found -> answer(call, found, world.tokens().refresh(found, "AQW", REFRESH)),
                        () -> error(
                                call,
                                400,
                                "invalid_request",
                                "Unable to retrieve access token: appid/redirect uri/code verifier does not match"
                                        + " authorization code. Or authorization code expired. Or external member"
                                        + " binding exists"));
            }
            case "refresh_token" ->
                world.tokens()
                        .findRefresh(
                                Network.LINKEDIN,
                                call.parameter("refresh_token").orElse(""))
                        .ifPresentOrElse(
                                found -> answer(call, found.grant(), found),
                                () -> error(
                                        call,
                                        400,
                                        "invalid_grant",
                                        "The provided authorization grant or refresh token is invalid, expired or"
                                                + " revoked"));
            default -> error(call, 400, "invalid_request", "A required parameter \"grant_type\" is missing");
        }
    }

    private void answer(ApiCall call, Grant grant, Token refresh) {
        Token access = world.tokens().access(grant, "AQX", ACCESS);
        boolean empty = call.has(FaultKind.EMPTY_TOKEN);
        call.respond(
                200,
                new JsonObject()
                        .put("access_token", empty ? "" : access.value())
                        .put("expires_in", seconds(access))
                        .put("refresh_token", empty ? "" : refresh.value())
                        .put("refresh_token_expires_in", seconds(refresh))
                        .put("scope", String.join(",", grant.scopes())));
    }

    private long seconds(Token token) {
        return Duration.between(world.now(), token.expiresAt()).toSeconds();
    }

    private void revoke(ApiCall call) {
        if (!isClient(call)) {
            error(call, 401, "invalid_client", "Client authentication failed");
            return;
        }
        world.tokens().revoke(call.parameter("token").orElse(""));
        call.respond(200, new JsonObject());
    }

    private static void error(ApiCall call, int status, String error, String description) {
        call.send(status, new JsonObject().put("error", error).put("error_description", description), Map.of());
    }

    private void userInfo(ApiCall call) {
        String member = call.account().tenant() + "-member";
        call.respond(200, new JsonObject().put("sub", member).put("name", member));
    }

    private void organizations(ApiCall call) {
        int start = call.number("start", 0);
        int count = call.number("count", 10);
        var elements = new JsonArray();
        world.accounts().of(Network.LINKEDIN, call.account().tenant()).stream()
                .filter(account -> call.grant().permits(account))
                .skip(start)
                .limit(count)
                .forEach(account -> elements.add(new JsonObject()
                        .put("organization", Urns.of(account))
                        .put("roleAssignee", "urn:li:person:" + account.tenant() + "-member")
                        .put("role", "ADMINISTRATOR")
                        .put("state", "APPROVED")));
        call.respond(200, new JsonObject().put("elements", elements).put("paging", LinkedInPosts.paging(start, count)));
    }

    private void organization(ApiCall call) {
        String id = call.path("id");
        Optional<Account> administered =
                world.accounts().find(id).filter(account -> call.grant().permits(account));
        if (administered.isPresent()) {
            call.respond(
                    200, new JsonObject().put("id", id).put("localizedName", id).put("vanityName", id));
        } else {
            call.refuse(new Refusal.Forbidden("Viewer does not administer organization " + id));
        }
    }
}
