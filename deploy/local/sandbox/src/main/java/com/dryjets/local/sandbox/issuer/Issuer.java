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
 * Issues tokens for the demo users: the code flow with PKCE for browsers, a single GET for the command line.
 *
 * <p>Only known users and known browser origins get tokens. Access tokens survive a restart; codes and refresh tokens
 * do not.
 */
public final class Issuer {

    private static final Set<String> GRANTS = Set.of("authorization_code", "refresh_token");
    private static final Duration COMMAND_LINE_LIFETIME = Duration.ofHours(8);

    private static final String UNKNOWN_USER =
            "Unknown user, role or tenant. Users: anna, mark, vera, hana, miro, vito, alma, milo, vida; roles: admin, marketer, viewer; tenants: sunrise, harbor, sample.\n";

    private final RSAKey key;
    private final List<String> origins;
    private final Duration session;
    private Protocol protocol;
    private String address;

    /**
     * @param session lifetime of a browser's tokens
     */
    public Issuer(Path keyFile, List<String> origins, Duration session) {
        this.key = SigningKey.readOrCreate(keyFile);
        this.origins = origins;
        this.session = session;
    }

    /** Opens the port; with port 0 the issuer URL is known only afterwards. */
    public Future<HttpServer> listen(Vertx vertx, int port) {
        return vertx.createHttpServer()
                .requestHandler(router(vertx))
                .listen(port, "127.0.0.1")
                .onSuccess(server -> {
                    address = "localhost:" + server.actualPort();
                    protocol = new Protocol(key, "http://" + address, session);
                });
    }

    /** Returns the {@code iss} claim of every token. */
    public String url() {
        return "http://" + address + "/" + Protocol.ISSUER_ID;
    }

    public String token(DemoUser user, Duration lifetime) {
        return protocol.token(user, lifetime);
    }

    /** Responds to {@code ?user=mark} or {@code ?role=marketer&tenant=sunrise} with a token as plain text. */
    public void commandLineToken(RoutingContext context) {
        var parameters = context.request();
        Optional<DemoUser> user = Optional.ofNullable(parameters.getParam("user"))
                .flatMap(DemoUser::ofUsername)
                .or(() -> DemoUser.ofRole(parameters.getParam("role", ""), parameters.getParam("tenant", "sunrise")));
        if (user.isEmpty()) {
            context.response().setStatusCode(400).end(UNKNOWN_USER);
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
        // Before CORS: the login page belongs to the issuer and posts its form from the issuer's own origin.
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
        router.post(base + "/token").handler(this::exchangeToken);
        router.route(base + "/*").handler(context -> delegate(context, body(context)));
        return router;
    }

    private void showLogin(RoutingContext context) {
        if (isAllowed(context)) {
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(LoginPage.html());
        }
    }

    private void login(RoutingContext context) {
        Optional<DemoUser> user = DemoUser.ofUsername(context.request().getFormAttribute("username"));
        if (user.isEmpty()) {
            context.response().setStatusCode(400).end("Unknown demo user.");
        } else if (isAllowed(context)) {
            // The library accepts any claims in the form, so we set them here instead of trusting the browser. Without
            // azp, the
            // library would omit the client from refreshed tokens, which a client must reject (OpenID Connect Core,
            // 12.2).
            String claims = new JsonObject(user.get().claims())
                    .copy()
                    .put("azp", context.request().getParam("client_id"))
                    .encode();
            delegate(context, "username=" + encode(user.get().username()) + "&claims=" + encode(claims));
        }
    }

    private boolean isAllowed(RoutingContext context) {
        String redirect = context.request().getParam("redirect_uri", "");
        boolean known =
                origins.stream().anyMatch(origin -> redirect.equals(origin) || redirect.startsWith(origin + "/"));
        boolean pkce = "S256".equals(context.request().getParam("code_challenge_method"));
        if (!known || !pkce) {
            context.response()
                    .setStatusCode(400)
                    .end(
                            known
                                    ? "code_challenge_method must be S256 (PKCE)."
                                    : "redirect_uri must start with one of " + origins);
        }
        return known && pkce;
    }

    private void exchangeToken(RoutingContext context) {
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
                            .append(encode(name))
                            .append('=')
                            .append(encode(value)));
            return form.toString();
        }
        String body = context.body().asString();
        return body == null ? "" : body;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void delegate(RoutingContext context, String body) {
        String method = context.request().method().name();
        String uri = context.request().uri();
        Headers headers = headers(context);
        context.vertx()
                .executeBlocking(() -> protocol.handle(method, uri, headers, body))
                .onSuccess(response -> respond(context, response))
                .onFailure(context::fail);
    }

    /**
     * Returns the request's headers with the public address as host, from which the library derives the issuer name.
     */
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

    private static void respond(RoutingContext context, OAuth2HttpResponse result) {
        var response = context.response().setStatusCode(result.getStatus());
        result.getHeaders().forEach(header -> {
            String name = header.getFirst().toLowerCase(Locale.ROOT);
            // This server handles CORS; the library would allow every origin.
            if (!name.startsWith("access-control-") && !name.equals("content-length")) {
                response.putHeader(header.getFirst(), header.getSecond());
            }
        });
        response.end(Protocol.text(result));
    }
}
