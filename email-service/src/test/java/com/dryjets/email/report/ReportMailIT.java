package com.dryjets.email.report;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.event.ReportEvent.ReportReady;
import com.dryjets.contracts.event.ReportEvent.ReportRecipient;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.SmtpServer.AcceptedEmail;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class ReportMailIT {

    SmtpServer smtp;

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();

    @AfterEach
    void close() {
        // Also for a copy that was sent again.
        smtp.open(tenant, 1000);
        writer.close();
    }

    @Test
    void mailsEachRecipientOnceWithPlainTextAndHtml() {
        ReportReady report = report("Monday\r\nBcc: x@example.com", address(tenant, "anna"), address(tenant, "later1"));
        UUID event = publish(writer, tenant, report);
        publish(writer, tenant, report, event);
        // The same run, as after a restore of the sender's database.
        publish(writer, tenant, report);

        awaitStates(report, Map.of(address(tenant, "anna"), "SENT", address(tenant, "later1"), "SENT"));

        assertThat(smtp.emailsTo(tenant))
                .extracting(AcceptedEmail::recipient)
                .containsExactlyInAnyOrder(address(tenant, "anna"), address(tenant, "later1"));
        AcceptedEmail email = smtp.emailsTo(address(tenant, "anna")).getFirst();
        assertThat(email.header("Subject"))
                .isEqualTo("Monday Bcc: x@example.com, 16 November 2026 to 22 November 2026");
        assertThat(email.header("Bcc")).isNull();
        assertThat(email.header("From")).isEqualTo("news@dryjets.example");
        assertThat(email.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(email.header("Message-ID"))
                .isEqualTo("<%s@dryjets.example>".formatted(Ids.of("report", report.runId(), address(tenant, "anna"))));
        assertThat(email.header("List-Unsubscribe")).isEqualTo("<" + stopUrl(address(tenant, "anna")) + ">");
        assertThat(email.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(email.raw().replace("=\r\n", "").replace("=2E", ".").replace("=3D", "="))
                .contains(
                        "text/plain",
                        "text/html",
                        "Revenue: 3,180.50 EUR",
                        "Open the report: https://marketing.example/shared/secret",
                        "href=\"https://marketing.example/shared/secret\"",
                        "because mia scheduled",
                        "Stop receiving it: " + stopUrl(address(tenant, "anna")),
                        "href=\"" + stopUrl(address(tenant, "anna")) + "\"",
                        "Change it (with a login): https://marketing.example/analytics/1/reports")
                .doesNotContain("stop.invalid", stopUrl(address(tenant, "later1")));
    }

    @Test
    void copyInDoubtKeepsItsMessageId() {
        // The server accepts it and breaks the connection before it says so.
        ReportReady report = report("Doubt", address(tenant, "silent"));
        publish(writer, tenant, report);

        awaitStates(report, Map.of(address(tenant, "silent"), "SENT"));

        assertThat(smtp.emailsTo(address(tenant, "silent")))
                .hasSize(2)
                .extracting(copy -> copy.header("Message-ID"))
                .containsOnly(
                        "<%s@dryjets.example>".formatted(Ids.of("report", report.runId(), address(tenant, "silent"))));
    }

    @Test
    void oneBadAddressStopsNoOther() {
        ReportReady first = report(
                "Bad addresses",
                address(tenant, "bounce"),
                address(tenant, "full"),
                address(tenant, "policy"),
                address(tenant, "good"));
        publish(writer, tenant, first);

        awaitStates(
                first,
                Map.of(
                        address(tenant, "bounce"), "BOUNCED",
                        address(tenant, "full"), "FAILED",
                        address(tenant, "policy"), "BOUNCED",
                        address(tenant, "good"), "SENT"));

        // An address that does not work is not tried again, and the reason is kept.
        ReportReady second = report("Again", address(tenant, "bounce"), address(tenant, "good"));
        publish(writer, tenant, second);
        awaitStates(second, Map.of(address(tenant, "bounce"), "SKIPPED", address(tenant, "good"), "SENT"));
        assertThat(rows(first))
                .filteredOn(row -> row.getString("address").startsWith("full"))
                .allSatisfy(row -> assertThat(row.getString("error")).contains("mailbox full"));
        marketer(tenant)
                .get("/marketing/email/bounced/list")
                .then()
                .body("items.address", equalTo(List.of(address(tenant, "bounce"))));
    }

    /** The server takes its time with all copies of one tenant. */
    @Test
    void slowCopiesOfOneTenantStopNoOther() {
        String[] slow = IntStream.range(0, 40)
                .mapToObj(i -> address(tenant, "gate" + i))
                .toArray(String[]::new);
        ReportReady first = report("Slow", slow);
        publish(writer, tenant, first);
        await().until(() ->
                rows(first).stream().anyMatch(row -> row.getString("state").equals("SENDING")));
        String other = newTenant();
        publish(writer, other, report("Fast", address(other, "anna")));

        await().until(() -> smtp.emailsTo(address(other, "anna")).size() == 1);
        assertThat(smtp.emailsTo(tenant)).isEmpty();
        smtp.open(tenant, slow.length);
        await().until(() -> smtp.emailsTo(tenant).size() == slow.length);
    }

    @Test
    void expiredLeaseIsSentAgain() {
        ReportReady report = report("Lease", address(tenant, "later-lease"));
        publish(writer, tenant, report);
        awaitStates(report, Map.of(address(tenant, "later-lease"), "SENT"));
        execute(
                "update transactional_recipient set state = 'SENDING', lease_token = gen_random_uuid(),"
                        + " leased_until = now() - interval '1 second' where email_id = $1",
                report.runId());

        await().until(() -> smtp.emailsTo(address(tenant, "later-lease")).size() == 2);
        awaitStates(report, Map.of(address(tenant, "later-lease"), "SENT"));
    }

    @Test
    void reportWithInvalidRecipientIsADeadLetter() {
        ReportReady report = report("Invalid", address(tenant, "fine"), "nobody");
        try (TopicReader dead = TopicReader.fromNow("marketing.reports.email-service.dlq")) {
            publish(writer, tenant, report);

            assertThat(dead.awaitOne(record ->
                                    record.value().contains(report.runId().toString()))
                            .header("dead-letter-reason"))
                    .contains("recipient without a valid address");
        }
        assertThat(rows(report)).isEmpty();
    }

    private static ReportReady report(String name, String... recipients) {
        return new ReportReady(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                name,
                "Summary report: <b>Wool</b>",
                LocalDate.parse("2026-11-16"),
                LocalDate.parse("2026-11-22"),
                "Europe/Berlin",
                List.of("Clicks: 1,240 (+12%)", "Revenue: 3,180.50 EUR"),
                URI.create("https://marketing.example/shared/secret"),
                Instant.parse("2026-12-23T07:00:00Z"),
                "mia",
                URI.create("https://marketing.example/analytics/1/reports"),
                Arrays.stream(recipients)
                        .map(address -> new ReportRecipient(address, URI.create(stopUrl(address))))
                        .toList());
    }

    private static String stopUrl(String address) {
        return "https://marketing.example/stop/" + address.replaceAll("@.*", "");
    }

    private void awaitStates(ReportReady report, Map<String, String> states) {
        await().untilAsserted(() -> assertThat(rows(report).stream()
                        .collect(Collectors.toMap(row -> row.getString("address"), row -> row.getString("state"))))
                .isEqualTo(states));
    }

    private List<Row> rows(ReportReady report) {
        return execute("select address, state, error from transactional_recipient where email_id = $1", report.runId());
    }

    private List<Row> execute(String sql, UUID id) {
        return transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(id)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
                .await()
                .atMost(Duration.ofSeconds(60));
    }
}
