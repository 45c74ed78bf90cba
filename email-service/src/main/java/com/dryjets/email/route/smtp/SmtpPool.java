package com.dryjets.email.route.smtp;

import com.dryjets.kit.web.PublicAddress;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/** The open sessions with one server, used on one event loop. */
final class SmtpPool {

    /** After how long a server that refused a further connection is asked again. */
    private static final long RECONNECT_MILLIS = 30_000;

    private final Vertx vertx;
    private final SmtpSettings settings;
    private final NetClient client;
    private final Set<SmtpSession> open = new HashSet<>();
    /** The last one used is the first one used again, so that the others can be closed when there is less to do. */
    private final Deque<Idle> idle = new ArrayDeque<>();

    private final Queue<Promise<SmtpSession>> waiting = new ArrayDeque<>();
    private int connecting;
    /** Those that the server still counts, although they are not used any more. */
    private int leaving;

    private int allowed;
    /** What others leave to this pool. */
    private int most;

    private boolean closed;

    /** Those that are open, being opened or being closed, for other threads. */
    private volatile int sessions;

    private record Idle(SmtpSession session, long timer) {}

    SmtpPool(Vertx vertx, SmtpSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
        this.allowed = settings.connections();
        this.most = settings.connections();
        int connectMillis = (int) settings.timeouts().connect().toMillis();
        NetClientOptions options = new NetClientOptions()
                .setConnectTimeout(connectMillis)
                .setTcpNoDelay(true)
                .setTcpKeepAlive(true)
                .setHostnameVerificationAlgorithm("HTTPS")
                .setSsl(settings.tls() == TlsMode.IMPLICIT);
        options.setSslHandshakeTimeout(settings.timeouts().connect().toSeconds());
        settings.trustedCertificates()
                .ifPresent(pem -> options.setTrustOptions(new PemTrustOptions().addCertValue(Buffer.buffer(pem))));
        this.client = vertx.createNetClient(options);
    }

    /** Returns a session, new or used before, when one is free; fails with a {@link Refusal}, or {@link NoShare}. */
    Future<SmtpSession> acquire() {
        if (closed) {
            return Future.failedFuture(Refusal.of("The route was closed."));
        }
        if (most == 0) {
            return Future.failedFuture(new NoShare());
        }
        while (!idle.isEmpty()) {
            Idle last = idle.pop();
            vertx.cancelTimer(last.timer());
            if (last.session().isOpen()) {
                return Future.succeededFuture(last.session());
            }
        }
        return hasRoom() ? connect() : await();
    }

    private boolean hasRoom() {
        return open.size() + connecting + leaving < Math.min(allowed, most);
    }

    /** Sets the most that may be open; closes what is too many as soon as it is not used. */
    void allow(int connections) {
        most = connections;
        while (open.size() + connecting > most && !idle.isEmpty()) {
            Idle oldest = idle.removeLast();
            vertx.cancelTimer(oldest.timer());
            end(oldest.session());
        }
        if (most == 0) {
            failWaiting(new NoShare());
        }
        fill();
    }

    private void fill() {
        while (!waiting.isEmpty() && hasRoom()) {
            serveNext();
        }
    }

    /** Returns how many sessions are open, being opened or being closed; may be called on any thread. */
    int sessions() {
        return sessions;
    }

    private void count() {
        sessions = open.size() + connecting + leaving;
    }

    /** Makes room for another session as soon as this one is closed. */
    private void end(SmtpSession session) {
        open.remove(session);
        leaving++;
        count();
        session.connection().quit().onComplete(gone -> {
            leaving--;
            count();
            fill();
            closeClient();
        });
    }

    private void failWaiting(Throwable failure) {
        while (!waiting.isEmpty()) {
            waiting.poll().fail(failure);
        }
    }

    private Future<SmtpSession> await() {
        Promise<SmtpSession> turn = Promise.promise();
        waiting.add(turn);
        return turn.future();
    }

    /** Returns a new session in place of one that turned out to be closed. */
    Future<SmtpSession> replace(SmtpSession broken) {
        open.remove(broken);
        return connect();
    }

    private Future<SmtpSession> connect() {
        connecting++;
        count();
        return address()
                .compose(address -> client.connect(address, settings.host()))
                .recover(failure -> Future.failedFuture(Refusal.of("No connection to " + settings.host() + ":"
                        + settings.port() + ": " + SmtpConnection.message(failure))))
                .compose(socket -> new SmtpHandshake(new SmtpConnection(vertx, socket), settings).perform())
                .map(this::connected)
                .recover(this::refused);
    }

    /** Connects to the address that was checked: a name may resolve to another one each time. */
    private Future<SocketAddress> address() {
        if (!settings.publicOnly()) {
            return Future.succeededFuture(SocketAddress.inetSocketAddress(settings.port(), settings.host()));
        }
        Promise<InetAddress> resolved = Promise.promise();
        ((VertxInternal) vertx).resolveAddress(settings.host(), resolved);
        return resolved.future()
                .compose(found -> PublicAddress.isPublic(found)
                        ? Future.succeededFuture(SocketAddress.inetSocketAddress(named(found)))
                        : Future.failedFuture("the address is not a public one"));
    }

    /** Returns the address with the name by which the certificate is verified. */
    private InetSocketAddress named(InetAddress address) {
        try {
            return new InetSocketAddress(
                    InetAddress.getByAddress(settings.host(), address.getAddress()), settings.port());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 octets", e);
        }
    }

    private SmtpSession connected(SmtpSession session) {
        connecting--;
        open.add(session);
        count();
        return session;
    }

    /** Waits for one of the open sessions: many servers allow only a number of connections and refuse the others. */
    private Future<SmtpSession> refused(Throwable refusal) {
        connecting--;
        count();
        if (open.isEmpty() && connecting == 0) {
            failWaiting(refusal);
            return Future.failedFuture(refusal);
        }
        if (allowed == settings.connections()) {
            vertx.setTimer(RECONNECT_MILLIS, id -> {
                allowed = settings.connections();
                fill();
            });
        }
        allowed = open.size() + connecting;
        return await();
    }

    /** Takes back a session. One that is closed or was used often enough makes room for another. */
    void release(SmtpSession session) {
        boolean usable = session.isOpen()
                && !closed
                && open.size() + connecting <= most
                && session.messages() < settings.messagesPerConnection();
        if (!usable) {
            end(session);
        } else if (waiting.isEmpty()) {
            keep(session);
        } else {
            waiting.poll().complete(session);
        }
    }

    private void serveNext() {
        Promise<SmtpSession> next = waiting.poll();
        if (next != null) {
            acquire().onComplete(next);
        }
    }

    private void keep(SmtpSession session) {
        long timer = vertx.setTimer(settings.timeouts().idle().toMillis(), id -> retire(session));
        idle.push(new Idle(session, timer));
        session.connection().onClose(() -> retire(session));
    }

    private void retire(SmtpSession session) {
        boolean wasIdle = idle.removeIf(candidate -> candidate.session() == session);
        if (wasIdle) {
            end(session);
        }
    }

    void close() {
        closed = true;
        idle.forEach(unused -> vertx.cancelTimer(unused.timer()));
        idle.forEach(unused -> end(unused.session()));
        idle.clear();
        failWaiting(Refusal.of("The route was closed."));
        closeClient();
    }

    private void closeClient() {
        if (closed && open.isEmpty() && connecting + leaving == 0) {
            client.close();
        }
    }
}
