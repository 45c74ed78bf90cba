package com.dryjets.email.contact;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.headers;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.ContactActivityEvent.ContactActivityRecorded;
import com.dryjets.contracts.event.ContactEvent.ConsentStatus;
import com.dryjets.contracts.event.ContactEvent.ContactConsent;
import com.dryjets.contracts.event.ContactEvent.ContactRemoved;
import com.dryjets.contracts.event.ContactEvent.ContactUpserted;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Contacts and activities that other systems publish. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class ContactEventsIT {

    private static final String CONTACTS = "/marketing/email/contacts";
    private final String tenant = newTenant();

    @Test
    void appliesContactEventsOfOtherSystems() {
        try (TopicWriter writer = new TopicWriter()) {
            publish(writer, tenant, upserted("c1", "anna@example.com", "Anna"));
            publish(writer, tenant, upserted("c2", "ben@example.com", "Ben"));
            await(() -> audience() == 2);

            publish(writer, tenant, upserted("c1", "anna.new@example.com", null));
            await(() -> !emails().contains("anna@example.com"));
            assertThat(contact("anna").getString("firstName")).isNull();

            publish(writer, tenant, upserted("c1", "ben@example.com", "Anna"));
            await(() -> audience() == 1);
            assertThat(contact("ben").getString("key")).isEqualTo("c1");

            publish(writer, tenant, new ContactRemoved("c1", "left"));
            await(() -> audience() == 0);
        }
    }

    @Test
    void appliesTypedFieldsConsentAndActivitiesOfOtherSystems() {
        admin(tenant)
                .contentType("application/json")
                .body(Map.of("type", "NUMBER"))
                .put("/marketing/email/contact-fields/points")
                .then()
                .statusCode(200);
        Instant at = Instant.parse("2026-11-01T10:00:00Z");
        try (TopicWriter writer = new TopicWriter()) {
            publish(
                    writer,
                    tenant,
                    new ContactUpserted(
                            "c1",
                            "José@Bücher.example",
                            "José",
                            null,
                            null,
                            List.of("vip"),
                            Map.of("city", "Wien"),
                            "es_MX",
                            Map.of("points", 7),
                            new ContactConsent(ConsentStatus.GRANTED, "checkout", at)));
            publish(writer, tenant, new ContactActivityRecorded("c1", "order", at, BigDecimal.TEN, Map.of()));
            await(() -> audience() == 1);
        }

        JsonPath contact = contact("josé@");
        assertThat(contact.getString("email")).isEqualTo("José@Bücher.example");
        assertThat(contact.getMap("attributes")).isEqualTo(Map.of("city", "Wien", "points", 7));
        assertThat(contact.getString("locale")).isEqualTo("es-MX");
        assertThat(contact.getString("consent.source")).isEqualTo("checkout");
        String timeline = CONTACTS + "/" + contact.getString("id") + "/timeline";
        await(() ->
                marketer(tenant).get(timeline).jsonPath().getList("items.kind").contains("EVENT"));
    }

    @Test
    void keepsActivitiesUntilTheirContactIsKnown() {
        Instant at = Instant.parse("2026-11-01T10:00:00Z");
        try (TopicWriter writer = new TopicWriter()) {
            publish(writer, tenant, new ContactActivityRecorded("late", "order", at, BigDecimal.TEN, Map.of()));
            publish(writer, tenant, new ContactActivityRecorded("late", "order", at, BigDecimal.ONE, Map.of()));
            publish(writer, tenant, upserted("other", "other@example.com", "Other"));
            publish(writer, tenant, new ContactActivityRecorded("other", "order", at, BigDecimal.ONE, Map.of()));
            await(() -> emails().contains("other@example.com"));
            await(() -> kinds("other@").contains("EVENT"));

            publish(writer, tenant, upserted("late", "late@example.com", "Late"));
            await(() -> emails().contains("late@example.com"));
        }

        await(() -> kinds("late@").stream().filter("EVENT"::equals).count() == 2);
    }

    private List<String> kinds(String q) {
        String timeline = CONTACTS + "/" + contact(q).getString("id") + "/timeline";
        return marketer(tenant).get(timeline).jsonPath().getList("items.kind");
    }

    @Test
    void boundsConsentByTheTimeOfItsEvent() {
        Instant future = Instant.now().plus(Duration.ofHours(1));
        try (TopicWriter writer = new TopicWriter()) {
            publish(
                    writer,
                    tenant,
                    new ContactUpserted(
                            "c1",
                            "ahead@example.com",
                            null,
                            null,
                            null,
                            List.of(),
                            Map.of(),
                            null,
                            Map.of(),
                            new ContactConsent(ConsentStatus.GRANTED, "shop", future)));
            await(() -> emails().contains("ahead@example.com"));
        }

        assertThat(Instant.parse(contact("ahead").getString("consent.at"))).isBefore(future);
    }

    private List<String> found(String parameter, String value) {
        return marketer(tenant)
                .queryParam(parameter, value)
                .get(CONTACTS)
                .jsonPath()
                .getList("items.email");
    }

    @Test
    void sendsInvalidRecordsToDeadLettersAndContinues() {
        try (TopicWriter writer = new TopicWriter();
                TopicReader dead = TopicReader.fromNow("marketing.contacts.email-service.dlq")) {
            String key = "poison-" + tenant;
            String type = "com.dryjets.marketing.ContactUpserted.v1";
            String bad = "{\"contactKey\":\"" + key + "\",\"email\":\"nobody\"}";
            String good = "{\"contactKey\":\"" + key + "\",\"email\":\"good@example.com\"}";
            writer.write("marketing.contacts", key, "not json", headers(tenant, type, Ids.next()));
            writer.write("marketing.contacts", key, bad, headers(tenant, type, Ids.next()));
            writer.write("marketing.contacts", key, good, headers(tenant, type, Ids.next()));

            await(() -> emails().contains("good@example.com"));
            assertThat(dead.await(2, record -> key.equals(record.key()))).hasSize(2);
        }
    }

    private JsonPath contact(String q) {
        JsonPath found = marketer(tenant).queryParam("q", q).get(CONTACTS).jsonPath();
        assertThat(found.getList("items")).hasSize(1);
        return found.setRootPath("items[0]");
    }

    private List<String> emails() {
        return marketer(tenant).get(CONTACTS).jsonPath().getList("items.email");
    }

    private int audience() {
        return marketer(tenant).get("/marketing/email/segments/list").jsonPath().getInt("items[0].size");
    }

    private static ContactUpserted upserted(String key, String email, String firstName) {
        return new ContactUpserted(key, email, firstName, null, null, List.of(), Map.of(), null, Map.of(), null);
    }

    private static void await(Callable<Boolean> condition) {
        Waiting.await().until(condition);
    }
}
