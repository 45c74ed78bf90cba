package com.dryjets.local.sandbox.inbox;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The email provider: an SMTP server, the readers, and the routes of the web inbox. */
public final class Inbox implements Closeable {

    /**
     * Configures the inbox.
     *
     * @param durable whether email is on disk before it is accepted; otherwise only the newest is kept
     * @param readers whether anybody reads
     * @param reports the server that receives bounces and complaints
     * @param platformUrl how email clients reach the platform; readers call no other host
     * @param settle about how long an email waits for its readers
     * @param seed equal seeds give an email the same readers
     */
    public record Settings(
            Path dataDir,
            boolean durable,
            boolean readers,
            SmtpServer.Settings smtp,
            Optional<ReportSender.Target> reports,
            String platformUrl,
            Duration settle,
            long seed) {

        /**
         * Creates settings.
         *
         * @param tls PEM files of a certificate and its key, for STARTTLS
         * @param login username and password, if they are required
         * @param reports host and port
         */
        public static Settings of(
                Path dataDir,
                boolean durable,
                boolean readers,
                int smtpPort,
                List<Path> tls,
                List<String> login,
                List<String> reports,
                String platformUrl,
                Duration settle,
                long seed) {
            return new Settings(
                    dataDir,
                    durable,
                    readers,
                    new SmtpServer.Settings(
                            smtpPort,
                            tls.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(new SmtpServer.Certificate(read(tls.get(0)), read(tls.get(1)))),
                            login.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(new SmtpServer.Login(login.get(0), login.get(1)))),
                    reports.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new ReportSender.Target(reports.get(0), Integer.parseInt(reports.get(1)))),
                    platformUrl,
                    settle,
                    seed);
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
    }

    private final EmailStore store;
    private final ReaderActionLog log;
    private final Readers readers;
    private final SmtpServer server;
    private final Router router;

    public Inbox(Vertx vertx, Settings settings, Clock clock) {
        store = settings.durable()
                ? EmailStore.durable(settings.dataDir().resolve("emails.jsonl"), clock)
                : EmailStore.inMemory(clock);
        log = new ReaderActionLog(settings.dataDir().resolve("reader-actions.jsonl"));
        ReaderRules rules = new ReaderRules();
        MailFaults faults = new MailFaults(settings.seed());
        Greylist greylist = new Greylist(clock);
        readers = new Readers(vertx, store, log, rules, settings);
        store.all().forEach(readers::receive);
        MailRoom mailRoom = new MailRoom(vertx, store, readers, new ReportSender(settings.reports(), clock));
        server = new SmtpServer(vertx, settings.smtp(), faults, greylist, mailRoom);
        server.start();
        router = Router.router(vertx);
        new InboxApi(store, log, readers).mount(router);
        new InboxControl(store, faults, greylist, rules).mount(router);
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
