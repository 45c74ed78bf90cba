package com.dryjets.email.route.smtp;

import com.dryjets.email.route.Delivery.RouteRefused;
import com.dryjets.email.route.smtp.ReplyRules.Stage;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Set;

/** Turns a new connection into a session: greeting, EHLO, STARTTLS and login. */
final class SmtpHandshake {

    private static final int READY = 220;
    private static final int LOGGED_IN = 235;
    /** The server does not know EHLO (RFC 5321, 4.1.4). */
    private static final Set<Integer> EHLO_UNKNOWN = Set.of(500, 501, 502, 504);

    private final SmtpConnection connection;
    private final SmtpSettings settings;
    private final Duration timeout;
    private boolean encrypted;

    SmtpHandshake(SmtpConnection connection, SmtpSettings settings) {
        this.connection = connection;
        this.settings = settings;
        this.timeout = settings.timeouts().command();
        this.encrypted = settings.tls() == TlsMode.IMPLICIT;
    }

    /** Returns the session, or fails with a {@link Refusal} and closes the connection. */
    Future<SmtpSession> perform() {
        Future<Reply> greeting = connection.expect();
        connection.within(timeout);
        return greeting.compose(reply -> require(reply, READY))
                .compose(ready -> hello())
                .compose(this::secure)
                .compose(this::login)
                .map(capabilities -> new SmtpSession(connection, capabilities))
                .recover(failure ->
                        connection.quit().transform(gone -> Future.failedFuture(new Refusal(Refusal.of(failure)))));
    }

    private Future<Capabilities> hello() {
        return connection.command("EHLO " + settings.helloName(), timeout).compose(reply -> {
            if (reply.isPositive()) {
                return Future.succeededFuture(Capabilities.of(reply));
            }
            return EHLO_UNKNOWN.contains(reply.code()) ? oldHello() : refuse(reply);
        });
    }

    private Future<Capabilities> oldHello() {
        return connection
                .command("HELO " + settings.helloName(), timeout)
                .compose(reply -> reply.isPositive() ? Future.succeededFuture(Capabilities.NONE) : refuse(reply));
    }

    private Future<Capabilities> secure(Capabilities capabilities) {
        boolean wanted = settings.tls() == TlsMode.REQUIRED || settings.tls() == TlsMode.OPTIONAL;
        if (wanted && capabilities.startTls()) {
            return connection
                    .command("STARTTLS", timeout)
                    .compose(reply -> reply.code() == READY ? encrypt() : declined(capabilities, reply));
        }
        return settings.tls() == TlsMode.REQUIRED
                ? Future.failedFuture(
                        Refusal.of("The server offers no STARTTLS. Use another port, or make encryption optional."))
                : Future.succeededFuture(capabilities);
    }

    private Future<Capabilities> declined(Capabilities capabilities, Reply reply) {
        return settings.tls() == TlsMode.OPTIONAL && reply.isPermanent()
                ? Future.succeededFuture(capabilities)
                : refuse(reply);
    }

    private Future<Capabilities> encrypt() {
        return connection.encrypt(settings.host()).compose(nothing -> {
            encrypted = true;
            // What the server said before may have been changed on the way (RFC 3207, 4.2).
            return hello();
        });
    }

    private Future<Capabilities> login(Capabilities capabilities) {
        if (settings.login().isEmpty()) {
            return Future.succeededFuture(capabilities);
        }
        if (!encrypted && settings.tls() != TlsMode.DISABLED) {
            return Future.failedFuture(Refusal.of(
                    "The server offers no STARTTLS, so the password was not sent. Use a port with encryption."));
        }
        return new SmtpLogin(connection, settings.login().get(), timeout)
                .perform(capabilities.loginMechanisms())
                .compose(reply -> require(reply, LOGGED_IN))
                .map(capabilities);
    }

    private static Future<Reply> require(Reply reply, int code) {
        return reply.code() == code ? Future.succeededFuture(reply) : refuse(reply);
    }

    private static <T> Future<T> refuse(Reply reply) {
        RouteRefused refused = (RouteRefused) ReplyRules.decide(Stage.SESSION, reply);
        return Future.failedFuture(new Refusal(refused));
    }
}
