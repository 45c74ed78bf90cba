package com.dryjets.email.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anyone can send an email to the mailbox of reports, and none may keep a thread busy for long. */
class HostileMailTest {

    private static final int DASHES = 4_000_000;
    private static final int OCTETS = 1_000_000;

    private static final String REPORT = """
            From: MAILER-DAEMON@mx.example
            Subject: Undelivered Mail Returned to Sender
            %s
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            %s
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            %s
            --b--
            """;

    /** The unit is repeated up to a megabyte, dashes up to four, with a line break after so many units. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            -, 2000
            -, 4000000
            ~ ~, 1900
            ~a@example.com ~, 100
            a, 1900
            a=, 900
            ~a@b.example                                                     ~, 30
            ~user ~, 380
            ~550 <~, 380
            ~550 ~, 450
            ~rcpt to: ~, 180
            <, 1900
            (, 1900
            ~--original message--~, 1
            ~original message header~, 1
            ~Final-Recipient: rfc822; a@b.example~, 1
            ~>>> RCPT TO:<a@b.example>~, 1
            ~<<< 550 no~, 1
            =?, 900
            ~=?utf-8?q?a~, 100
            >, 1900
            {, 1900
            ~<a>~, 600
            漢, 1900
            ~: ~, 900
            ~is not ~, 250
            ~x~, 1""")
    @Timeout(value = 180, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
    void isReadInAShortTime(String unit, int line) {
        String lines = text(unit, line);
        String header = "X-Failed-Recipients: " + unit.repeat(100_000) + "\nTo: " + unit.repeat(100_000);

        assertThat(read(REPORT.formatted("X: y", lines, "Status: 5.1.1"))).isNotZero();
        assertThat(read(REPORT.formatted("X: y", "Sorry", lines))).isNotZero();
        assertThat(read(REPORT.formatted(header, "Sorry", "Diagnostic-Code: smtp; " + unit.repeat(100_000))))
                .isNotZero();
        assertThat(read("From: MAILER-DAEMON@mx.example\nSubject: failure notice\n\n" + lines + "\n@"))
                .isNotZero();
    }

    private static int read(String mail) {
        byte[] raw = mail.getBytes(UTF_8);
        return BounceRules.read(raw).size() + BounceRules.sentTo(raw).size();
    }

    private static String text(String unit, int line) {
        int octets = unit.equals("-") ? DASHES : OCTETS;
        return (unit.repeat(line) + "\n").repeat(Math.max(1, octets / (unit.length() * line + 1)));
    }
}
