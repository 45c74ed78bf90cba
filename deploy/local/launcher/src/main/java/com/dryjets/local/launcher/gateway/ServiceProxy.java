package com.dryjets.local.launcher.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import java.util.Map;
import java.util.stream.Collectors;

/** Streams each request to the service that owns its path, and the response back. */
final class ServiceProxy implements Handler<RoutingContext> {
    // Every open dashboard holds a connection for its event stream.
    private static final int CONNECTIONS_PER_SERVICE = 512;
    private static final int CONNECT_TIMEOUT_MS = 2000;

    private final RouteTable table;
    private final Map<Route, HttpProxy> proxies;

    ServiceProxy(Vertx vertx, RouteTable table) {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_TIMEOUT_MS),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVICE));
        this.table = table;
        this.proxies = table.routes().stream().collect(Collectors.toMap(route -> route, route -> proxy(client, route)));
    }

    @Override
    public void handle(RoutingContext context) {
        table.find(context.normalizedPath())
                .ifPresentOrElse(
                        route -> proxies.get(route).handle(context.request()), () -> Problems.respondNotFound(context));
    }

    private static HttpProxy proxy(HttpClient client, Route route) {
        return HttpProxy.reverseProxy(client)
                .origin(route.port(), "127.0.0.1")
                .addInterceptor(new ForwardingInterceptor(route.service()));
    }
}
