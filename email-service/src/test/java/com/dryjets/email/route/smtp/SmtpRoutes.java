package com.dryjets.email.route.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.email.message.Mailbox;
import com.dryjets.email.message.MessageParts;
import com.dryjets.email.route.Attempt;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.OutgoingMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A scripted server, routes to it and messages for it. */
final class SmtpRoutes implements AfterEachCallback {

    static final Duration LONG = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(300);
    static final String PLAIN = "8BITMIME|SIZE 100000";

    private final Vertx vertx = Vertx.vertx();
    private final ScriptedServer server = new ScriptedServer();
    private final List<SmtpRoute> routes = new ArrayList<>();

    ScriptedServer server() {
        return server;
    }

    /** An attempt that counts. */
    static final class Permission implements Attempt {
        final AtomicInteger begun = new AtomicInteger();
        private final BooleanSupplier permitted;
        private final BooleanSupplier held;

        Permission(BooleanSupplier permitted, BooleanSupplier held) {
            this.permitted = permitted;
            this.held = held;
        }

        static Permission granted() {
            return new Permission(() -> true, () -> true);
        }

        @Override
        public Uni<Boolean> begin() {
            begun.incrementAndGet();
            return Uni.createFrom().item(permitted::getAsBoolean);
        }

        @Override
        public boolean holds() {
            return held.getAsBoolean();
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        routes.forEach(SmtpRoute::close);
        server.close();
        vertx.close();
    }

    SmtpSettings settings(TlsMode tls, SmtpSettings.Login login, Duration timeout) {
        return new SmtpSettings(
                "localhost",
                server.port(),
                tls,
                Optional.ofNullable(login),
                Optional.of(ScriptedServer.certificate()),
                false,
                "mail.example.com",
                2,
                100,
                new SmtpTimeouts(LONG, timeout, timeout, timeout, timeout, LONG));
    }

    SmtpRoute route(SmtpSettings settings) {
        SmtpRoute route = new SmtpRoute(vertx, Thread::startVirtualThread, settings);
        routes.add(route);
        return route;
    }

    SmtpRoute route() {
        return route(settings(TlsMode.DISABLED, null, LONG));
    }

    static OutgoingMessage message(String recipient, byte[] content) {
        MessageParts parts = new MessageParts(
                "<1@example.com>",
                Mailbox.of("news@example.com"),
                Mailbox.of(recipient),
                null,
                "Hello",
                "text",
                "html",
                Map.of());
        return new OutgoingMessage("bounce@example.com", recipient, parts, () -> content);
    }

    static OutgoingMessage message() {
        return message("anna@example.org", "Subject: Hello\r\n\r\ntext\r\n".getBytes(UTF_8));
    }

    static Delivery deliver(SmtpRoute route, OutgoingMessage message, Attempt attempt) {
        return route.deliver(message, attempt).await().atMost(LONG.plusSeconds(10));
    }

    Delivery deliver() {
        return deliver(route(), message(), Permission.granted());
    }
}
