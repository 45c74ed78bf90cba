package com.dryjets.local.launcher.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Serves the console if it is built, otherwise a page of links.
 *
 * @param console folder of the built console; may be missing
 * @param issuer URL where users sign in
 * @param links additional links, name to URL
 */
public record Pages(Path console, String issuer, Map<String, String> links) {
    static final String HTML = "text/html;charset=utf-8";

    void mount(Router router, RouteTable table) {
        if (Files.exists(console.resolve("index.html"))) {
            new ConsolePages(console, issuer).mount(router);
        } else {
            router.get("/")
                    .handler(context -> context.response()
                            .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
                            .end(StartPage.render(table, links)));
        }
    }
}
