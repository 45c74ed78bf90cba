package com.dryjets.local.launcher.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a browser sees at /: the console where it is built, else a page of links.
 *
 * @param console the folder of the built console, which need not exist
 * @param issuer where people sign in
 * @param links what the page links to beside the services: name to address
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
