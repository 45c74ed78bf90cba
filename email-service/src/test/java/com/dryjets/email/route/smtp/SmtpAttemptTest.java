package com.dryjets.email.route.smtp;

import static com.dryjets.email.route.smtp.SmtpRoutes.LONG;
import static com.dryjets.email.route.smtp.SmtpRoutes.PLAIN;
import static com.dryjets.email.route.smtp.SmtpRoutes.deliver;
import static com.dryjets.email.route.smtp.SmtpRoutes.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.route.Attempt;
import com.dryjets.email.route.Delivery.Abandoned;
import com.dryjets.email.route.Delivery.RouteRefused;
import com.dryjets.email.route.smtp.SmtpRoutes.Permission;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When an SMTP route sends nothing: without a connection or without permission. */
class SmtpAttemptTest {

    @RegisterExtension
    final SmtpRoutes smtp = new SmtpRoutes();

    private final ScriptedServer server = smtp.server();

    @Test
    void cannotConnect() {
        SmtpRoute route = smtp.route();
        server.close();

        assertThat(deliver(route, message(), Permission.granted()))
                .isInstanceOfSatisfying(
                        RouteRefused.class,
                        refused -> assertThat(refused.text()).startsWith("No connection to localhost:"));
    }

    /** Tenants choose hosts, and must not reach servers of our own network. */
    @Test
    void connectsToNoPrivateHostThatSomebodyElseChose() {
        SmtpSettings all = smtp.settings(TlsMode.DISABLED, null, LONG);
        SmtpRoute route = smtp.route(new SmtpSettings(
                all.host(),
                all.port(),
                all.tls(),
                all.login(),
                all.trustedCertificates(),
                true,
                "x",
                1,
                1,
                all.timeouts()));

        assertThat(deliver(route, message(), Permission.granted()))
                .isInstanceOfSatisfying(
                        RouteRefused.class,
                        refused -> assertThat(refused.text()).endsWith("the address is not a public one"));
        assertThat(server.connections()).isZero();
    }

    @Test
    void resolvesNoSuchHost() {
        SmtpSettings settings = smtp.settings(TlsMode.DISABLED, null, LONG);
        SmtpRoute route = smtp.route(new SmtpSettings(
                "mail.invalid",
                25,
                TlsMode.DISABLED,
                Optional.empty(),
                Optional.empty(),
                false,
                "x",
                1,
                1,
                settings.timeouts()));

        assertThat(deliver(route, message(), Permission.granted())).isInstanceOf(RouteRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", PLAIN})
    void sendsNothingWithoutPermission(String extensions) {
        server.offers(extensions);

        assertThat(deliver(smtp.route(), message(), new Permission(() -> false, () -> true)))
                .isEqualTo(new Abandoned());
        assertThat(server.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", PLAIN})
    void sendsNothingIfThePermissionCannotBeStored(String extensions) {
        server.offers(extensions);
        Attempt failing = new Permission(
                () -> {
                    throw new IllegalStateException("database away");
                },
                () -> true);

        assertThat(deliver(smtp.route(), message(), failing)).isEqualTo(new Abandoned());
        assertThat(server.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void endsNoMessageAfterTheLeaseIsLost(int checksThatHold) {
        AtomicInteger checks = new AtomicInteger();
        Permission permission = new Permission(() -> true, () -> checks.incrementAndGet() <= checksThatHold);

        assertThat(deliver(smtp.route(), message(), permission)).isEqualTo(new Abandoned());
        assertThat(server.messages()).isEmpty();
        assertThat(permission.begun).hasValue(checksThatHold == 0 ? 0 : 1);
    }
}
