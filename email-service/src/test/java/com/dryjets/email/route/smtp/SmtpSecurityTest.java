package com.dryjets.email.route.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.message.Mailbox;
import com.dryjets.email.message.MessageParts;
import com.dryjets.email.route.Attempt;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Accepted;
import com.dryjets.email.route.Delivery.RouteRefused;
import com.dryjets.email.route.OutgoingMessage;
import com.dryjets.email.route.smtp.SmtpSettings.Login;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encryption and login. */
class SmtpSecurityTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Login LOGIN = new Login("tim", "tanstaaftanstaaf");

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @AfterAll
    static void stopVertx() {
        VERTX.close();
    }

    private Delivery deliver(TlsMode tls, Login login, String host, String trusted) {
        SmtpSettings settings = new SmtpSettings(
                host,
                server.port(),
                tls,
                Optional.ofNullable(login),
                Optional.ofNullable(trusted),
                false,
                "mail.example.com",
                1,
                100,
                new SmtpTimeouts(LONG, LONG, LONG, LONG, LONG, LONG));
        MessageParts parts = new MessageParts(
                "<1@example.com>",
                Mailbox.of("news@example.com"),
                Mailbox.of("anna@example.org"),
                null,
                "",
                "",
                "",
                Map.of());
        SmtpRoute route = new SmtpRoute(VERTX, Thread::startVirtualThread, settings);
        Attempt granted = new Attempt() {
            @Override
            public Uni<Boolean> begin() {
                return Uni.createFrom().item(true);
            }

            @Override
            public boolean holds() {
                return true;
            }
        };
        try {
            return route.deliver(
                            new OutgoingMessage(
                                    "bounce@example.com", "anna@example.org", parts, () -> "\r\n".getBytes(UTF_8)),
                            granted)
                    .await()
                    .atMost(LONG);
        } finally {
            route.close();
        }
    }

    private Delivery deliver(TlsMode tls, Login login) {
        return deliver(tls, login, "localhost", ScriptedServer.certificate());
    }

    private void assertRefused(Delivery delivery, String text) {
        assertThat(delivery)
                .isInstanceOfSatisfying(
                        RouteRefused.class,
                        refused -> assertThat(refused.text()).contains(text));
        assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
    }

    @ParameterizedTest
    @EnumSource(
            value = TlsMode.class,
            names = {"OPTIONAL", "REQUIRED"})
    void encryptsWhereTheServerOffersIt(TlsMode mode) {
        server.offers("STARTTLS|PIPELINING");

        assertThat(deliver(mode, null)).isInstanceOf(Accepted.class);
        assertThat(server.commands())
                .startsWith(
                        "EHLO mail.example.com", "STARTTLS", "EHLO mail.example.com", "MAIL FROM:<bounce@example.com>");
    }

    @Test
    void encryptsFromTheFirstByte() {
        server.encrypted();

        assertThat(deliver(TlsMode.IMPLICIT, null)).isInstanceOf(Accepted.class);
    }

    @Test
    void sendsInTheClearOnlyWhereAllowed() {
        assertThat(deliver(TlsMode.OPTIONAL, null)).isInstanceOf(Accepted.class);
        server.commands().clear();

        assertRefused(deliver(TlsMode.REQUIRED, null), "The server offers no STARTTLS.");
    }

    @Test
    void doesNotEncryptWhenDisabled() {
        server.offers("STARTTLS");

        assertThat(deliver(TlsMode.DISABLED, null)).isInstanceOf(Accepted.class);
        assertThat(server.commands()).doesNotContain("STARTTLS");
    }

    @Test
    void refusesACertificateThatNobodyTrusts() {
        server.offers("STARTTLS");

        assertRefused(deliver(TlsMode.OPTIONAL, null, "localhost", null), "cannot be encrypted");
        assertRefused(deliver(TlsMode.REQUIRED, null, "localhost", null), "cannot be encrypted");
    }

    @Test
    void refusesTheCertificateOfAnotherHost() {
        server.offers("STARTTLS");

        assertRefused(
                deliver(TlsMode.REQUIRED, null, "127.0.0.1", ScriptedServer.certificate()), "cannot be encrypted");
    }

    @Test
    void refusesACertificateOfAnotherHostFromTheFirstByte() {
        server.encrypted();

        assertRefused(deliver(TlsMode.IMPLICIT, null, "127.0.0.1", ScriptedServer.certificate()), "No connection");
    }

    @Test
    void refusesWhatWasAddedBeforeTheEncryption() {
        server.offers("STARTTLS").on("STARTTLS", "220 encrypt|250-injected");

        assertRefused(deliver(TlsMode.REQUIRED, null), "before the connection was encrypted");
    }

    @Test
    void logsInWithPlain() {
        server.offers("AUTH PLAIN LOGIN CRAM-MD5");

        assertThat(deliver(TlsMode.DISABLED, LOGIN)).isInstanceOf(Accepted.class);
        String expected = Base64.getEncoder().encodeToString("\0tim\0tanstaaftanstaaf".getBytes(UTF_8));
        assertThat(server.commands()).contains("AUTH PLAIN " + expected);
    }

    @Test
    void logsInWithLogin() {
        server.offers("AUTH=LOGIN").on("AUTH", "334 VXNlcm5hbWU6").on("dGlt", "334 UGFzc3dvcmQ6");
        server.on("dGFuc3RhYWZ0YW5zdGFhZg==", "235 welcome");

        assertThat(deliver(TlsMode.DISABLED, LOGIN)).isInstanceOf(Accepted.class);
    }

    /** The example of RFC 2195. */
    @Test
    void logsInWithCramMd5() {
        server.offers("AUTH CRAM-MD5")
                .on("AUTH", "334 PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+")
                .on("dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw", "235 welcome");

        assertThat(deliver(TlsMode.DISABLED, LOGIN)).isInstanceOf(Accepted.class);
    }

    @Test
    void reportsAFailedLogin() {
        server.offers("AUTH PLAIN").on("AUTH", "535 5.7.8 wrong password");

        assertRefused(deliver(TlsMode.DISABLED, LOGIN), "535 5.7.8 wrong password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTH GSSAPI", "PIPELINING"})
    void reportsThatNoLoginIsOffered(String extensions) {
        server.offers(extensions);

        assertRefused(deliver(TlsMode.DISABLED, LOGIN), "offers no login with a password");
    }

    @Test
    void sendsNoPasswordInTheClear() {
        server.offers("AUTH PLAIN");

        assertRefused(deliver(TlsMode.OPTIONAL, LOGIN), "the password was not sent");
        assertThat(server.commands()).noneMatch(command -> command.startsWith("AUTH"));
    }
}
