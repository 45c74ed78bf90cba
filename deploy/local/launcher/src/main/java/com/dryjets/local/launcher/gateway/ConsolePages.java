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

/** Serves the built console with its settings, and tells the browser what a page of it may do. */
final class ConsolePages {
    // A file under assets carries a hash of its content in its name: under that name it never changes.
    private static final String ASSETS = "/assets/";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_EACH_TIME = "no-cache";

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
        reading(router).handler(this::protect);
        router.get("/config.json").handler(this::settings);
        reading(router)
                .handler(StaticHandler.create(FileSystemAccess.ROOT, folder.toString())
                        .setCachingEnabled(false));
        // The console routes in the browser: an address within it is answered by its one page.
        reading(router).produces("text/html").handler(this::index);
    }

    private static Route reading(Router router) {
        return router.route().method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private void protect(RoutingContext context) {
        boolean hashed = context.normalizedPath().startsWith(ASSETS);
        // Decided as late as possible: an asset that is not there must not be remembered.
        context.addHeadersEndHandler(end -> {
            boolean found = context.response().getStatusCode() < 400;
            context.response()
                    .putHeader(HttpHeaders.CACHE_CONTROL, hashed && found ? FOR_EVER : ASK_EACH_TIME)
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
        String signIn = issuer.getScheme() + "://" + issuer.getAuthority();
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                // The library of dialogs keeps the page from scrolling by a style element of its own.
                "style-src 'self' 'unsafe-inline'",
                "font-src 'self'",
                "img-src 'self' data:",
                "connect-src 'self' " + signIn,
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'");
    }
}
