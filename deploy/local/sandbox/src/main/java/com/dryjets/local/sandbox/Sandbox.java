package com.dryjets.local.sandbox;

import com.dryjets.local.sandbox.exchange.ReferenceRates;
import com.dryjets.local.sandbox.inbox.Inbox;
import com.dryjets.local.sandbox.issuer.Issuer;
import com.dryjets.local.sandbox.network.Networks;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Runs the outside world of a local run or a test: social networks with exchange rates, email inbox and token issuer, each on its own
 * port.
 */
public final class Sandbox implements AutoCloseable {

    // A Facebook message may have 63,206 characters, each of them percent-encoded.
    private static final int MAX_FORM_FIELD_BYTES = 1 << 20;

    private final Vertx vertx;
    private final Networks networks;
    private final Inbox inbox;
    private final Issuer issuer;
    private final int networksPort;
    private final int inboxPort;

    private Sandbox(Options options) {
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(8));
        Clock clock = Clock.systemUTC();
        networks = new Networks(vertx, options.networks(), clock);
        inbox = opening("SMTP server", options.smtpPort(), () -> new Inbox(vertx, options.inbox(), clock));
        issuer = new Issuer(options.dataDir().resolve("issuer-key.json"), options.origins(), options.session());
        opening("token issuer", options.issuerPort(), () -> await(issuer.listen(vertx, options.issuerPort())));
        Router router = networks.router();
        new ReferenceRates(clock).mount(router);
        router.get("/sandbox/token").handler(issuer::commandLineToken);
        router.get("/sandbox/health").handler(context -> context.response().end("UP"));
        networksPort = listen("social networks", options.networksPort(), router);
        inboxPort = listen("email inbox", options.inboxPort(), inbox.router());
    }

    /**
     * Starts everything and returns when all ports are open.
     *
     * @throws IllegalStateException if a port is already in use; the message names it
     */
    public static Sandbox start(Options options) {
        return new Sandbox(options);
    }

    private int listen(String owner, int port, Router router) {
        return opening(
                owner,
                port,
                () -> await(vertx.createHttpServer(
                                        new HttpServerOptions().setMaxFormAttributeSize(MAX_FORM_FIELD_BYTES))
                                .requestHandler(router)
                                .listen(port, "127.0.0.1"))
                        .actualPort());
    }

    private static HttpServer await(Future<HttpServer> server) {
        return server.toCompletionStage().toCompletableFuture().join();
    }

    private <T> T opening(String owner, int port, Supplier<T> open) {
        try {
            return open.get();
        } catch (RuntimeException e) {
            vertx.close();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException) {
                    throw new IllegalStateException("Port " + port + " (" + owner + ") is already in use", e);
                }
            }
            throw e;
        }
    }

    /** Returns the base URL of a network's API: twitter, facebook, instagram, linkedin, tiktok or bluesky. */
    public String networkUrl(String network) {
        return url() + "/" + network;
    }

    /** Returns the base URL of the control API. */
    public String url() {
        return "http://localhost:" + networksPort;
    }

    public String inboxUrl() {
        return "http://localhost:" + inboxPort;
    }

    public int smtpPort() {
        return inbox.smtpPort();
    }

    public Issuer issuer() {
        return issuer;
    }

    @Override
    public void close() {
        try {
            inbox.stop();
            vertx.close().toCompletionStage().toCompletableFuture().join();
            inbox.close();
            networks.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Accepts the {@link Options} as {@code --name=value} arguments or SANDBOX_ variables; prints READY when started.
     */
    public static void main(String[] args) {
        try {
            Sandbox sandbox = start(Options.parse(args, System::getenv));
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
            System.out.println("READY");
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
