package com.dryjets.email.route.smtp;

import static com.dryjets.email.route.smtp.ScriptedServer.CLOSE;
import static com.dryjets.email.route.smtp.ScriptedServer.RESET;
import static com.dryjets.email.route.smtp.SmtpRoutes.LONG;
import static com.dryjets.email.route.smtp.SmtpRoutes.PLAIN;
import static com.dryjets.email.route.smtp.SmtpRoutes.deliver;
import static com.dryjets.email.route.smtp.SmtpRoutes.message;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Abandoned;
import com.dryjets.email.route.Delivery.Accepted;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.Delivery.RouteRefused;
import com.dryjets.email.route.Delivery.Unknown;
import com.dryjets.email.route.smtp.SmtpRoutes.Permission;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an SMTP route uses its connections. */
class SmtpConnectionTest {

    @RegisterExtension
    final SmtpRoutes smtp = new SmtpRoutes();

    private final ScriptedServer server = smtp.server();

    @Test
    void usesAConnectionAgain() {
        SmtpRoute route = smtp.route();

        for (int i = 0; i < 5; i++) {
            assertThat(deliver(route, message(), Permission.granted())).isInstanceOf(Accepted.class);
        }
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.commands()).filteredOn("DATA"::equals).hasSize(5);
    }

    @Test
    void opensNoMoreConnectionsThanAllowed() {
        SmtpRoute route = smtp.route();

        List<Delivery> deliveries = Multi.createFrom()
                .range(0, 50)
                .onItem()
                .transformToUni(i -> route.deliver(message(), Permission.granted()))
                .merge(50)
                .collect()
                .asList()
                .await()
                .atMost(LONG);

        assertThat(deliveries).hasSize(50).allMatch(Accepted.class::isInstance);
        assertThat(server.connections()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", PLAIN})
    void keepsTheConnectionAfterARejectedRecipient(String extensions) {
        server.offers(extensions);
        server.on("RCPT", "550 5.1.1 unknown", "250 OK");
        if (extensions.equals("PIPELINING")) {
            server.on("DATA", "554 5.5.1 no valid recipients", "354 go on");
        }
        SmtpRoute route = smtp.route();

        assertThat(deliver(route, message(), Permission.granted())).isInstanceOf(Rejected.class);
        assertThat(deliver(route, message(), Permission.granted())).isInstanceOf(Accepted.class);
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.commands()).containsOnlyOnce("RSET");
        assertThat(server.messages()).hasSize(1);
    }

    /** RFC 2920 (3.1) allows a server to accept DATA without a recipient. */
    @Test
    void sendsNoMessageWithoutARecipient() {
        server.on("RCPT", "550 5.1.1 unknown", "250 OK");
        SmtpRoute route = smtp.route();

        assertThat(deliver(route, message(), Permission.granted())).isInstanceOf(Rejected.class);
        assertThat(deliver(route, message(), Permission.granted())).isInstanceOf(Accepted.class);
        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.messages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", PLAIN})
    void replacesAConnectionThatWasClosedMeanwhile(String extensions) {
        server.offers(extensions);
        server.on("MAIL", "250 OK", CLOSE, "250 OK", "421 4.4.2 idle for too long", "250 OK", RESET, "250 OK");
        SmtpRoute route = smtp.route();

        for (int i = 0; i < 4; i++) {
            Permission permission = Permission.granted();
            assertThat(deliver(route, message(), permission)).isInstanceOf(Accepted.class);
            assertThat(permission.begun).hasValue(1);
        }
        assertThat(server.messages()).hasSize(4);
    }

    @Test
    void survivesARestartOfTheServer() {
        SmtpRoute route = smtp.route();
        deliver(route, message(), Permission.granted());
        server.disconnect();

        assertThat(deliver(route, message(), Permission.granted())).isInstanceOf(Accepted.class);
    }

    @Test
    void doesNotRepeatAMessageThatMayBeOut() {
        server.on("DOT", "250 OK", CLOSE, "250 OK");
        SmtpRoute route = smtp.route();

        assertThat(deliver(route, message(), Permission.granted())).isInstanceOf(Accepted.class);
        assertThat(deliver(route, message(), Permission.granted())).isInstanceOf(Unknown.class);
        assertThat(server.messages()).hasSize(2);
    }

    @Test
    void closesAConnectionAfterItsMessages() {
        SmtpSettings all = smtp.settings(TlsMode.DISABLED, null, LONG);
        SmtpRoute route = smtp.route(new SmtpSettings(
                all.host(),
                all.port(),
                all.tls(),
                all.login(),
                all.trustedCertificates(),
                false,
                "x",
                1,
                2,
                all.timeouts()));

        for (int i = 0; i < 4; i++) {
            deliver(route, message(), Permission.granted());
        }
        assertThat(server.connections()).isEqualTo(2);
        await().untilAsserted(() ->
                assertThat(server.commands()).filteredOn("QUIT"::equals).hasSize(2));
    }

    @Test
    void closesAnIdleConnection() {
        SmtpSettings all = smtp.settings(TlsMode.DISABLED, null, LONG);
        SmtpTimeouts impatient = new SmtpTimeouts(LONG, LONG, LONG, LONG, LONG, Duration.ofMillis(50));
        SmtpRoute route = smtp.route(new SmtpSettings(
                all.host(),
                all.port(),
                all.tls(),
                all.login(),
                all.trustedCertificates(),
                false,
                "x",
                1,
                9,
                impatient));
        deliver(route, message(), Permission.granted());

        await().untilAsserted(() -> assertThat(server.commands()).contains("QUIT"));
        assertThat(deliver(route, message(), Permission.granted())).isInstanceOf(Accepted.class);
    }

    @Test
    void makesDoWithTheConnectionsThatTheServerAllows() {
        server.on("GREETING", "220 ready", "421 4.7.0 too many connections");
        SmtpRoute route = smtp.route();

        List<Delivery> deliveries = Multi.createFrom()
                .range(0, 20)
                .onItem()
                .transformToUni(i -> route.deliver(message(), Permission.granted()))
                .merge(20)
                .collect()
                .asList()
                .await()
                .atMost(LONG);

        assertThat(deliveries).hasSize(20).allMatch(Accepted.class::isInstance);
    }

    @Test
    void keepsToTheConnectionsThatOthersLeave() {
        SmtpRoute route = smtp.route();
        route.allow(0);
        assertThat(deliver(route, message(), Permission.granted())).isInstanceOf(Abandoned.class);
        assertThat(server.connections()).isZero();

        route.allow(1);
        List<Delivery> deliveries = Multi.createFrom()
                .range(0, 10)
                .onItem()
                .transformToUni(i -> route.deliver(message(), Permission.granted()))
                .merge(10)
                .collect()
                .asList()
                .await()
                .atMost(LONG);

        assertThat(deliveries).hasSize(10).allMatch(Accepted.class::isInstance);
        assertThat(server.connections()).isEqualTo(1);
        assertThat(route.used()).isEqualTo(1);
        route.allow(0);
        await().untilAsserted(() -> assertThat(server.commands()).contains("QUIT"));
        assertThat(route.used()).isZero();
    }

    @Test
    void refusesAfterItIsClosed() {
        SmtpRoute route = smtp.route();
        route.close();

        assertThat(deliver(route, message(), Permission.granted())).isInstanceOf(RouteRefused.class);
    }
}
