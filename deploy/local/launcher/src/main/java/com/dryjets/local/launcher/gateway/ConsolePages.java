package com.dryjets.local.launcher.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.net.URI;
import java.nio.file.Path;

/** Serves the built console, its settings and its security headers. */
final class ConsolePages {
    // File names under assets contain a hash of the content, so a file never changes.
    private static final String ASSETS = "/assets/";
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final String REVALIDATE = "no-cache";

    private final Path folder;
    private final String policy;
    private final String settings;

    ConsolePages(Path folder, String issuer) {
        this.folder = folder;
        this.policy = policy(URI.create(issuer));
        this.settings = new JsonObject()
                .put("issuer", issuer)
                .put("clientId", "console")
                .put("scope", "openid profile")
                .put("apiUrl", "")
                .encode();
    }

    void mount(Router router) {
        getOrHead(router).handler(this::addHeaders);
        router.get("/config.json").handler(this::settings);
        getOrHead(router)
                .handler(new CompressedFiles(folder))
                .handler(StaticHandler.create(FileSystemAccess.ROOT, folder.toString())
                        .setCachingEnabled(false));
        // The console routes in the browser: every path inside it is served by the same page.
        getOrHead(router).produces("text/html").handler(this::index);
    }

    private static Route getOrHead(Router router) {
        return router.route().method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private void addHeaders(RoutingContext context) {
        boolean hashed = context.normalizedPath().startsWith(ASSETS);
        // Decided once the status is known: a missing asset must not be cached.
        context.addHeadersEndHandler(end -> {
            boolean found = context.response().getStatusCode() < 400;
            context.response()
                    .putHeader(HttpHeaders.CACHE_CONTROL, hashed && found ? IMMUTABLE : REVALIDATE)
                    .putHeader("Content-Security-Policy", policy)
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .putHeader("Referrer-Policy", "no-referrer")
                    .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                    .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        });
        context.next();
    }

    private void settings(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(settings);
    }

    private void index(RoutingContext context) {
        if (context.normalizedPath().contains(".")) {
            context.next();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, Pages.HTML)
                .sendFile(folder.resolve("index.html").toString());
    }

    private static String policy(URI issuer) {
        String issuerOrigin = issuer.getScheme() + "://" + issuer.getAuthority();
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                // The dialog library adds a style element to stop the page from scrolling.
                "style-src 'self' 'unsafe-inline'",
                "font-src 'self'",
                // Posts show pictures of other sites, which learn nothing from the request: it has no referrer.
                "img-src 'self' data: https:",
                "media-src 'self'",
                "connect-src 'self' " + issuerOrigin,
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }
}
