package com.dryjets.local.sandbox.network.graph;

import com.dryjets.local.sandbox.network.fault.FaultKind;
import com.dryjets.local.sandbox.network.fault.Operation;
import com.dryjets.local.sandbox.network.feed.Account;
import com.dryjets.local.sandbox.network.feed.Network;
import com.dryjets.local.sandbox.network.http.ApiCall;
import com.dryjets.local.sandbox.network.http.Gate;
import com.dryjets.local.sandbox.network.http.Received;
import com.dryjets.local.sandbox.network.http.World;
import com.dryjets.local.sandbox.network.oauth.Consent;
import com.dryjets.local.sandbox.network.oauth.Grant;
import com.dryjets.local.sandbox.network.oauth.Token;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Facebook Login (developers.facebook.com, "Manually Build a Login Flow", "Long-Lived Access Tokens", "User Accounts"): the
 * dialog gives a code, the code a short-lived user token, that a long-lived one of 60 days, and {@code /me/accounts} the
 * tokens of pages, which do not expire if they come from a long-lived token.
 */
final class GraphOAuth {

    private static final Duration SHORT = Duration.ofHours(2);
    private static final Duration LONG = Duration.ofDays(60);
    private static final String LONG_LIVED = "EAAL";
    private static final int DEFAULT_LIMIT = 25;
    private static final String CATEGORY = "Dry Cleaner";
    private static final Set<String> DEFAULT_FIELDS =
            Set.of("access_token", "category", "category_list", "name", "tasks");

    private final Network network;
    private final World world;

    GraphOAuth(Network network, World world) {
        this.network = network;
        this.world = world;
    }

    void mount(Router router, Gate gate) {
        new Consent(network, new Consent.Style("client_id", false, true), world.accounts(), world.tokens())
                .mount(router, "/:version/dialog/oauth");
        router.route("/:version/oauth/access_token")
                .handler(gate.on(Operation.AUTHORIZE).open(this::token));
        Gate.Endpoint read = gate.on(Operation.READ);
        router.get("/:version/debug_token").handler(read.handle(this::debug));
        router.get("/:version/me").handler(read.handle(this::me));
        router.get("/:version/me/permissions").handler(read.handle(this::permissions));
        router.get("/:version/me/accounts")
                .handler(read.requires("pages_show_list").handle(this::pages));
    }

    private void token(ApiCall call) {
        if (!call.parameter("client_secret").orElse("").equals(world.rules().clientSecret())) {
            error(call, GraphError.of(1, "Error validating client secret."));
        } else if ("fb_exchange_token".equals(call.parameter("grant_type").orElse(""))) {
            Optional<Token> user = call.parameter("fb_exchange_token")
                    .flatMap(value -> world.tokens().find(network, value))
                    .filter(found -> !found.isExpired(world.now()));
            user.ifPresentOrElse(
                    found -> answer(call, found.grant(), LONG_LIVED, LONG),
                    () -> error(call, GraphError.of(190, "Error validating access token: The session is invalid.")));
        } else {
            Optional<Grant> grant = world.tokens()
                    .redeem(
                            network,
                            call.parameter("code").orElse(""),
                            call.parameter("redirect_uri").orElse(""),
                            call.parameter("code_verifier").orElse(""));
            grant.ifPresentOrElse(
                    found -> answer(call, found, "EAAS", SHORT),
                    () -> error(
                            call,
                            GraphError.of(100, "This authorization code has been used.")
                                    .subcode(36009)));
        }
    }

    private void answer(ApiCall call, Grant grant, String prefix, Duration lifetime) {
        Token token = world.tokens().access(grant, prefix, lifetime);
        call.respond(
                200,
                new JsonObject()
                        .put("access_token", call.has(FaultKind.EMPTY_TOKEN) ? "" : token.value())
                        .put("token_type", "bearer")
                        .put(
                                "expires_in",
                                Duration.between(world.now(), token.expiresAt()).toSeconds()));
    }

    private static void error(ApiCall call, GraphError error) {
        call.send(400, error.envelope(), Map.of());
    }

    private void debug(ApiCall call) {
        Optional<Token> asked =
                call.parameter("input_token").flatMap(value -> world.tokens().find(network, value));
        Instant now = world.now();
        boolean valid = asked.filter(token -> !token.isExpired(now)).isPresent();
        var data = new JsonObject().put("is_valid", valid).put("application", "Sandbox");
        asked.ifPresent(token -> data.put("type", token.grant().user() ? "USER" : "PAGE")
                .put(
                        "expires_at",
                        token.expiresAt().equals(Instant.MAX)
                                ? 0
                                : token.expiresAt().getEpochSecond())
                .put("scopes", new JsonArray(List.copyOf(token.grant().scopes()))));
        call.respond(200, new JsonObject().put("data", data));
    }

    private void me(ApiCall call) {
        String id = call.grant().user()
                ? call.account().tenant() + "-user"
                : call.account().id();
        call.respond(200, new JsonObject().put("id", id).put("name", id));
    }

    private void permissions(ApiCall call) {
        var data = new JsonArray();
        call.grant().scopes().stream()
                .sorted()
                .forEach(scope ->
                        data.add(new JsonObject().put("permission", scope).put("status", "granted")));
        call.respond(200, new JsonObject().put("data", data));
    }

    /** Lists pages by number; the cursor is the number of the last one. */
    private void pages(ApiCall call) {
        int limit = call.number("limit", DEFAULT_LIMIT);
        int after = call.number("after", 0);
        List<Account> pages = world
                .accounts()
                .of(Network.FACEBOOK, call.account().tenant())
                .stream()
                .filter(page -> call.grant().permits(page) && page.number() > after)
                .toList();
        var data = new JsonArray();
        pages.stream().limit(limit).forEach(page -> data.add(page(call, page)));
        var paging = new JsonObject();
        if (!data.isEmpty()) {
            String last = String.valueOf(pages.get(data.size() - 1).number());
            paging.put("cursors", new JsonObject().put("after", last));
            if (pages.size() > limit) {
                paging.put("next", call.address(call.requestPath() + "?after=" + last));
            }
        }
        call.respond(200, new JsonObject().put("data", data).put("paging", paging));
    }

    private JsonObject page(ApiCall call, Account page) {
        String instagram = new Account(Network.INSTAGRAM, page.tenant(), page.number()).id();
        var category = new JsonObject().put("id", "2256").put("name", CATEGORY);
        var known = new JsonObject()
                .put("name", page.id())
                .put("category", CATEGORY)
                .put("category_list", new JsonArray().add(category))
                .put("tasks", new JsonArray(List.of("ANALYZE", "CREATE_CONTENT", "MANAGE", "MODERATE")))
                .put("access_token", pageToken(call.token(), page).value())
                .put(
                        "instagram_business_account",
                        new JsonObject().put("id", instagram).put("username", instagram));
        var view = new JsonObject().put("id", page.id());
        call.parameter("fields").map(GraphFields::names).orElse(DEFAULT_FIELDS).stream()
                .filter(known::containsKey)
                .forEach(name -> view.put(name, known.getValue(name)));
        return view;
    }

    /** Returns the same token for the same page each time it is requested with the same user token. */
    private Token pageToken(Token user, Account page) {
        byte[] both = (user.value() + page.id()).getBytes(StandardCharsets.UTF_8);
        String value = "EAAP" + Received.of(both).sha256();
        Instant end = user.value().startsWith(LONG_LIVED) ? Instant.MAX : user.expiresAt();
        return world.tokens()
                .find(Network.FACEBOOK, value)
                .orElseGet(() -> world.tokens().access(user.grant().forAccount(page), value, end));
    }
}
