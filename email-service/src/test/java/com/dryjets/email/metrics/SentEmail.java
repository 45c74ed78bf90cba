package com.dryjets.email.metrics;

import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static java.util.stream.Collectors.toMap;
import static org.hamcrest.Matchers.containsString;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.testkit.TopicWriter;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An email to six contacts, one of whom has no mailbox. It was sent; then they open it, follow its links, and buy. */
final class SentEmail implements AutoCloseable {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    static final String HTML = "<p><a href=\"https://shop.example/a\">A</a> <a href=\"https://shop.example/b\">B</a>"
            + " <a href=\"https://shop.example/a\">A again</a></p>";

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final UUID campaign = runningCampaign(writer, tenant);
    private final UUID id;
    private final Map<String, String> recipients;

    SentEmail() {
        importCsv(
                tenant,
                "email\n=anna@large.example\nben@large.example\nbounce.cem@large.example\ndora@small.example\neva@small.example\n"
                        + "finn@alone.example\n");
        id = createEmail(tenant, campaign, HTML);
        marketer(tenant).post(path("/send")).then().statusCode(202);
        awaitStatus(tenant, id, "COMPLETED");
        recipients = marketer(tenant).get(path("/recipients")).jsonPath().<Map<String, String>>getList("items").stream()
                .collect(toMap(one -> one.get("address"), one -> one.get("id")));
    }

    String tenant() {
        return tenant;
    }

    UUID campaign() {
        return campaign;
    }

    String path(String part) {
        return "/marketing/email/" + id + part;
    }

    UUID recipient(String address) {
        return UUID.fromString(recipients.get(address));
    }

    /** A person opens it, or follows a link. */
    void hit(String address, String kind, int link) {
        Instant at = Instant.now().plusSeconds(60);
        JsonObject hit = new JsonObject()
                .put("id", UUID.randomUUID().toString())
                .put("tenant", tenant)
                .put("kind", kind)
                .put("recipientId", recipients.get(address))
                .put("campaignId", campaign.toString())
                .put("emailId", id.toString())
                .put("link", link)
                .put("at", at.toString())
                .put("writtenAt", at.minusSeconds(60).toString())
                .put("agent", BROWSER)
                .put("network", "203.0.113.0");
        writer.write("email.hits", recipients.get(address), hit.encode(), Map.of());
    }

    void convert(String address, Metric metric, String value) {
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
                        recipient(address)));
    }

    ValidatableResponse metrics() {
        return get("/metrics");
    }

    ValidatableResponse get(String part) {
        return viewer(tenant).get(path(part)).then().statusCode(200);
    }

    /** Returns the lines of a file. */
    static List<String> csv(ValidatableResponse answer) {
        String text = answer.statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        return text.replace("\uFEFF", "").lines().toList();
    }

    @Override
    public void close() {
        writer.close();
    }
}
