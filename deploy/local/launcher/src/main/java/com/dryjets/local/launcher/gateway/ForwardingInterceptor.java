package com.dryjets.local.launcher.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** Tells a service who asked and by which address, and answers in its place while it is away. */
final class Forwarding implements ProxyInterceptor {
    // A service that was killed is back within a few seconds.
    private static final String RETRY_AFTER_SECONDS = "2";

    private final String service;

    Forwarding(String service) {
        this.service = service;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        introduce(context.request());
        return context.sendRequest().recover(failure -> Future.succeededFuture(away(context.request())));
    }

    // What the caller claims about itself is replaced: this is the first hop.
    private static void introduce(ProxyRequest request) {
        HttpServerRequest asked = request.proxiedRequest();
        MultiMap headers = request.headers();
        headers.set("X-Forwarded-For", asked.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", asked.scheme());
        headers.set("X-Forwarded-Host", asked.authority().toString());
        headers.remove("Forwarded");
    }

    private ProxyResponse away(ProxyRequest request) {
        return request.release()
                .response()
                .setStatusCode(503)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.CONTENT_TYPE)
                .putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .setBody(Body.body(Problems.serviceAway(service)));
    }
}
