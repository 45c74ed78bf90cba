package com.dryjets.email.report;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.ReportEvent.DigestReady;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.SmtpServer.AcceptedEmail;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class DigestMailIT {

    SmtpServer smtp;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void mailsADigestOnce() {
        String anna = address(tenant, "anna");
        DigestReady digest = digest(anna, List.of("Wool: <b>Ads</b> overspend."), List.of("Coats has ended."));
        publish(writer, tenant, digest);
        // The same person and day, as after a restore of the sender's database.
        publish(writer, tenant, digest);
        String last = address(tenant, "last");
        publish(writer, tenant, digest(last, List.of("Done."), List.of()));

        await().until(() ->
                smtp.emailsTo(last).size() == 1 && !smtp.emailsTo(anna).isEmpty());

        assertThat(smtp.emailsTo(anna)).hasSize(1);
        AcceptedEmail email = smtp.emailsTo(anna).getFirst();
        assertThat(email.header("Subject")).isEqualTo("3 things need you today, Monday, 23 November 2026");
        assertThat(email.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(email.header("Message-ID"))
                .isEqualTo("<%s@dryjets.example>".formatted(Ids.of("digest", digest.digestId(), anna)));
        assertThat(email.header("List-Unsubscribe")).isEqualTo("<https://marketing.example/stop/abc>");
        assertThat(email.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(email.raw().replace("=\r\n", "").replace("=2E", ".").replace("=3D", "="))
                .contains(
                        "text/plain",
                        "text/html",
                        "- Wool: <b>Ads</b> overspend.",
                        "Wool: &lt;b&gt;Ads&lt;/b&gt; overspend.",
                        "Since your last digest",
                        "Coats has ended.",
                        "Open the overview: https://marketing.example/overview",
                        "And 2 more.",
                        "Stop it: https://marketing.example/stop/abc",
                        "Change it (with a login): https://marketing.example/settings/notifications")
                .doesNotContain("And 0 more");
    }

    @Test
    void digestWithNothingToSayIsADeadLetter() {
        DigestReady digest = digest(address(tenant, "anna"), List.of(), List.of());
        try (TopicReader dead = TopicReader.fromNow("marketing.reports.email-service.dlq")) {
            publish(writer, tenant, digest);

            assertThat(dead.awaitOne(record ->
                                    record.value().contains(digest.digestId().toString()))
                            .header("dead-letter-reason"))
                    .contains("nothing to say");
        }
    }

    private static DigestReady digest(String address, List<String> actions, List<String> news) {
        return new DigestReady(
                Ids.next(),
                address,
                LocalDate.parse("2026-11-23"),
                "Europe/Berlin",
                actions,
                actions.isEmpty() ? 0 : 2,
                news,
                0,
                URI.create("https://marketing.example/overview"),
                URI.create("https://marketing.example/settings/notifications"),
                URI.create("https://marketing.example/stop/abc"));
    }
}
