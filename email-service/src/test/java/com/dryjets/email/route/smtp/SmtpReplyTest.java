package com.dryjets.email.route.smtp;

import static com.dryjets.email.route.smtp.ScriptedServer.SILENCE;
import static com.dryjets.email.route.smtp.SmtpRoutes.LONG;
import static com.dryjets.email.route.smtp.SmtpRoutes.PLAIN;
import static com.dryjets.email.route.smtp.SmtpRoutes.SHORT;
import static com.dryjets.email.route.smtp.SmtpRoutes.deliver;
import static com.dryjets.email.route.smtp.SmtpRoutes.message;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Accepted;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.Delivery.RouteRefused;
import com.dryjets.email.route.smtp.SmtpRoutes.Permission;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the replies of a server mean for a message. */
class SmtpReplyTest {

    @RegisterExtension
    final SmtpRoutes smtp = new SmtpRoutes();

    private final ScriptedServer server = smtp.server();

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
            Delivery delivery =
                    deliver(smtp.route(smtp.settings(TlsMode.DISABLED, null, timeout)), message(), permission);

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
        SmtpRoute route = smtp.route();

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
        SmtpRoute route = smtp.route();

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

        assertThat(smtp.deliver()).isEqualTo(new Rejected(552, "5.3.4", "552 5.3.4 too large", false));
        assertThat(server.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", "8BITMIME"})
    void givesUpOnAServerThatTakesNoContent(String extensions) {
        server.offers(extensions).on("DATA", ScriptedServer.STALL);
        byte[] content = ("x".repeat(76) + "\r\n").repeat(400_000).getBytes(UTF_8);

        Delivery delivery = deliver(
                smtp.route(smtp.settings(TlsMode.DISABLED, null, SHORT)),
                message("anna@example.org", content),
                Permission.granted());

        assertThat(delivery).isInstanceOf(RouteRefused.class);
    }

    @Test
    void namesWhatTheServerSaid() {
        server.on("RCPT", "550-5.1.1 first\u0000 line|550 5.1.1 second");

        assertThat(smtp.deliver()).isEqualTo(new Rejected(550, "5.1.1", "550 5.1.1 first  line 5.1.1 second", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"250-5.1.1 a|550 b", "25", "600 x", "2500 x", "250_x", "x"})
    void closesWhatIsNoSmtp(String reply) {
        server.on("RCPT", reply);

        assertThat(smtp.deliver())
                .isInstanceOfSatisfying(
                        RouteRefused.class,
                        refused -> assertThat(refused.text()).startsWith("The server does not speak SMTP"));
    }

    @Test
    void boundsAReply() {
        server.on("RCPT", "250-x|".repeat(500) + "250 x");
        assertThat(smtp.deliver()).isInstanceOf(RouteRefused.class);

        server.on("RCPT", "250 " + "x".repeat(10_000));
        assertThat(smtp.deliver()).isInstanceOf(RouteRefused.class);
    }
}
