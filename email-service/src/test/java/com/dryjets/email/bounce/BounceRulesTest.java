package com.dryjets.email.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BounceRulesTest {

    private static final String QMAIL = """
            Return-Path: <>
            From: MAILER-DAEMON@mx.example.jp
            To: news@sender.example
            Subject: failure notice

            Hi. This is the qmail-send program at mx.example.jp.
            I'm afraid I wasn't able to deliver your message to the following addresses.
            This is a permanent error; I've given up. Sorry it didn't work out.

            <%s>:
            %s

            --- Below this line is a copy of the message.

            Message-ID: <0190@sender.example>
            From: news@sender.example
            To: anna@example.com

            Spring is here
            """;

    private static final String DSN = """
            Return-Path: <>
            From: Mail Delivery System <MAILER-DAEMON@mx.example>
            To: news@sender.example
            Subject: Delivery report
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            This is the mail system at host mx.example.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; anna@example.com
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; %s
            --b
            Content-Type: message/rfc822

            Message-ID: <0190@sender.example>
            To: anna@example.com

            Spring is here
            --b--
            """;

    @Test
    void readsAStatusReport() {
        BounceVerdict verdict = one(DSN.formatted("failed", "5.1.1", "550 5.1.1 <anna@example.com>: User unknown"));

        assertThat(verdict)
                .isEqualTo(new BounceVerdict(
                        BounceKind.HARD,
                        BounceReason.USER_UNKNOWN,
                        "anna@example.com",
                        "5.1.1",
                        550,
                        "550 5.1.1 <anna@example.com>: User unknown",
                        null,
                        "0190@sender.example",
                        true));
    }

    @Test
    void takesTheCodeInTheReplyOverAVagueOne() {
        BounceVerdict verdict = one(DSN.formatted("failed", "5.0.0", "552 5.2.2 Mailbox is over its quota"));

        assertThat(verdict.kind()).isEqualTo(BounceKind.SOFT);
        assertThat(verdict.reason()).isEqualTo(BounceReason.MAILBOX_FULL);
        assertThat(verdict.status()).isEqualTo("5.2.2");
    }

    @Test
    void waitsWhileAServerKeepsTrying() {
        BounceVerdict verdict =
                one(DSN.formatted("delayed", "4.4.1", "connect to mx.example.com: Connection timed out"));

        assertThat(verdict.kind()).isEqualTo(BounceKind.DELAYED);
        assertThat(verdict.reason()).isEqualTo(BounceReason.EXPIRED);
    }

    @Test
    void readsASuccessReport() {
        assertThat(one(DSN.formatted("delivered", "2.0.0", "250 ok")).kind()).isEqualTo(BounceKind.DELIVERED);
    }

    @Test
    void blamesTheSenderForFailedAuthentication() {
        BounceVerdict verdict = one(DSN.formatted(
                "failed", "5.7.1", "550 5.7.1 This message was not accepted due to domain owner DMARC policy"));

        assertThat(verdict.kind()).isEqualTo(BounceKind.SOFT);
        assertThat(verdict.reason()).isEqualTo(BounceReason.AUTH_FAILURE);
    }

    @Test
    void readsAReportOfQmail() {
        BounceVerdict verdict =
                one(QMAIL.formatted("anna@example.com", "Sorry, no mailbox here by that name. (#5.1.1)"));

        assertThat(verdict.kind()).isEqualTo(BounceKind.HARD);
        assertThat(verdict.recipient()).isEqualTo("anna@example.com");
        assertThat(verdict.messageId()).isEqualTo("0190@sender.example");
        assertThat(verdict.structured()).isFalse();
    }

    @Test
    void isUnsureWithoutAnAnswerToTheRecipient() {
        BounceVerdict verdict = one(QMAIL.formatted("anna@example.com", "Remote host said: 550 Unknown user"));

        assertThat(verdict.kind()).isEqualTo(BounceKind.SOFT);
        assertThat(verdict.reason()).isEqualTo(BounceReason.FILTERED);
    }

    @Test
    void readsAComplaint() {
        BounceVerdict verdict = one(report("Feedback-Type: abuse\nOriginal-Rcpt-To: <anna@example.com>"));

        assertThat(verdict.kind()).isEqualTo(BounceKind.COMPLAINT);
        assertThat(verdict.recipient()).isEqualTo("anna@example.com");
        assertThat(verdict.messageId()).isEqualTo("0190@sender.example");
    }

    @Test
    void takesNoAuthenticationReportForAComplaint() {
        BounceVerdict verdict = one(report("Feedback-Type: auth-failure\nOriginal-Rcpt-To: <anna@example.com>"));

        assertThat(verdict.kind()).isEqualTo(BounceKind.REPORT);
    }

    @Test
    void takesNoAutomaticReplyForABounce() {
        BounceVerdict verdict = one("""
                From: Anna <anna@example.com>
                To: news@sender.example
                Subject: Out of the office
                Auto-Submitted: auto-replied

                I am back on Monday. If your message could not be delivered to my colleague, call me.
                """);

        assertThat(verdict.kind()).isEqualTo(BounceKind.AUTO_REPLY);
        assertThat(verdict.recipient()).isEqualTo("anna@example.com");
    }

    @Test
    void takesNoChallengeForABounce() {
        BounceVerdict verdict = one("""
                From: Anna <anna@example.com>
                To: news@sender.example
                Subject: Please confirm your message (sender verification)

                Your message could not be delivered yet. Click here to prove that you are a person.
                """);

        assertThat(verdict.kind()).isEqualTo(BounceKind.AUTO_REPLY);
    }

    @Test
    void takesNoOrdinaryEmailForABounce() {
        BounceVerdict verdict = one("""
                From: Anna <anna@example.com>
                To: news@sender.example
                Subject: Your offer

                My mailbox was full last week, so please send it to ben@example.com again.
                """);

        assertThat(verdict.kind()).isEqualTo(BounceKind.NOT_A_BOUNCE);
    }

    @Test
    void readsAnythingWithoutFailing() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            byte[] raw = DSN.formatted("failed", "5.1.1", "550 no").getBytes(UTF_8);
            for (int damage = 0; damage < 20; damage++) {
                raw[random.nextInt(raw.length)] = (byte) random.nextInt(256);
            }
            assertThat(BounceRules.read(raw)).isNotEmpty();
        }
        assertThat(BounceRules.read(new byte[0])).isNotEmpty();
    }

    @Test
    void readsHostileInputInReasonableTime() {
        for (String unit : List.of("-", " ", "a", "<a@b", "=", "550 ", "user ", "\n", ">>> ", "a@b.c ", "5.1.1 ")) {
            String mail = QMAIL.formatted("anna@example.com", unit.repeat(400_000 / unit.length()));
            assertThat(BounceRules.read(mail.getBytes(UTF_8))).isNotEmpty();
        }
    }

    private static String report(String fields) {
        return """
                From: feedback@provider.example
                To: abuse@sender.example
                Subject: FW: Spring
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary=b

                --b
                Content-Type: text/plain

                This is an email abuse report.
                --b
                Content-Type: message/feedback-report

                %s
                --b
                Content-Type: message/rfc822

                Message-ID: <0190@sender.example>
                To: anna@example.com

                Spring is here
                --b--
                """.formatted(fields);
    }

    private static BounceVerdict one(String mail) {
        List<BounceVerdict> verdicts = BounceRules.read(mail.getBytes(UTF_8));
        assertThat(verdicts).hasSize(1);
        return verdicts.getFirst();
    }
}
