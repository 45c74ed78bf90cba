package com.dryjets.email.metrics;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.recipient.RecipientEvidence;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became of the copies of an email, by domain and one by one. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class DeliveryReportIT {

    private static final Duration WAIT = Duration.ofSeconds(30);

    @Inject
    TenantTransaction transactions;

    @Inject
    RecipientEvidence evidence;

    private SentEmail email;

    @BeforeEach
    void sendEmail() {
        email = new SentEmail();
    }

    @AfterEach
    void close() {
        email.close();
    }

    @Test
    void tellsDeliveriesAndBouncesApart() {
        email.metrics()
                .body("recipients", equalTo(6))
                .body("sent", equalTo(5))
                .body("delivered", equalTo(5))
                .body("confirmed", equalTo(0))
                .body("bounceReasons.reason", contains("USER_UNKNOWN"));

        proves(
                "dora@small.example",
                recipient -> connection -> evidence.delivered(connection, email.tenant(), recipient, "250"));
        proves(
                "dora@small.example",
                recipient -> connection -> evidence.delivered(connection, email.tenant(), recipient, "250"));
        proves(
                "eva@small.example",
                recipient -> connection -> evidence.delivered(connection, email.tenant(), recipient, "250"));
        proves(
                "eva@small.example",
                recipient ->
                        connection -> evidence.bounced(connection, email.tenant(), recipient, "552", "MAILBOX_FULL"));

        email.metrics()
                .body("sent", equalTo(5))
                .body("delivered", equalTo(4))
                .body("confirmed", equalTo(1))
                .body("bounces", equalTo(2))
                .body("bounceReasons.reason", contains("MAILBOX_FULL", "USER_UNKNOWN"))
                .body("bounceReasons.bounces", contains(1, 1));
        email.get("/metrics/domains")
                .body("domains.domain", contains("large.example", "small.example", null))
                .body("domains.recipients", contains(3, 2, 1))
                .body("domains.sent", contains(2, 2, 1))
                .body("domains.delivered", contains(2, 1, 1))
                .body("domains.confirmed", contains(0, 1, 0))
                .body("domains.bounces", contains(1, 1, 0));
    }

    /** What is counted stays under its domain, and can be taken back there. */
    @Test
    void keepsTheSumsWhenAPersonIsErased() {
        email.hit("dora@small.example", "OPEN", 0);
        Waiting.await()
                .untilAsserted(
                        () -> email.metrics().body("humanOpens", equalTo(1)).body("confirmed", equalTo(1)));
        String contact = marketer(email.tenant())
                .get("/marketing/email/contacts?q=dora")
                .jsonPath()
                .getString("items[0].id");

        admin(email.tenant())
                .contentType("application/json")
                .body(Map.of())
                .post("/marketing/email/contacts/" + contact + "/erase")
                .then()
                .statusCode(204);
        proves(
                "dora@small.example",
                recipient ->
                        connection -> evidence.bounced(connection, email.tenant(), recipient, "550", "USER_UNKNOWN"));

        email.get("/metrics/domains")
                .body("domains.domain", contains("large.example", "small.example", null))
                .body("domains.humanOpens", contains(0, 1, 0))
                .body("domains.delivered", contains(2, 1, 1))
                .body("domains.confirmed", contains(0, 0, 0));
    }

    @Test
    void exportsTheDeliveryLog() {
        List<String> rows = SentEmail.csv(marketer(email.tenant())
                .get(email.path("/recipients.csv"))
                .then()
                .header("Content-Disposition", containsString("recipients.csv")));

        assertThat(rows.getFirst()).startsWith("address,contact_id,state,attempts,answer");
        assertThat(rows).hasSize(7).anyMatch(row -> row.startsWith("'=anna@large.example,"));
        assertThat(SentEmail.csv(marketer(email.tenant())
                        .get(email.path("/recipients.csv?state=BOUNCED"))
                        .then()))
                .hasSize(2);
        viewer(email.tenant()).get(email.path("/recipients.csv")).then().statusCode(403);
    }

    private void proves(String address, Function<UUID, Function<SqlConnection, Uni<?>>> proof) {
        UUID recipient = email.recipient(address);
        transactions
                .sql(
                        email.tenant(),
                        connection -> proof.apply(recipient).apply(connection).replaceWithVoid())
                .await()
                .atMost(WAIT);
    }
}
