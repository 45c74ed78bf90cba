package com.dryjets.email.abtest;

import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.email.abtest.AbTestDriver.CONTACTS;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report of an email tells the variants of its test apart. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class AbTestReportIT {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final UUID campaign = runningCampaign(writer, tenant);
    private AbTestDriver test;

    @BeforeEach
    void createDraft() {
        test = AbTestDriver.ofDraft(transactions, tenant, campaign);
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void countsWhatRecipientsOfEachVariantDid() {
        metrics().body("variants", empty());
        test.start(Map.of("testShare", 0.5));
        test.awaitSent("lane between 1 and 2");
        int first = test.recipients("lane = 1");
        int rest = test.recipients("lane = 0");
        metrics().body("variants.variant", contains("A", "B")).body("variants.rest", contains(0, 0));
        test.choose("B").then().statusCode(200);
        awaitStatus(tenant, test.email(), "COMPLETED");

        UUID tested = test.recipient("lane = 1");
        hit(tested, "OPEN");
        UUID waited = test.recipient("lane = 0");
        hit(waited, "CLICK");
        convert(waited, Metric.CONVERSIONS, "1");
        convert(waited, Metric.REVENUE, "12.50");

        Waiting.await()
                .untilAsserted(() -> metrics()
                        .body("variants.recipients", contains(first, CONTACTS - first))
                        .body("variants.rest", contains(0, rest))
                        .body("variants.sent", contains(first, CONTACTS - first))
                        .body("variants.humanOpens", contains(1, 0))
                        .body("variants.humanClicks", contains(0, 1))
                        .body("variants.clickers", contains(0, 1))
                        .body("variants.conversions", contains(0, 1))
                        .body("variants[1].revenue", equalTo(12.5F)));
        assertThat(report())
                .contains("variant,A,%1$d,%1$d,%1$d,1,0,1,1,0,0,0,0,0,0,0,0".formatted(first))
                .contains("variant,B,%1$d,%1$d,%1$d,1,0,0,0,1,1,1,1,0,0,1,12.50".formatted(CONTACTS - first));
    }

    private ValidatableResponse metrics() {
        return viewer(tenant)
                .get("/marketing/email/" + test.email() + "/metrics")
                .then()
                .statusCode(200);
    }

    private List<String> report() {
        return viewer(tenant)
                .get("/marketing/email/" + test.email() + "/report.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private void hit(UUID recipient, String kind) {
        Instant at = Instant.now().plusSeconds(60);
        JsonObject hit = new JsonObject()
                .put("id", UUID.randomUUID().toString())
                .put("tenant", tenant)
                .put("kind", kind)
                .put("recipientId", recipient.toString())
                .put("campaignId", campaign.toString())
                .put("emailId", test.email().toString())
                .put("link", 0)
                .put("at", at.toString())
                .put("writtenAt", at.minusSeconds(60).toString())
                .put("agent", BROWSER)
                .put("network", "203.0.113.0");
        writer.write("email.hits", recipient.toString(), hit.encode(), Map.of());
    }

    private void convert(UUID recipient, Metric metric, String value) {
        publish(
                writer,
                tenant,
                new MetricRecorded(
                        Ids.next(),
                        campaign,
                        Channel.EMAIL,
                        null,
                        metric,
                        new BigDecimal(value),
                        Instant.now(),
                        null,
                        List.of(),
                        recipient));
    }
}
