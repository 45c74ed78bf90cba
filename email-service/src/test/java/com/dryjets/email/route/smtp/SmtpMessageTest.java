package com.dryjets.email.route.smtp;

import static com.dryjets.email.route.smtp.SmtpRoutes.deliver;
import static com.dryjets.email.route.smtp.SmtpRoutes.message;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Accepted;
import com.dryjets.email.route.Delivery.NotDeliverable;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.OutgoingMessage;
import com.dryjets.email.route.smtp.SmtpRoutes.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages that an SMTP route hands over, and their addresses. */
class SmtpMessageTest {

    @RegisterExtension
    final SmtpRoutes smtp = new SmtpRoutes();

    private final ScriptedServer server = smtp.server();

    @Test
    void handsOverAMessage() {
        assertThat(smtp.deliver()).isEqualTo(new Accepted("250 2.0.0 accepted", null));

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

        assertThat(smtp.deliver()).isInstanceOf(Accepted.class);
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
        assertThat(deliver(smtp.route(), message("anna@example.org", content.getBytes(UTF_8)), Permission.granted()))
                .isInstanceOf(Accepted.class);

        String lastLine = content.endsWith("\r\n") ? "" : "\r\n";
        assertThat(server.messages()).containsExactly(content + lastLine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n.\nb\r\n", "a\r.\r\n", "a\n"})
    void refusesALineThatServersReadDifferently(String content) {
        assertThat(deliver(smtp.route(), message("anna@example.org", content.getBytes(UTF_8)), Permission.granted()))
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

        assertThat(deliver(smtp.route(), message("anna@example.org", content), Permission.granted()))
                .isInstanceOf(Accepted.class);
        assertThat(server.messages().getFirst()).hasSize(content.length);
    }

    @Test
    void tellsThatAMessageIsTooLarge() {
        byte[] content = ("x".repeat(76) + "\r\n").repeat(2_000).getBytes(UTF_8);

        assertThat(deliver(smtp.route(), message("anna@example.org", content), Permission.granted()))
                .isEqualTo(
                        new Rejected(552, "5.3.4", "The message has 156000 octets; the server accepts 100000.", false));
    }

    @Test
    void sendsInternationalAddressesWhereTheServerTakesThem() {
        server.offers("PIPELINING|SMTPUTF8|8BITMIME");
        byte[] content = "To: 用户@xn--fsqu00a.example\r\n\r\n".getBytes(UTF_8);

        assertThat(deliver(smtp.route(), message("用户@例子.example", content), Permission.granted()))
                .isInstanceOf(Accepted.class);
        assertThat(server.commands())
                .contains("MAIL FROM:<bounce@example.com> BODY=8BITMIME SMTPUTF8", "RCPT TO:<用户@xn--fsqu00a.example>");
    }

    /** RFC 6531, 3.4: the header of a message needs the extension as well. */
    @Test
    void asksForTheExtensionBecauseOfAnAddressInAHeader() {
        byte[] content = "Reply-To: jörg@firma.example\r\n\r\n".getBytes(UTF_8);

        assertThat(deliver(smtp.route(), message("anna@example.org", content), Permission.granted()))
                .isInstanceOfSatisfying(Rejected.class, rejected -> {
                    assertThat(rejected.code()).isZero();
                    assertThat(rejected.enhanced()).isEqualTo("5.6.7");
                });

        server.offers("PIPELINING|SMTPUTF8|8BITMIME");
        assertThat(deliver(smtp.route(), message("anna@example.org", content), Permission.granted()))
                .isInstanceOf(Accepted.class);
        assertThat(server.commands()).contains("MAIL FROM:<bounce@example.com> BODY=8BITMIME SMTPUTF8");
    }

    @Test
    void needsNoExtensionForAnInternationalDomain() {
        assertThat(deliver(smtp.route(), message("anna@例子.example", "\r\n".getBytes(UTF_8)), Permission.granted()))
                .isInstanceOf(Accepted.class);
        assertThat(server.commands()).contains("RCPT TO:<anna@xn--fsqu00a.example>");
    }

    @Test
    void leavesOutAnInternationalAddressWhereTheServerDoesNotTakeIt() {
        Delivery delivery =
                deliver(smtp.route(), message("用户@例子.example", "\r\n".getBytes(UTF_8)), Permission.granted());

        assertThat(delivery)
                .isEqualTo(new NotDeliverable(
                        "The mail server accepts only ASCII before the @ of an address (it offers no SMTPUTF8)."));
        assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"anna\r\nRCPT TO:<x@example.net>@example.org", "an\u0000na@example.org", "anna", "@example.org"})
    void refusesAnAddressThatWouldBeACommand(String recipient) {
        assertThat(deliver(smtp.route(), message(recipient, "\r\n".getBytes(UTF_8)), Permission.granted()))
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

        assertThat(deliver(smtp.route(), broken, Permission.granted()))
                .isEqualTo(new Rejected(0, "5.6.0", "The message cannot be sent: no header", false));
    }
}
