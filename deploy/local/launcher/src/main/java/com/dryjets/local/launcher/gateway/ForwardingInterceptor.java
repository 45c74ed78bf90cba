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
import java.util.List;

/** Sets the forwarded headers for a service, and responds in its place while it is unavailable. */
final class ForwardingInterceptor implements ProxyInterceptor {
    // A service that was killed is back within a few seconds.
    private static final String RETRY_AFTER_SECONDS = "2";

    /** What the caller may have sent about earlier hops. */
    private static final List<String> REPLACED = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl");

    private final String service;

    ForwardingInterceptor(String service) {
        this.service = service;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        setForwardedHeaders(context.request());
        return context.sendRequest().recover(failure -> Future.succeededFuture(unavailable(context.request())));
    }

    // Replaces what the caller sent: this is the first trusted hop.
    private static void setForwardedHeaders(ProxyRequest request) {
        HttpServerRequest original = request.proxiedRequest();
        MultiMap headers = request.headers();
        REPLACED.forEach(headers::remove);
        headers.set("X-Forwarded-For", original.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", original.scheme());
        if (original.authority() != null) {
            headers.set("X-Forwarded-Host", original.authority().toString());
        }
    }

    private ProxyResponse unavailable(ProxyRequest request) {
        return request.release()
                .response()
                .setStatusCode(503)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.CONTENT_TYPE)
                .putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .setBody(Body.body(Problems.serviceUnavailable(service)));
    }
}
