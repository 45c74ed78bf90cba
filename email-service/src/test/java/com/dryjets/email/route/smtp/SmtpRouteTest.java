package com.dryjets.email.route.smtp;

import static com.dryjets.email.route.smtp.ScriptedServer.CLOSE;
import static com.dryjets.email.route.smtp.ScriptedServer.RESET;
import static com.dryjets.email.route.smtp.ScriptedServer.SILENCE;
import static com.dryjets.testkit.Waiting.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.message.Mailbox;
import com.dryjets.email.message.MessageParts;
import com.dryjets.email.route.Attempt;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Abandoned;
import com.dryjets.email.route.Delivery.Accepted;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.Delivery.RouteRefused;
import com.dryjets.email.route.Delivery.Unknown;
import com.dryjets.email.route.OutgoingMessage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpRouteTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String PLAIN = "8BITMIME|SIZE 100000";

    private final ScriptedServer server = new ScriptedServer();
    private final List<SmtpRoute> routes = new ArrayList<>();

    /** An attempt that counts. */
    private static final class Permission implements Attempt {
        private final AtomicInteger begun = new AtomicInteger();
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

    @AfterEach
    void stop() {
        routes.forEach(SmtpRoute::close);
        server.close();
    }

    @AfterAll
    static void stopVertx() {
        VERTX.close();
    }

    private SmtpSettings settings(TlsMode tls, SmtpSettings.Login login, Duration timeout) {
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

    private SmtpRoute route(SmtpSettings settings) {
        SmtpRoute route = new SmtpRoute(VERTX, ForkJoinPool.commonPool(), settings);
        routes.add(route);
        return route;
    }

    private SmtpRoute route() {
        return route(settings(TlsMode.DISABLED, null, LONG));
    }

    private static OutgoingMessage message(String recipient, byte[] content) {
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

    private static OutgoingMessage message() {
        return message("anna@example.org", "Subject: Hello\r\n\r\ntext\r\n".getBytes(UTF_8));
    }

    private static Delivery deliver(SmtpRoute route, OutgoingMessage message, Attempt attempt) {
        return route.deliver(message, attempt).await().atMost(LONG.plusSeconds(10));
    }

    private Delivery deliver() {
        return deliver(route(), message(), Permission.granted());
    }

    @Test
    void handsOverAMessage() {
        assertThat(deliver()).isEqualTo(new Accepted("250 2.0.0 accepted", null));

        assertThat(server.commands())
                .containsExactly(
                        "EHLO mail.example.com",
                        "MAIL FROM:<bounce@example.com> SIZE=24",
                        "RCPT TO:<anna@example.org>",
                        "DATA");
        assertThat(server.messages()).containsExactly("Subject: Hello\r\n\r\ntext\r\n");
    }

    @Test
    void talksToAServerWithoutExtensions() {
        server.on("EHLO", "502 5.5.1 unknown command");

        assertThat(deliver()).isInstanceOf(Accepted.class);
        assertThat(server.commands())
                .containsExactly(
                        "EHLO mail.example.com",
                        "HELO mail.example.com",
                        "MAIL FROM:<bounce@example.com>",
                        "RCPT TO:<anna@example.org>",
                        "DATA");
    }

    @ParameterizedTest
    @ValueSource(strings = {".\r\n", "..\r\n.\r\n", ".a\r\n.\r\n.b", "a.\r\n", "a\r\n\r\n.\r\n\r\n", "no line end", ""})
    void keepsDots(String content) {
        assertThat(deliver(route(), message("anna@example.org", content.getBytes(UTF_8)), Permission.granted()))
                .isInstanceOf(Accepted.class);

        String lastLine = content.endsWith("\r\n") ? "" : "\r\n";
        assertThat(server.messages()).containsExactly(content + lastLine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n.\nb\r\n", "a\r.\r\n", "a\n"})
    void refusesALineThatServersReadDifferently(String content) {
        assertThat(deliver(route(), message("anna@example.org", content.getBytes(UTF_8)), Permission.granted()))
                .isEqualTo(new Rejected(
                        0,
                        "5.6.0",
                        "The message cannot be sent: A line of the message does not end with CRLF.",
                        false));
        assertThat(server.connections()).isZero();
    }

    @Test
    void sendsALargeMessage() {
        server.offers("PIPELINING");
        byte[] content = ("x".repeat(76) + "\r\n").repeat(60_000).getBytes(UTF_8);

        assertThat(deliver(route(), message("anna@example.org", content), Permission.granted()))
                .isInstanceOf(Accepted.class);
        assertThat(server.messages().getFirst()).hasSize(content.length);
    }

    @Test
    void tellsThatAMessageIsTooLarge() {
        byte[] content = ("x".repeat(76) + "\r\n").repeat(2_000).getBytes(UTF_8);

        assertThat(deliver(route(), message("anna@example.org", content), Permission.granted()))
                .isEqualTo(
                        new Rejected(552, "5.3.4", "The message has 156000 octets; the server accepts 100000.", false));
    }

    @Test
    void sendsInternationalAddressesWhereTheServerTakesThem() {
        server.offers("PIPELINING|SMTPUTF8|8BITMIME");
        byte[] content = "To: 用户@xn--fsqu00a.example\r\n\r\n".getBytes(UTF_8);

        assertThat(deliver(route(), message("用户@例子.example", content), Permission.granted()))
                .isInstanceOf(Accepted.class);
        assertThat(server.commands())
                .contains("MAIL FROM:<bounce@example.com> BODY=8BITMIME SMTPUTF8", "RCPT TO:<用户@xn--fsqu00a.example>");
    }

    /** RFC 6531, 3.4: the header of a message needs the extension as well. */
    @Test
    void asksForTheExtensionBecauseOfAnAddressInAHeader() {
        byte[] content = "Reply-To: jörg@firma.example\r\n\r\n".getBytes(UTF_8);

        assertThat(deliver(route(), message("anna@example.org", content), Permission.granted()))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.enhanced()).isEqualTo("5.6.7"));

        server.offers("PIPELINING|SMTPUTF8|8BITMIME");
        assertThat(deliver(route(), message("anna@example.org", content), Permission.granted()))
                .isInstanceOf(Accepted.class);
        assertThat(server.commands()).contains("MAIL FROM:<bounce@example.com> BODY=8BITMIME SMTPUTF8");
    }

    @Test
    void needsNoExtensionForAnInternationalDomain() {
        assertThat(deliver(route(), message("anna@例子.example", "\r\n".getBytes(UTF_8)), Permission.granted()))
                .isInstanceOf(Accepted.class);
        assertThat(server.commands()).contains("RCPT TO:<anna@xn--fsqu00a.example>");
    }

    @Test
    void rejectsAnInternationalAddressWhereTheServerDoesNotTakeIt() {
        Delivery delivery = deliver(route(), message("用户@例子.example", "\r\n".getBytes(UTF_8)), Permission.granted());

        assertThat(delivery).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.enhanced()).isEqualTo("5.6.7");
            assertThat(rejected.hardBounce()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"anna\r\nRCPT TO:<x@example.net>@example.org", "an\u0000na@example.org", "anna", "@example.org"})
    void refusesAnAddressThatWouldBeACommand(String recipient) {
        assertThat(deliver(route(), message(recipient, "\r\n".getBytes(UTF_8)), Permission.granted()))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isZero());
        assertThat(server.commands()).noneMatch(command -> command.startsWith("RCPT"));
    }

    @Test
    void reportsAMessageThatCannotBeWritten() {
        OutgoingMessage broken = new OutgoingMessage(
                "bounce@example.com", "anna@example.org", message().parts(), () -> {
                    throw new IllegalArgumentException("no header");
                });

        assertThat(deliver(route(), broken, Permission.granted()))
                .isEqualTo(new Rejected(0, "5.6.0", "The message cannot be sent: no header", false));
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, 421 4.3.2 busy, RouteRefused",
        "GREETING, 554 5.7.1 no, RouteRefused",
        "EHLO, 421 busy, RouteRefused",
        "EHLO, 550 who are you, RouteRefused",
        "MAIL, 421 busy, RouteRefused",
        "MAIL, 450 4.7.1 slow down, RouteRefused",
        "MAIL, 550 5.7.1 sender unknown, RouteRefused",
        "MAIL, 530 5.7.0 log in, RouteRefused",
        "MAIL, 552 5.3.4 too large, Rejected",
        "RCPT, 421 4.7.0 busy, Deferred",
        "RCPT, 450 4.2.0 greylisted, Deferred",
        "RCPT, 452 4.2.2 full, Deferred",
        "RCPT, 550 5.1.1 unknown, Rejected",
        "RCPT, 554 5.7.1 Relay access denied, Rejected",
        "RCPT, 554 5.7.1 Client host blocked, Rejected",
        "RCPT, 504 5.5.2 <anna>: need fully-qualified address, Rejected",
        "RCPT, 555 5.5.2 Syntax error, Rejected",
        "RCPT, 450 4.7.1 Client host rejected, Deferred",
        "RCPT, 354 what, Deferred",
        "RCPT, 503 5.5.1 MAIL first, Rejected",
        "DATA, 421 busy, Deferred",
        "DATA, 451 4.3.0 later, Deferred",
        "DATA, 554 5.7.1 no, Rejected",
        "DATA, 503 5.5.1 RCPT first, Rejected",
        "DOT, 421 4.3.2 closing, Deferred",
        "DOT, 451 4.7.1 later, Deferred",
        "DOT, 554 5.7.1 spam, Rejected",
        "DOT, 550 5.1.1 unknown after all, Rejected",
        "DOT, 354 what, Unknown",
        "MAIL, 354 what, RouteRefused",
        "DATA, 250 what, Deferred",
        "MAIL, hello, RouteRefused",
        "DOT, hello, Unknown",
        "GREETING, CLOSE, RouteRefused",
        "EHLO, CLOSE, RouteRefused",
        "MAIL, CLOSE, RouteRefused",
        "RCPT, CLOSE, RouteRefused",
        "DATA, CLOSE, RouteRefused",
        "DOT, CLOSE, Unknown",
        "MAIL, RESET, RouteRefused",
        "RCPT, RESET, RouteRefused",
        "DATA, RESET, RouteRefused",
        "DOT, RESET, Unknown",
        "GREETING, SILENCE, RouteRefused",
        "EHLO, SILENCE, RouteRefused",
        "MAIL, SILENCE, RouteRefused",
        "RCPT, SILENCE, RouteRefused",
        "DATA, SILENCE, RouteRefused",
        "DOT, SILENCE, Unknown",
    })
    void knowsAtEachStageWhetherTheMessageMayBeOut(String command, String reply, String expected) {
        server.on(command, reply);
        Duration timeout = reply.equals(SILENCE) ? SHORT : LONG;

        for (String extensions : new String[] {"PIPELINING|8BITMIME", PLAIN}) {
            server.offers(extensions);
            Permission permission = Permission.granted();
            Delivery delivery = deliver(route(settings(TlsMode.DISABLED, null, timeout)), message(), permission);

            assertThat(delivery.getClass().getSimpleName()).as(extensions).isEqualTo(expected);
            assertThat(permission.begun).hasValueLessThanOrEqualTo(1);
        }
        if (!command.equals("DOT")) {
            assertThat(server.messages()).isEmpty();
        }
    }

    @Test
    void refusesOnceTheServerDeniesSeveralDomainsInARow() {
        server.on("RCPT", "550 Relay access denied");
        SmtpRoute route = route();

        assertThat(deliverTo(route, "anna@one.example")).isEqualTo(rejected());
        assertThat(deliverTo(route, "ben@one.example")).isEqualTo(rejected());
        assertThat(deliverTo(route, "anna@two.example")).isEqualTo(rejected());
        assertThat(deliverTo(route, "anna@three.example")).isInstanceOf(RouteRefused.class);
        assertThat(deliverTo(route, "anna@one.example")).isInstanceOf(RouteRefused.class);
    }

    @Test
    void deniedDomainsAreNotInARowIfTheServerAcceptsAnotherOne() {
        server.on("RCPT", "550 Relay access denied", "550 Relay access denied", "250 OK", "550 Relay access denied");
        server.offers(PLAIN);
        SmtpRoute route = route();

        assertThat(deliverTo(route, "anna@one.example")).isEqualTo(rejected());
        assertThat(deliverTo(route, "anna@two.example")).isEqualTo(rejected());
        assertThat(deliverTo(route, "anna@three.example")).isInstanceOf(Accepted.class);
        assertThat(deliverTo(route, "anna@four.example")).isEqualTo(rejected());
    }

    /** It says nothing about the address, which therefore must not be suppressed. */
    private static Delivery rejected() {
        return new Rejected(550, null, "550 Relay access denied", false);
    }

    private static Delivery deliverTo(SmtpRoute route, String recipient) {
        return deliver(
                route, message(recipient, "Subject: Hello\r\n\r\ntext\r\n".getBytes(UTF_8)), Permission.granted());
    }

    @Test
    void stopsWhenTheServerRefusesTheContentEarly() {
        server.on("DATA", "354 go on|552 5.3.4 too large");

        assertThat(deliver()).isEqualTo(new Rejected(552, "5.3.4", "552 5.3.4 too large", false));
        assertThat(server.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", "8BITMIME"})
    void givesUpOnAServerThatTakesNoContent(String extensions) {
        server.offers(extensions).on("DATA", ScriptedServer.STALL);
        byte[] content = ("x".repeat(76) + "\r\n").repeat(400_000).getBytes(UTF_8);

        Delivery delivery = deliver(
                route(settings(TlsMode.DISABLED, null, SHORT)),
                message("anna@example.org", content),
                Permission.granted());

        assertThat(delivery).isInstanceOf(RouteRefused.class);
    }

    @Test
    void namesWhatTheServerSaid() {
        server.on("RCPT", "550-5.1.1 first\u0000 line|550 5.1.1 second");

        assertThat(deliver()).isEqualTo(new Rejected(550, "5.1.1", "550 5.1.1 first  line 5.1.1 second", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"250-5.1.1 a|550 b", "25", "600 x", "2500 x", "250_x", "x"})
    void closesWhatIsNoSmtp(String reply) {
        server.on("RCPT", reply);

        assertThat(deliver())
                .isInstanceOfSatisfying(
                        RouteRefused.class,
                        refused -> assertThat(refused.text()).startsWith("The server does not speak SMTP"));
    }

    @Test
    void boundsAReply() {
        server.on("RCPT", "250-x|".repeat(500) + "250 x");
        assertThat(deliver()).isInstanceOf(RouteRefused.class);

        server.on("RCPT", "250 " + "x".repeat(10_000));
        assertThat(deliver()).isInstanceOf(RouteRefused.class);
    }

    @Test
    void cannotConnect() {
        SmtpRoute route = route();
        server.close();

        assertThat(deliver(route, message(), Permission.granted()))
                .isInstanceOfSatisfying(
                        RouteRefused.class,
                        refused -> assertThat(refused.text()).startsWith("No connection to localhost:"));
    }

    /** Tenants choose hosts, and must not reach servers of our own network. */
    @Test
    void connectsToNoPrivateHostThatSomebodyElseChose() {
        SmtpSettings all = settings(TlsMode.DISABLED, null, LONG);
        SmtpRoute route = route(new SmtpSettings(
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
        SmtpSettings settings = settings(TlsMode.DISABLED, null, LONG);
        SmtpRoute route = route(new SmtpSettings(
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

        assertThat(deliver(route(), message(), new Permission(() -> false, () -> true)))
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

        assertThat(deliver(route(), message(), failing)).isEqualTo(new Abandoned());
        assertThat(server.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void endsNoMessageAfterTheLeaseIsLost(int checksThatHold) {
        AtomicInteger checks = new AtomicInteger();
        Permission permission = new Permission(() -> true, () -> checks.incrementAndGet() <= checksThatHold);

        assertThat(deliver(route(), message(), permission)).isEqualTo(new Abandoned());
        assertThat(server.messages()).isEmpty();
        assertThat(permission.begun).hasValue(checksThatHold == 0 ? 0 : 1);
    }

    @Test
    void usesAConnectionAgain() {
        SmtpRoute route = route();

        for (int i = 0; i < 5; i++) {
            assertThat(deliver(route, message(), Permission.granted())).isInstanceOf(Accepted.class);
        }
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.commands()).filteredOn("DATA"::equals).hasSize(5);
    }

    @Test
    void opensNoMoreConnectionsThanAllowed() {
        SmtpRoute route = route();

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
        SmtpRoute route = route();

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
        SmtpRoute route = route();

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
        SmtpRoute route = route();

        for (int i = 0; i < 4; i++) {
            Permission permission = Permission.granted();
            assertThat(deliver(route, message(), permission)).isInstanceOf(Accepted.class);
            assertThat(permission.begun).hasValue(1);
        }
        assertThat(server.messages()).hasSize(4);
    }

    @Test
    void survivesARestartOfTheServer() {
        SmtpRoute route = route();
        deliver(route, message(), Permission.granted());
        server.disconnect();

        assertThat(deliver(route, message(), Permission.granted())).isInstanceOf(Accepted.class);
    }

    @Test
    void doesNotRepeatAMessageThatMayBeOut() {
        server.on("DOT", "250 OK", CLOSE, "250 OK");
        SmtpRoute route = route();

        assertThat(deliver(route, message(), Permission.granted())).isInstanceOf(Accepted.class);
        assertThat(deliver(route, message(), Permission.granted())).isInstanceOf(Unknown.class);
        assertThat(server.messages()).hasSize(2);
    }

    @Test
    void closesAConnectionAfterItsMessages() {
        SmtpSettings all = settings(TlsMode.DISABLED, null, LONG);
        SmtpRoute route = route(new SmtpSettings(
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
        SmtpSettings all = settings(TlsMode.DISABLED, null, LONG);
        SmtpTimeouts impatient = new SmtpTimeouts(LONG, LONG, LONG, LONG, LONG, Duration.ofMillis(50));
        SmtpRoute route = route(new SmtpSettings(
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
        SmtpRoute route = route();

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
    void refusesAfterItIsClosed() {
        SmtpRoute route = route();
        route.close();

        assertThat(deliver(route, message(), Permission.granted())).isInstanceOf(RouteRefused.class);
    }
}
