package com.dryjets.local.launcher.gateway;

import com.dryjets.local.infra.StartupProblem;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Serves the platform's public port: service paths are proxied to their service, all others serve pages. */
public final class Gateway implements AutoCloseable {
    /** What the router itself answers, as text, before any route is reached. */
    private static final List<Integer> UNREADABLE = List.of(400, 405, 414, 431, 500);

    private final Vertx vertx;
    private final HttpServer server;

    private Gateway(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    /** Starts listening on the loopback interface; port 0 picks a free one. */
    public static Gateway start(int port, RouteTable table, Pages pages) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(4));
        Router router = Router.router(vertx);
        router.route("/marketing/*").handler(new ServiceProxy(vertx, table));
        pages.mount(router, table);
        router.route().last().handler(Problems::respondNotFound);
        UNREADABLE.forEach(status -> router.errorHandler(status, Problems::respondFailure));
        try {
            return new Gateway(vertx, listen(vertx, router, port));
        } catch (CompletionException e) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
            throw new StartupProblem(
                    "The gateway could not listen on port %d: %s"
                            .formatted(port, e.getCause().getMessage()),
                    e);
        }
    }

    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static HttpServer listen(Vertx vertx, Router router, int port) {
        return vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        // As long as the services accept.
                        .setMaxInitialLineLength(16 * 1024))
                .requestHandler(router)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
