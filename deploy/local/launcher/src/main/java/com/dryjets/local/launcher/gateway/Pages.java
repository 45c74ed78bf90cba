package com.dryjets.local.launcher.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a browser sees at /: the console where it is built, else a page of links.
 *
 * @param console the folder of the built console, which need not exist
 * @param links what the page links to beside the services: name to address
 */
public record Pages(Path console, Map<String, String> links) {
    private static final String HTML = "text/html;charset=utf-8";

    void mount(Router router, RouteTable table) {
        if (Files.exists(console.resolve("index.html"))) {
            mountConsole(router);
        } else {
            router.get("/")
                    .handler(context -> context.response()
                            .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
                            .end(StartPage.render(table, links)));
        }
    }

    private void mountConsole(Router router) {
        router.get()
                .handler(StaticHandler.create(FileSystemAccess.ROOT, console.toString())
                        .setCachingEnabled(false));
        // The console routes in the browser: an address within it is answered by its one page.
        router.get().produces("text/html").handler(this::index);
    }

    private void index(RoutingContext context) {
        if (context.normalizedPath().contains(".")) {
            context.next();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
                .sendFile(console.resolve("index.html").toString());
    }
}
