package com.dryjets.local.sandbox.inbox;

import com.dryjets.local.sandbox.Options;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;

/** The mail provider: its SMTP port, its readers and the router of its web pages. */
public final class Inbox implements Closeable {

    private final MailStore store;
    private final ActLog log;
    private final Readers readers;
    private final MailServer server;
    private final Router router;

    public Inbox(Vertx vertx, Options options, Clock clock) {
        store = new MailStore(options.dataDir().resolve("mails.jsonl"), clock);
        log = new ActLog(options.dataDir().resolve("reader-acts.jsonl"));
        readers = new Readers(vertx, store, log, options);
        store.all().forEach(readers::receive);
        server = new MailServer(options.smtpPort(), store, readers::receive);
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

    /** Takes no more mail and lets the readers rest; comes before {@link #close}, while the event loop still runs. */
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
