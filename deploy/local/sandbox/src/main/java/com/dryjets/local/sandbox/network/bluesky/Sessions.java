package com.dryjets.local.sandbox.network.bluesky;

import com.dryjets.local.sandbox.network.fault.FaultKind;
import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.World;
import com.dryjets.local.sandbox.network.oauth.Grant;
import com.dryjets.local.sandbox.network.oauth.Token;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sessions of an AT Protocol server (lexicons {@code com.atproto.server.*}). The password is the account's permanent token.
 * An access JWT lives for two hours; a refresh JWT for 90 days, and is valid once.
 */
final class Sessions {

    private static final Duration ACCESS = Duration.ofHours(2);
    private static final Duration REFRESH = Duration.ofDays(90);
    private static final String SERVER = "/xrpc/com.atproto.server.";

    private final World world;

    Sessions(World world) {
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        Gate.Endpoint authorize = gate.on(Operation.AUTHORIZE);
        router.get(SERVER + "describeServer").handler(gate.on(Operation.READ).open(this::describe));
        router.post(SERVER + "createSession").handler(authorize.open(this::create));
        router.post(SERVER + "refreshSession").handler(authorize.open(this::refresh));
        router.post(SERVER + "deleteSession").handler(authorize.open(this::delete));
        router.get(SERVER + "getSession").handler(gate.on(Operation.READ).handle(this::read));
        router.get("/xrpc/com.atproto.identity.resolveHandle")
                .handler(gate.on(Operation.READ).open(this::resolve));
    }

    private void describe(ApiCall call) {
        call.respond(
                200,
                new JsonObject()
                        .put("did", "did:web:localhost")
                        .put("availableUserDomains", new JsonArray(List.of(".test")))
                        .put("inviteCodeRequired", false)
                        .put("links", new JsonObject())
                        .put("contact", new JsonObject()));
    }

    private void create(ApiCall call) {
        Optional<Account> account = Identity.find(world.accounts(), call.json().getString("identifier", ""))
                .filter(found -> found.token().equals(call.json().getString("password")));
        account.ifPresentOrElse(
                found -> answer(call, found),
                () -> XrpcErrors.send(call, 401, "AuthenticationRequired", "Invalid identifier or password"));
    }

    private void refresh(ApiCall call) {
        String value = call.bearer();
        Optional<Token> token = world.tokens()
                .findRefresh(Network.BLUESKY, value)
                .flatMap(found -> world.tokens().revoke(found.value()));
        token.flatMap(found -> account(found.grant()))
                .ifPresentOrElse(
                        found -> answer(call, found),
                        () -> XrpcErrors.send(call, 400, "ExpiredToken", "Token has been revoked"));
    }

    private Optional<Account> account(Grant grant) {
        return world.accounts().of(Network.BLUESKY).stream()
                .filter(grant::permits)
                .findFirst();
    }

    private void answer(ApiCall call, Account account) {
        var grant = new Grant(Network.BLUESKY, account.tenant(), account.number(), false, Set.of());
        String did = Identity.did(account);
        Instant now = world.now();
        Instant end = world.tokens().end(ACCESS);
        String access = Jwt.create(
                "at+jwt", "com.atproto.access", did, now, end, world.tokens().secret(""));
        Instant last = now.plus(REFRESH);
        String refresh = Jwt.create(
                "refresh+jwt",
                "com.atproto.refresh",
                did,
                now,
                last,
                world.tokens().secret(""));
        world.tokens().access(grant, access, end);
        world.tokens().refresh(grant, refresh, last);
        boolean empty = call.has(FaultKind.EMPTY_TOKEN);
        call.respond(
                200,
                session(call, account).put("accessJwt", empty ? "" : access).put("refreshJwt", empty ? "" : refresh));
    }

    private static JsonObject session(ApiCall call, Account account) {
        return new JsonObject()
                .put("did", Identity.did(account))
                .put("handle", Identity.handle(account))
                .put("email", account.id() + "@example.org")
                .put("emailConfirmed", true)
                .put("didDoc", Identity.document(account, call.address("")))
                .put("active", true);
    }

    private void delete(ApiCall call) {
        if (world.tokens().revoke(call.bearer()).isPresent()) {
            call.respond(200, null);
        } else {
            XrpcErrors.send(call, 400, "InvalidToken", "Token could not be verified");
        }
    }

    private void read(ApiCall call) {
        call.respond(200, session(call, call.account()));
    }

    private void resolve(ApiCall call) {
        Identity.find(world.accounts(), call.parameter("handle").orElse(""))
                .ifPresentOrElse(
                        account -> call.respond(200, new JsonObject().put("did", Identity.did(account))),
                        () -> XrpcErrors.send(call, 400, "InvalidRequest", "Unable to resolve handle"));
    }
}
