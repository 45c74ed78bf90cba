package com.dryjets.email.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendGridEventsTest {

    @ParameterizedTest
    @CsvSource({
        "dropped,Bounced Address,HARD",
        "dropped,Invalid,HARD",
        "dropped,Spam Reporting Address,COMPLAINT",
        "dropped,Unsubscribed Address,OPT_OUT",
        "dropped,Invalid SMTPAPI header,SOFT",
        "dropped,Spam Content (if Spam Checker app is enabled),SOFT",
        "bounce,550 5.7.26 Invalid DKIM signature,SOFT",
        "bounce,550 5.1.1 The email account that you tried to reach does not exist,HARD"
    })
    void suppressesOnlyForWhatIsSaidAboutTheAddress(String event, String reason, BounceKind kind) {
        String body = """
                [{"sg_event_id": "e1", "event": "%s", "type": "bounce", "email": "a@example.com", "reason": "%s", "status": "%s"}]""".formatted(event, reason, reason.startsWith("550") ? reason.split(" ")[1] : "");

        var reports = SendGridEvents.read(body.getBytes(UTF_8), Instant.now()).orElseThrow();

        assertThat(reports)
                .singleElement()
                .satisfies(report -> assertThat(report.verdict().kind()).isEqualTo(kind));
    }
}
