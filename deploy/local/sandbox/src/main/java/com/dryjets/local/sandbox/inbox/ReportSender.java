package com.dryjets.local.sandbox.inbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Returns delivery status notifications (RFC 3464) and abuse reports (ARF, RFC 5965) to envelope senders over SMTP. Sends
 * nothing unless a server to send them to is configured.
 */
final class ReportSender {

    /** The server that receives reports. */
    record Target(String host, int port) {}

    private static final Logger LOG = Logger.getLogger(ReportSender.class.getName());
    private static final String TIMEOUT_MILLIS = "10000";
    private static final String BOUNDARY = "=_report";

    private final Optional<Target> target;
    private final Clock clock;
    private final AtomicLong number = new AtomicLong();

    ReportSender(Optional<Target> target, Clock clock) {
        this.target = target;
        this.clock = clock;
    }

    /**
     * Sends a delivery status notification for an accepted email.
     *
     * @param reply what the next server is said to have replied: code, enhanced code, text
     */
    void bounce(ReceivedEmail email, String recipient, String reply) {
        String[] words = reply.split(" ", 3);
        String status =
                words.length > 1 && words[1].matches("[245]\\.\\d+\\.\\d+") ? words[1] : reply.charAt(0) + ".0.0";
        String action = status.startsWith("4") ? "delayed" : "failed";
        String text = """
                This is the mail system at host mx.dryjets.test.

                Your message could not be delivered to the recipient below.

                <%s>: host mail.example said: %s
                """.formatted(recipient, reply);
        String details = """
                Reporting-MTA: dns; mx.dryjets.test
                Arrival-Date: %s

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Remote-MTA: dns; mail.example
                Diagnostic-Code: smtp; %s
                """.formatted(now(), recipient, action, status, reply);
        send(
                email,
                "Mail Delivery System <MAILER-DAEMON@mx.dryjets.test>",
                "Undelivered Mail Returned to Sender",
                "delivery-status",
                text,
                details,
                "text/rfc822-headers",
                head(email.raw()));
    }

    /** Sends an abuse report, as a feedback loop does when somebody presses the spam button. */
    void complain(ReceivedEmail email, String recipient) {
        String details = """
                Feedback-Type: abuse
                User-Agent: DryJets-Sandbox/1.0
                Version: 1
                Original-Mail-From: <%s>
                Original-Rcpt-To: <%s>
                Received-Date: %s
                Source-IP: 127.0.0.1
                """.formatted(email.sender(), recipient, now());
        send(
                email,
                "Feedback loop <feedback@mx.dryjets.test>",
                "Abuse report",
                "feedback-report",
                "This is an email abuse report for a message from 127.0.0.1.\n",
                details,
                "message/rfc822",
                new String(email.raw(), ISO_8859_1));
    }

    private void send(
            ReceivedEmail email,
            String from,
            String subject,
            String type,
            String text,
            String details,
            String originalType,
            String original) {
        if (target.isEmpty() || email.sender().isEmpty()) {
            return;
        }
        String report = """
                From: %s
                To: %s
                Subject: %s
                Date: %s
                Message-ID: <report-%d-%d@mx.dryjets.test>
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=%s; boundary="%s"

                --%8$s
                Content-Type: text/plain; charset=utf-8

                %s
                --%8$s
                Content-Type: message/%7$s

                %s
                --%8$s
                Content-Type: %s

                %s
                --%8$s--
                """.formatted(
                        from,
                        email.sender(),
                        subject,
                        now(),
                        clock.millis(),
                        number.incrementAndGet(),
                        type,
                        BOUNDARY,
                        text,
                        details,
                        originalType,
                        original.replace("\r\n", "\n"));
        transmit(email.sender(), report.replace("\n", "\r\n"));
    }

    private void transmit(String recipient, String report) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", target.get().host());
        properties.put("mail.smtp.port", String.valueOf(target.get().port()));
        // A report has no sender, so that none is ever sent about it.
        properties.put("mail.smtp.from", "<>");
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.timeout", TIMEOUT_MILLIS);
        try {
            MimeMessage message = new MimeMessage(
                    Session.getInstance(properties), new ByteArrayInputStream(report.getBytes(ISO_8859_1)));
            Transport.send(message, new Address[] {new InternetAddress(recipient, false)});
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "Report not sent", e);
        }
    }

    private static String head(byte[] raw) {
        String text = new String(raw, UTF_8);
        int end = text.indexOf("\r\n\r\n");
        return end < 0 ? text : text.substring(0, end);
    }

    private String now() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
    }
}
