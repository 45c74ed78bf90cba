package com.dryjets.local.sandbox.inbox;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** The email provider: an SMTP server, the readers, and the routes of the web inbox. */
public final class Inbox implements Closeable {

    /**
     * Configures the inbox.
     *
     * @param platformUrl how email clients reach the platform; readers call no other host
     * @param settle about how long an email waits for its readers
     * @param seed equal seeds give an email the same readers
     */
    public record Settings(Path dataDir, int smtpPort, String platformUrl, Duration settle, long seed) {}

    private final EmailStore store;
    private final ReaderActionLog log;
    private final Readers readers;
    private final SmtpServer server;
    private final Router router;

    public Inbox(Vertx vertx, Settings settings, Clock clock) {
        store = new EmailStore(settings.dataDir().resolve("emails.jsonl"), clock);
        log = new ReaderActionLog(settings.dataDir().resolve("reader-actions.jsonl"));
        readers = new Readers(vertx, store, log, settings);
        store.all().forEach(readers::receive);
        server = new SmtpServer(settings.smtpPort(), store, readers::receive);
        server.start();
        router = Router.router(vertx);
        new InboxApi(store, log, readers).mount(router);
    }

    public Router router() {
        return router;
    }

    public int smtpPort() {
        return server.port();
    }

    /** Stops receiving email and stops the readers. Call before {@link #close}, while the event loop still runs. */
    public void stop() {
        server.stop();
        readers.stop();
    }

    @Override
    public void close() throws IOException {
        store.close();
        log.close();
    }
}
