package com.dryjets.email.conversion;

import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.email.SmtpResource;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class ConversionIT {

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final TopicReader emails = TopicReader.fromNow("marketing.emails");
    private final UUID campaign = runningCampaign(writer, tenant);

    @AfterEach
    void close() {
        writer.close();
        emails.close();
    }

    @Test
    void countsConversionsAndRevenueOfRecipientsOnce() {
        contacts(tenant, "anna", "bert");
        publish(writer, tenant, approved(campaign, Ids.next(), "Hello"));
        String email = new JsonObject(
                        emails.awaitOne(event(campaign, "EmailSendCompleted")).value())
                .getString("emailId");
        List<String> recipients = recipients(email).getList("items.id");
        UUID first = UUID.fromString(recipients.getFirst());
        MetricRecorded order = metric(campaign, Metric.REVENUE, "49.90", first);

        publish(writer, tenant, metric(campaign, Metric.CONVERSIONS, "1", first));
        publish(writer, tenant, order);
        publish(writer, tenant, order);
        publish(writer, tenant, metric(campaign, Metric.REVENUE, "-9.90", first));
        // None of these counts here.
        writer.write("marketing.metrics", campaign.toString(), null, Map.of());
        writer.write("marketing.metrics", campaign.toString(), "{\"recipientRef\": 7", Map.of());
        publish(writer, tenant, metric(campaign, Metric.CONVERSIONS, "1", null));
        publish(writer, tenant, metric(campaign, Metric.CONVERSIONS, "1", UUID.randomUUID()));
        publish(writer, tenant, metric(Ids.next(), Metric.CONVERSIONS, "1", first));
        publish(writer, newTenant(), metric(campaign, Metric.CONVERSIONS, "1", first));
        publish(writer, tenant, metric(campaign, Metric.CLICKS, "1", first));
        publish(writer, tenant, metric(campaign, Metric.REVENUE, "1e999999999", first));
        publish(writer, tenant, metric(campaign, Metric.CONVERSIONS, "1", UUID.fromString(recipients.getLast())));

        Waiting.await().until(() -> metrics(email).getInt("conversions") == 2);
        assertThat(metrics(email).getDouble("revenue")).isEqualTo(40);
        JsonPath log = recipients(email);
        assertThat(log.getList("items.conversions", Integer.class)).containsExactly(1, 1);
        assertThat(log.getList("items.revenue", Float.class)).containsExactlyInAnyOrder(40F, 0F);
    }

    private static MetricRecorded metric(UUID campaign, Metric metric, String value, @Nullable UUID recipient) {
        return new MetricRecorded(
                Ids.next(),
                campaign,
                Channel.EMAIL,
                null,
                metric,
                new BigDecimal(value),
                Instant.now(),
                null,
                List.of(),
                recipient);
    }

    private JsonPath metrics(String email) {
        return marketer(tenant).get("/marketing/email/" + email + "/metrics").jsonPath();
    }

    private JsonPath recipients(String email) {
        return marketer(tenant).get("/marketing/email/" + email + "/recipients").jsonPath();
    }
}
