package com.dryjets.email.contact;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.headers;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import com.dryjets.contracts.event.ContactActivityEvent.ContactActivityRecorded;
import com.dryjets.contracts.event.ContactEvent.ConsentStatus;
import com.dryjets.contracts.event.ContactEvent.ContactConsent;
import com.dryjets.contracts.event.ContactEvent.ContactRemoved;
import com.dryjets.contracts.event.ContactEvent.ContactUpserted;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
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
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class ContactIT {

    private static final String CONTACTS = "/marketing/email/contacts";

    private final String tenant = newTenant();

    @Test
    void importCreatesUpdatesAndReportsRejectedRows() {
        importCsv(tenant, "email,first_name,city\nanna@example.com,Anna,Wien\n");

        admin(tenant)
                .contentType("text/csv")
                .body("email,last_name,tags\nANNA@example.com,Bee,vip\nnobody,,\nben@example.com,Cee,\n")
                .post(CONTACTS + "/import")
                .then()
                .statusCode(200)
                .body("rows", equalTo(3))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("rejected", equalTo(1))
                .body("errors[0].line", equalTo(3));

        JsonPath anna = contact("anna");
        assertThat(anna.getString("firstName")).isEqualTo("Anna");
        assertThat(anna.getString("lastName")).isEqualTo("Bee");
        assertThat(anna.getString("email")).isEqualTo("ANNA@example.com");
        assertThat(anna.getList("tags")).isEqualTo(List.of("vip"));
        assertThat(anna.getMap("attributes")).isEqualTo(Map.of("city", "Wien"));
    }

    @Test
    void importsLargeFileCompletely() {
        StringBuilder csv = new StringBuilder("key,email\n");
        for (int i = 0; i < 5500; i++) {
            csv.append("k").append(i).append(",a").append(i).append("@example.com\n");
        }
        importCsv(tenant, csv.toString());
        importCsv(tenant, csv.toString());

        await(() -> audience() == 5500);
    }

    @Test
    void rejectsFileWithoutEmailColumn() {
        admin(tenant)
                .contentType("text/csv")
                .body("name\nAnna\n")
                .post(CONTACTS + "/import")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        assertThat(audience()).isZero();
    }

    @Test
    void allowsImportToAdminsAndWritesToMarketers() {
        marketer(tenant)
                .contentType("text/csv")
                .body("email\na@example.com\n")
                .post(CONTACTS + "/import")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.viewer(tenant))
                .contentType("application/json")
                .body(Map.of("email", "a@example.com"))
                .post(CONTACTS)
                .then()
                .statusCode(403);
        given().get(CONTACTS).then().statusCode(401);
        assertThat(audience()).isZero();
    }

    @Test
    void returnsSameContactForRepeatedIdempotencyKey() {
        Map<String, Object> body = Map.of("email", "anna@example.com", "firstName", "Anna", "tags", List.of("vip"));
        String key = UUID.randomUUID().toString();

        UUID first = create(key, body, 201);
        UUID second = create(key, body, 201);

        assertThat(second).isEqualTo(first);
        marketer(tenant).body(body).post(CONTACTS).then().statusCode(409);
        marketer(tenant)
                .body(Map.of("email", "nobody"))
                .post(CONTACTS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/email"));
    }

    @Test
    void updateKeepsOmittedFieldsAndDetectsConflicts() {
        UUID id = create(null, Map.of("email", "anna@example.com", "firstName", "Anna"), 201);
        create(null, Map.of("email", "ben@example.com"), 201);

        marketer(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("lastName", "Bee", "attributes", Map.of("city", "Wien")))
                .patch(CONTACTS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("firstName", equalTo("Anna"))
                .body("lastName", equalTo("Bee"))
                .body("attributes.city", equalTo("Wien"));
        marketer(tenant)
                .header("If-Match", "\"0\"")
                .body(Map.of("lastName", "Cee"))
                .patch(CONTACTS + "/" + id)
                .then()
                .statusCode(412);
        marketer(tenant)
                .body(Map.of("email", "BEN@example.com"))
                .patch(CONTACTS + "/" + id)
                .then()
                .statusCode(409);
    }

    @Test
    void hidesContactsOfOtherTenants() {
        UUID id = create(null, Map.of("email", "anna@example.com"), 201);
        String other = newTenant();

        marketer(other).get(CONTACTS + "/" + id).then().statusCode(404);
        marketer(other)
                .body(Map.of("lastName", "x"))
                .patch(CONTACTS + "/" + id)
                .then()
                .statusCode(404);
        marketer(other).delete(CONTACTS + "/" + id).then().statusCode(404);
        marketer(tenant).delete(CONTACTS + "/" + id).then().statusCode(204);
        marketer(tenant).get(CONTACTS + "/" + id).then().statusCode(404);
    }

    @Test
    void listsContactsInPages() {
        importCsv(tenant, "email\na@example.com\nb@example.com\nc@example.com\n");

        JsonPath first = marketer(tenant).queryParam("limit", 2).get(CONTACTS).jsonPath();
        JsonPath second = marketer(tenant)
                .queryParam("limit", 2)
                .queryParam("cursor", first.getString("nextCursor"))
                .get(CONTACTS)
                .jsonPath();

        assertThat(first.getList("items.email")).hasSize(2);
        assertThat(second.getList("items.email")).hasSize(1);
        assertThat(second.getString("nextCursor")).isNull();
        marketer(tenant).queryParam("cursor", "invalid").get(CONTACTS).then().statusCode(400);
    }

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

    @Test
    void refusesAnEmptyKey() {
        create(null, Map.of("email", "a@example.com", "key", ""), 400);
    }

    @Test
    void listsByTagConsentAndStartOfAName() {
        importCsv(
                tenant,
                "email,first_name,last_name,tags,consent\na@example.com,Anna,Bee,vip,yes\nb@example.com,Ben,Annable,,\n");

        assertThat(found("tag", "vip")).containsExactly("a@example.com");
        assertThat(found("consent", "UNKNOWN")).containsExactly("b@example.com");
        assertThat(found("q", "ANN")).containsExactly("a@example.com", "b@example.com");
        assertThat(found("q", "anna b")).containsExactly("a@example.com");
        assertThat(found("q", "%")).isEmpty();
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

    @Test
    void reportsCurrentSizeOfSegments() {
        importCsv(tenant, "email\na@example.com\nb@example.com\n");

        await(() -> audience() == 2);
        marketer(tenant)
                .get("/marketing/email/segments/list")
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items.builtIn", everyItem(equalTo(true)));
    }

    private UUID create(String key, Map<String, Object> body, int status) {
        var request = marketer(tenant).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post(CONTACTS)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath()
                .getUUID("id");
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
