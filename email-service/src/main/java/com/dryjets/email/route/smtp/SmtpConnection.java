package com.dryjets.email.route.smtp;

import com.dryjets.email.route.smtp.ReplyParser.MalformedReply;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.impl.NetSocketInternal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One connection to a server. Everything happens on its event loop. A reply that nobody expects, a malformed one, or none
 * in time closes the connection and fails what is expected: from then on, nothing can be attributed.
 */
final class SmtpConnection {

    /** The connection cannot be used any more. */
    static final class Broken extends Exception {
        Broken(String reason) {
            super(reason, null, false, false);
        }
    }

    private static final long NO_TIMER = -1;
    /** How long a server may take to reply to QUIT. */
    private static final long FAREWELL_MILLIS = 2_000;

    /** In reply to any command: the server closes the connection (RFC 5321, 3.8). */
    private static final int CLOSING = 421;

    private final Vertx vertx;
    private final NetSocket socket;
    private final ReplyParser parser = new ReplyParser();
    private final Deque<Promise<Reply>> expected = new ArrayDeque<>();
    private long timer = NO_TIMER;
    private String reason = "";
    private boolean closed;

    SmtpConnection(Vertx vertx, NetSocket socket) {
        this.vertx = vertx;
        this.socket = socket;
        socket.handler(this::parse)
                .closeHandler(nothing -> fail("The server closed the connection."))
                .exceptionHandler(failure -> fail("The connection broke: " + failure.getMessage()));
    }

    /** Expects the next reply that nobody else expects. */
    Future<Reply> expect() {
        Promise<Reply> reply = Promise.promise();
        if (closed) {
            reply.fail(new Broken(reason));
        } else {
            expected.add(reply);
        }
        return reply.future();
    }

    /** Writes a command and expects its reply. */
    Future<Reply> command(String line, Duration timeout) {
        Future<Reply> reply = expect();
        write(Buffer.buffer(line + "\r\n"), timeout);
        return reply;
    }

    /**
     * Writes data. What is expected must arrive within the time, counted from now.
     *
     * @return completes when the operating system has taken the data
     */
    Future<Void> write(Buffer data, Duration timeout) {
        if (closed) {
            return Future.failedFuture(new Broken(reason));
        }
        within(timeout);
        return socket.write(data).recover(failure -> {
            fail("The connection broke: " + failure.getMessage());
            return Future.failedFuture(new Broken(reason));
        });
    }

    /** Restarts the time for what is expected. */
    void within(Duration timeout) {
        stopTimer();
        if (!closed) {
            timer = vertx.setTimer(
                    timeout.toMillis(), id -> fail("The server did not reply within " + timeout.toSeconds() + " s."));
        }
    }

    /** Encrypts the connection; fails if the certificate is not trusted or names another host. */
    Future<Void> encrypt(String host) {
        if (parser.isWithinReply()) {
            // Somebody in the middle may have added it, to be taken for something that was encrypted (CVE-2011-0411).
            fail("The server sent data before the connection was encrypted.");
            return Future.failedFuture(new Broken(reason));
        }
        return socket.upgradeToSsl(host).recover(failure -> {
            fail("The connection cannot be encrypted: " + message(failure));
            return Future.failedFuture(new Broken(reason));
        });
    }

    static String message(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    boolean isOpen() {
        return !closed;
    }

    /** Runs the action when either side closes the connection. */
    void onClose(Runnable action) {
        socket.closeHandler(nothing -> {
            fail("The server closed the connection.");
            action.run();
        });
    }

    void close() {
        fail("The connection was closed.");
    }

    /**
     * Says goodbye and closes once the server replies (RFC 5321, 4.1.1.10): until then, it counts the connection.
     *
     * @return completes when the connection is closed
     */
    Future<Void> quit() {
        if (closed) {
            return Future.succeededFuture();
        }
        closed = true;
        reason = "The connection was closed.";
        stopTimer();
        Promise<Void> gone = Promise.promise();
        long impatient = vertx.setTimer(FAREWELL_MILLIS, id -> abandon());
        socket.handler(reply -> socket.close())
                .exceptionHandler(failure -> abandon())
                .closeHandler(nothing -> {
                    vertx.cancelTimer(impatient);
                    gone.complete();
                });
        socket.write("QUIT\r\n");
        return gone.future();
    }

    /** Closes at once, whereas the socket would wait until a server that reads nothing has taken what is written. */
    private void abandon() {
        ((NetSocketInternal) socket).channelHandlerContext().close();
    }

    private void parse(Buffer received) {
        // All of it is parsed before any is acted on: nothing may follow the reply to STARTTLS.
        String fault = "";
        try {
            parser.accept(received);
        } catch (MalformedReply e) {
            fault = "The server does not speak SMTP: " + e.getMessage() + ".";
        }
        parser.takeReplies().forEach(this::received);
        if (!fault.isEmpty()) {
            fail(fault);
        }
    }

    private void received(Reply reply) {
        Promise<Reply> first = expected.poll();
        if (first == null) {
            fail("The server replied without a command: " + reply.text());
            return;
        }
        if (expected.isEmpty()) {
            stopTimer();
        }
        if (reply.code() == CLOSING) {
            fail("The server closed the connection: " + reply.text());
        }
        first.complete(reply);
    }

    private void stopTimer() {
        if (timer != NO_TIMER) {
            vertx.cancelTimer(timer);
            timer = NO_TIMER;
        }
    }

    private void fail(String why) {
        if (closed) {
            return;
        }
        closed = true;
        reason = why;
        stopTimer();
        abandon();
        while (!expected.isEmpty()) {
            expected.poll().fail(new Broken(reason));
        }
    }
}
