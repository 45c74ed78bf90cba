package com.dryjets.local.sandbox.inbox;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.List;

/** Calls links and pixels as machines do: without a person, in their own name, and only once. */
final class MachineReaders {

    private static final String SCANNER_AGENT =
            "Mozilla/5.0 (compatible; Barracuda Link Protection; +http://barracuda.com)";
    /** What Apple's relay sends (observed since iOS 15). */
    private static final String APPLE_AGENT = "Mozilla/5.0";

    private static final String GOOGLE_AGENT =
            "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";

    private final Vertx vertx;
    private final HttpClient http;
    private final EmailLinks links;

    MachineReaders(Vertx vertx, HttpClient http, EmailLinks links) {
        this.vertx = vertx;
        this.http = http;
        this.links = links;
    }

    void receive(Email email, ReaderKind kind) {
        vertx.executeBlocking(() -> links.of(email)).onSuccess(found -> visit(found, kind));
    }

    private void visit(EmailLinks.Found found, ReaderKind kind) {
        switch (kind) {
            case SCANNER -> {
                call(HttpMethod.HEAD, found.clicks(), SCANNER_AGENT);
                call(HttpMethod.GET, found.pixels(), SCANNER_AGENT);
                call(HttpMethod.GET, found.clicks(), SCANNER_AGENT);
                call(HttpMethod.GET, found.hidden(), SCANNER_AGENT);
            }
            case APPLE_PROXY -> call(HttpMethod.GET, found.pixels(), APPLE_AGENT);
            case GOOGLE_PROXY -> call(HttpMethod.GET, found.pixels(), GOOGLE_AGENT);
            default -> throw new IllegalArgumentException(kind + " is no machine");
        }
    }

    private void call(HttpMethod method, List<String> urls, String agent) {
        for (String url : urls) {
            var request = new RequestOptions()
                    .setMethod(method)
                    .setAbsoluteURI(url)
                    .setTimeout(10_000)
                    .putHeader("User-Agent", agent);
            http.request(request).compose(call -> call.send()).compose(response -> response.body());
        }
    }
}
