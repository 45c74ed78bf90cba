package com.dryjets.local.sandbox.issuer;

import com.nimbusds.jose.jwk.RSAKey;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.CorsHandler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import okhttp3.Headers;

/**
 * Issues tokens for the demo users: by code flow with PKCE for browsers and by one GET for the command line.
 *
 * <p>Only known users and known browser origins get one; codes and refresh tokens do not outlive a restart, access
 * tokens do.
 */
public final class Issuer {

    private static final Set<String> GRANTS = Set.of("authorization_code", "refresh_token");
    private static final Duration COMMAND_LINE_LIFETIME = Duration.ofHours(8);

    private final RSAKey key;
    private final List<String> origins;
    private final Duration session;
    private Protocol protocol;
    private String address;

    /**
     * @param session how long a browser's tokens are good
     */
    public Issuer(Path keyFile, List<String> origins, Duration session) {
        this.key = SigningKey.readOrMake(keyFile);
        this.origins = origins;
        this.session = session;
    }

    /** Opens the port; with port 0 the issuer's name is known only afterwards. */
    public Future<HttpServer> listen(Vertx vertx, int port) {
        return vertx.createHttpServer()
                .requestHandler(router(vertx))
                .listen(port, "127.0.0.1")
                .onSuccess(server -> {
                    address = "localhost:" + server.actualPort();
                    protocol = new Protocol(key, "http://" + address, session);
                });
    }

    /** The {@code iss} of every token. */
    public String url() {
        return "http://" + address + "/" + Protocol.ISSUER_ID;
    }

    public String token(DemoUser user, Duration lifetime) {
        return protocol.token(user, lifetime);
    }

    /** Answers {@code ?user=mark}, or {@code ?role=marketer&tenant=sunrise}, with a token as plain text. */
    public void commandLineToken(RoutingContext context) {
        var parameters = context.request();
        Optional<DemoUser> user = Optional.ofNullable(parameters.getParam("user"))
                .flatMap(DemoUser::ofUsername)
                .or(() -> DemoUser.ofRole(parameters.getParam("role", ""), parameters.getParam("tenant", "sunrise")));
        if (user.isEmpty()) {
            context.response().setStatusCode(400).end("user must be one of the demo users, or role one of the roles\n");
            return;
        }
        context.vertx()
                .executeBlocking(() -> token(user.get(), COMMAND_LINE_LIFETIME))
                .onSuccess(token -> context.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain")
                        .end(token))
                .onFailure(context::fail);
    }

    private Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        String base = "/" + Protocol.ISSUER_ID;
        router.route().handler(BodyHandler.create(false));
        // The login page is the issuer's own, and its form is sent from the issuer's own origin.
        router.get(base + "/authorize").handler(this::showLogin);
        router.post(base + "/authorize").handler(this::login);
        router.route()
                .handler(CorsHandler.create()
                        .addOrigins(origins)
                        .allowedMethod(HttpMethod.GET)
                        .allowedMethod(HttpMethod.POST)
                        .allowedHeader("authorization")
                        .allowedHeader("content-type")
                        .maxAgeSeconds(3600));
        router.post(base + "/token").handler(this::exchange);
        router.route(base + "/*").handler(context -> delegate(context, body(context)));
        return router;
    }

    private void showLogin(RoutingContext context) {
        if (acceptable(context)) {
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(LoginPage.html());
        }
    }

    private void login(RoutingContext context) {
        Optional<DemoUser> user = DemoUser.ofUsername(context.request().getFormAttribute("username"));
        if (user.isEmpty()) {
            context.response().setStatusCode(400).end("No such demo user");
        } else if (acceptable(context)) {
            // The library takes whatever claims the form brings; ours come from here and not from the browser.
            // Without the client by name here, the library would leave it out of what a refresh token brings, and a
            // client must refuse that (OpenID Connect Core, 12.2).
            String claims = new JsonObject(user.get().claims())
                    .copy()
                    .put("azp", context.request().getParam("client_id"))
                    .encode();
            delegate(context, "username=" + encoded(user.get().username()) + "&claims=" + encoded(claims));
        }
    }

    private boolean acceptable(RoutingContext context) {
        String redirect = context.request().getParam("redirect_uri", "");
        boolean known =
                origins.stream().anyMatch(origin -> redirect.equals(origin) || redirect.startsWith(origin + "/"));
        boolean proof = "S256".equals(context.request().getParam("code_challenge_method"));
        if (!known || !proof) {
            context.response()
                    .setStatusCode(400)
                    .end(known ? "PKCE with S256 is required" : "redirect_uri is not one of " + origins);
        }
        return known && proof;
    }

    private void exchange(RoutingContext context) {
        String grant = context.request().getFormAttribute("grant_type");
        if (grant == null || !GRANTS.contains(grant)) {
            context.response()
                    .setStatusCode(400)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(new JsonObject().put("error", "unsupported_grant_type").encode());
            return;
        }
        delegate(context, body(context));
    }

    private static String body(RoutingContext context) {
        if (!context.request().formAttributes().isEmpty()) {
            var form = new StringBuilder();
            context.request()
                    .formAttributes()
                    .forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                            .append(encoded(name))
                            .append('=')
                            .append(encoded(value)));
            return form.toString();
        }
        String body = context.body().asString();
        return body == null ? "" : body;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void delegate(RoutingContext context, String body) {
        String method = context.request().method().name();
        String uri = context.request().uri();
        Headers headers = headers(context);
        context.vertx()
                .executeBlocking(() -> protocol.handle(method, uri, headers, body))
                .onSuccess(response -> answer(context, response))
                .onFailure(context::fail);
    }

    /** The request's headers, but with the public address as host, since the library names the issuer after it. */
    private Headers headers(RoutingContext context) {
        var headers = new Headers.Builder();
        context.request().headers().forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!lower.equals("host") && !lower.startsWith("x-forwarded") && !lower.equals("content-length")) {
                headers.addUnsafeNonAscii(name, value);
            }
        });
        return headers.set("Host", address).build();
    }

    private static void answer(RoutingContext context, OAuth2HttpResponse answer) {
        var response = context.response().setStatusCode(answer.getStatus());
        answer.getHeaders().forEach(header -> {
            String name = header.getFirst().toLowerCase(Locale.ROOT);
            // Who may read the answer is decided by this server, not by the library, which lets everyone.
            if (!name.startsWith("access-control-") && !name.equals("content-length")) {
                response.putHeader(header.getFirst(), header.getSecond());
            }
        });
        response.end(Protocol.text(answer));
    }
}
