package com.dryjets.email;

import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;

import com.dryjets.contracts.event.CampaignEvent.CampaignCreated;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Money;
import com.dryjets.contracts.wire.EventTypes;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tenants, contacts, campaigns, and the events of other services. */
public final class EmailFixtures {

    private static final AtomicInteger TENANTS = new AtomicInteger();

    private EmailFixtures() {}

    /** Returns a tenant that no other test uses. */
    public static String newTenant() {
        return "tenant" + ProcessHandle.current().pid() + "-" + TENANTS.incrementAndGet();
    }

    public static RequestSpecification admin(String tenant) {
        return given().auth().oauth2(Tokens.admin(tenant));
    }

    /** Imports contacts with the addresses that {@link #address} makes of the names. */
    public static void contacts(String tenant, String... names) {
        StringBuilder csv = new StringBuilder("email,first_name\n");
        for (String name : names) {
            csv.append(address(tenant, name)).append(",").append(name).append("\n");
        }
        importCsv(tenant, csv.toString());
    }

    /** Returns an address that is unique to the tenant. */
    public static String address(String tenant, String name) {
        return name + "." + tenant + "@example.com";
    }

    public static void importCsv(String tenant, String csv) {
        admin(tenant)
                .contentType("text/csv")
                .body(csv)
                .post("/marketing/email/contacts/import")
                .then()
                .statusCode(200);
    }

    public static CampaignFacts facts(Channel... channels) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new CampaignFacts(
                "Spring",
                "AWARENESS",
                List.of(channels),
                new Money(BigDecimal.valueOf(100), "EUR"),
                now.minusSeconds(60),
                now.plusSeconds(3600),
                "Europe/Berlin",
                List.of());
    }

    public static CampaignCreated created(UUID campaignId) {
        return new CampaignCreated(campaignId, facts(Channel.EMAIL, Channel.TWITTER));
    }

    public static CampaignLaunched launched(UUID campaignId, UUID requestId) {
        return new CampaignLaunched(campaignId, requestId, facts(Channel.EMAIL, Channel.TWITTER), List.of());
    }

    public static ContentApproved approved(UUID campaignId, UUID contentId, String subject) {
        return new ContentApproved(
                Ids.next(),
                contentId,
                campaignId,
                Channel.EMAIL,
                subject,
                "First <b>paragraph</b>.\n\nSecond one.",
                URI.create("https://blog.example.org/post?a=1&b=2"),
                List.of());
    }

    public static Map<String, String> headers(String tenant, String type, UUID id) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id.toString(),
                "ce_source",
                "/test",
                "ce_type",
                type,
                "ce_time",
                Instant.now().toString(),
                "ce_tenantid",
                tenant);
    }

    /** Matches records of a campaign with an event of this name. */
    public static Predicate<TopicRecord> event(UUID campaignId, String name) {
        return record -> campaignId.toString().equals(record.key())
                && (EventTypes.PREFIX + name + ".v1").equals(record.header("ce_type"));
    }

    /** Matches records of a campaign with this metric. */
    public static Predicate<TopicRecord> metric(UUID campaignId, String name) {
        return event(campaignId, "MetricRecorded")
                .and(record -> record.value().contains("\"metric\":\"" + name + "\""));
    }

    /** Returns the path of the first URL in a raw email that starts with the given path, after decoding quoted-printable. */
    public static String path(String raw, String part) {
        String text = raw.replace("=\r\n", "").replace("=2E", ".").replace("=3D", "=");
        Matcher url = Pattern.compile("http://localhost:8080(" + Pattern.quote(part) + "[A-Za-z0-9_-]+)")
                .matcher(text);
        if (!url.find()) {
            throw new AssertionError("No URL with " + part + " in " + text);
        }
        return url.group(1);
    }

    /** Sums a metric of a campaign over the events read so far; an event may have been published twice, and counts once. */
    public static int sum(TopicReader metrics, UUID campaignId, String name) {
        Map<String, Integer> values = new HashMap<>();
        metrics.all().stream()
                .filter(metric(campaignId, name))
                .forEach(record ->
                        values.put(record.header("ce_id"), new JsonObject(record.value()).getInteger("value")));
        return values.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Publishes the launch of a campaign; its emails are sent as soon as they are ready. */
    public static UUID runningCampaign(TopicWriter writer, String tenant) {
        UUID campaignId = Ids.next();
        // Not created first: a draft made between the two events would be scheduled by the launch.
        publish(writer, tenant, launched(campaignId, Ids.next()));
        return campaignId;
    }

    /** Waits until the campaign is known to the service, then creates an email for it. */
    public static UUID createEmail(String tenant, UUID campaignId, String html) {
        Map<String, Object> email = Map.of("campaignId", campaignId, "subject", "Hello", "htmlContent", html);
        return Waiting.await()
                .until(
                        () -> marketer(tenant).body(email).post("/marketing/email/create"),
                        answer -> answer.statusCode() == 201)
                .jsonPath()
                .getUUID("id");
    }

    /** Waits until the email has this status. */
    public static void awaitStatus(String tenant, UUID emailId, String status) {
        Waiting.await()
                .until(
                        () -> marketer(tenant)
                                .get("/marketing/email/" + emailId)
                                .jsonPath()
                                .getString("status"),
                        status::equals);
    }
}
