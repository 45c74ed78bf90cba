package com.dryjets.local.sandbox;

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
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts and stops the outside world of a local run or a test: networks, inbox and issuer, each on its port. */
public final class Sandbox implements AutoCloseable {

    // A message at Facebook may have 63,206 characters, and each may be percent-encoded.
    private static final int LONGEST_FIELD = 1 << 20;

    // Held here, since a logger that nobody holds forgets its level.
    private static final Logger MAIL_SERVER_LOG = Logger.getLogger("org.subethamail");

    private final Vertx vertx;
    private final Networks networks;
    private final Inbox inbox;
    private final Issuer issuer;
    private final int networksPort;
    private final int inboxPort;

    private Sandbox(Options options) {
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(8));
        Clock clock = Clock.systemUTC();
        networks = new Networks(vertx, options, clock);
        inbox = opening("SMTP", options.smtpPort(), () -> new Inbox(vertx, options, clock));
        issuer = new Issuer(options.dataDir().resolve("issuer-key.json"), options.origins(), options.session());
        opening("the issuer", options.issuerPort(), () -> await(issuer.listen(vertx, options.issuerPort())));
        Router outside = networks.router();
        outside.get("/sandbox/token").handler(issuer::commandLineToken);
        outside.get("/sandbox/health").handler(context -> context.response().end("UP"));
        networksPort = listen("the networks", options.networksPort(), outside);
        inboxPort = listen("the inbox", options.inboxPort(), inbox.router());
    }

    /**
     * Returns when all ports are open.
     *
     * @throws IllegalStateException if one is taken; the message names it
     */
    public static Sandbox start(Options options) {
        return new Sandbox(options);
    }

    private int listen(String what, int port, Router router) {
        return opening(
                what,
                port,
                () -> await(vertx.createHttpServer(new HttpServerOptions().setMaxFormAttributeSize(LONGEST_FIELD))
                                .requestHandler(router)
                                .listen(port, "127.0.0.1"))
                        .actualPort());
    }

    private static HttpServer await(Future<HttpServer> server) {
        return server.toCompletionStage().toCompletableFuture().join();
    }

    private <T> T opening(String what, int port, Supplier<T> open) {
        try {
            return open.get();
        } catch (RuntimeException e) {
            vertx.close();
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException) {
                    throw new IllegalStateException("Port " + port + " (" + what + ") is taken", e);
                }
            }
            throw e;
        }
    }

    /** The base address of a network's API: twitter, facebook, instagram or linkedin. */
    public String networkUrl(String network) {
        return url() + "/" + network;
    }

    /** The base address of the control API. */
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

    /** Takes {@code --name=value} arguments or SANDBOX_ variables, as {@link Options} names them; prints READY when up. */
    public static void main(String[] args) {
        MAIL_SERVER_LOG.setLevel(Level.WARNING);
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
