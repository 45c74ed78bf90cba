package com.dryjets.local.sandbox.inbox;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.util.Optional;
import java.util.function.Consumer;

/** Receives email over SMTP on the event loop, and stores it elsewhere if that waits for the disk. */
final class SmtpServer {

    /**
     * What the server offers.
     *
     * @param certificate PEM of a certificate and its key, with which STARTTLS is offered
     * @param login username and password without which no email is accepted
     */
    record Settings(int port, Optional<Certificate> certificate, Optional<Login> login) {}

    record Certificate(String chain, String key) {}

    record Login(String username, String password) {}

    private final NetServer server;

    SmtpServer(Vertx vertx, Settings settings, MailFaults faults, Greylist greylist, MailDrop drop) {
        NetServerOptions options = new NetServerOptions()
                .setHost("127.0.0.1")
                .setPort(settings.port())
                .setTcpNoDelay(true)
                .setAcceptBacklog(1024);
        settings.certificate()
                .ifPresent(certificate -> options.setKeyCertOptions(new PemKeyCertOptions()
                        .addCertValue(Buffer.buffer(certificate.chain()))
                        .addKeyValue(Buffer.buffer(certificate.key()))));
        this.server = vertx.createNetServer(options)
                .connectHandler(socket -> new SmtpSession(vertx, socket, settings, faults, greylist, drop).greet());
    }

    void start() {
        server.listen().toCompletionStage().toCompletableFuture().join();
    }

    int port() {
        return server.actualPort();
    }

    void stop() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Takes what was accepted. */
    interface MailDrop {
        /** Stores a message for its recipients and calls when that is done, on any thread. */
        void accept(ReceivedEmail email, Consumer<Boolean> stored);
    }
}
