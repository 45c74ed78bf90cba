package com.dryjets.email.segment;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditions on what contacts did, and on what they chose. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class SegmentActivityIT {

    private static final String SEGMENTS = "/marketing/email/segments";
    private static final String CONTACTS = "/marketing/email/contacts";

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();

    @BeforeEach
    void importContacts() {
        declare("points", "NUMBER");
        declare("born", "DATE");
        declare("member", "BOOLEAN");
        declare("likes", "LIST");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        importCsv(
                tenant,
                "email,city,points,born,member,likes,tags,consent\n"
                        + "anna@example.com,Wien,100,1990-"
                        + today.plusDays(3).toString().substring(5) + ",yes,tea|cake,vip,granted\n"
                        + "ben@example.com,Wien,5,1980-01-15,no,tea,,granted\n"
                        + "cleo@example.com,Graz,50,2000-06-01,yes,,vip;new,granted\n"
                        + "dora@example.com,,,,,,,\n"
                        + "out@example.com,Wien,100,,yes,tea,vip,withdrawn\n");
    }

    @Test
    void countsEventsOnce() {
        UUID repeated = UUID.randomUUID();
        Instant now = Instant.now();
        List<Map<String, Object>> events = List.of(
                event(repeated, "anna", "order", now, 80),
                event(repeated, "anna", "order", now, 80),
                event(UUID.randomUUID(), "ben", "order", now.minus(Duration.ofDays(40)), 10),
                event(UUID.randomUUID(), "ben", "order", now, 10),
                event(UUID.randomUUID(), "nobody", "order", now, 10));
        marketer(tenant)
                .body(Map.of("events", events))
                .post(CONTACTS + "/events")
                .then()
                .statusCode(200)
                .body("recorded", equalTo(3))
                .body("repeated", equalTo(1))
                .body("unknown", equalTo(1));

        assertThat(members(event(Map.of("name", "order")))).containsExactly("anna", "ben");
        assertThat(members(event(Map.of("name", "order", "atLeast", 2)))).containsExactly("ben");
        assertThat(members(event(Map.of("name", "order", "atLeast", 2, "withinDays", 30))))
                .isEmpty();
        assertThat(members(event(Map.of("name", "order", "atMost", 0)))).containsExactly("cleo", "dora");
        assertThat(members(event(Map.of("name", "order", "totalAtLeast", 50)))).containsExactly("anna");
        assertThat(members(Map.of("topPercent", 50))).containsExactly("anna");
        assertThat(marketer(tenant)
                        .get(CONTACTS + "/" + id("anna") + "/timeline")
                        .jsonPath()
                        .getList("items.kind"))
                .contains("EVENT", "CONSENT", "CREATED");
    }

    @Test
    void selectsByTheTopicThatSubscribersChose() {
        JsonPath list = marketer(tenant)
                .body(Map.of("name", "News", "optIn", "SINGLE", "topics", List.of("Offers", "Events")))
                .post("/marketing/email/lists")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        UUID listId = list.getUUID("id");
        marketer(tenant)
                .body(Map.of("contactIds", List.of(id("anna"), id("ben"))))
                .post("/marketing/email/lists/" + listId + "/members")
                .then()
                .statusCode(200);
        execute("update list_member set topics = '{Events}' where tenant = $1 and contact_id ="
                + " (select id from contact where tenant = $1 and address = 'ben@example.com')");
        Map<String, Object> offers = Map.of("topic", Map.of("list", listId, "name", "Offers"));

        assertThat(members(offers)).containsExactly("anna");
        refused(Map.of("topic", Map.of("list", listId, "name", "Sports")), "/conditions/topic/name");
        create("Offers", offers, 201);
        marketer(tenant)
                .body(Map.of("topics", List.of("Events")))
                .patch("/marketing/email/lists/" + listId)
                .then()
                .statusCode(409);
    }

    @Test
    void countsEngagementOfPeopleOnly() {
        UUID email = UUID.randomUUID();
        for (String name : List.of("anna", "ben", "cleo")) {
            execute(
                    "insert into recipient (id, tenant, email_id, campaign_id, contact_id, address, seq, state, sent_at)"
                            + " select gen_random_uuid(), $1, '" + email + "', gen_random_uuid(), id, address,"
                            + " (select count(*) from recipient where tenant = $1) + 1, 'SENT', now() from contact"
                            + " where tenant = $1 and address = '" + name + "@example.com'");
        }
        for (Map.Entry<String, String> verdict :
                Map.of("anna", "HUMAN", "ben", "BOT", "cleo", "PRIVACY_PROXY").entrySet()) {
            execute("insert into engagement (tenant, recipient_id, kind, link, campaign_id, email_id, hits, human_hits,"
                    + " verdict, first_at) select $1, id, 'OPEN', 0, campaign_id, email_id, 1, 0, '"
                    + verdict.getValue()
                    + "', now() from recipient where tenant = $1 and address = '" + verdict.getKey() + "@example.com'");
        }

        assertThat(members(Map.of("engagement", Map.of("kind", "OPENED", "withinDays", 1))))
                .containsExactly("anna", "cleo");
        assertThat(members(Map.of("engagement", Map.of("kind", "OPENED", "emailId", email))))
                .containsExactly("anna", "cleo");
        assertThat(members(Map.of("engagement", Map.of("kind", "OPENED", "atLeast", 2))))
                .isEmpty();
        assertThat(members(Map.of("engagement", Map.of("kind", "CLICKED")))).isEmpty();
        assertThat(members(Map.of("engagement", Map.of("kind", "RECEIVED")))).containsExactly("anna", "ben", "cleo");
    }

    private void execute(String sql) {
        transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant)))
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    private String id(String name) {
        return marketer(tenant)
                .queryParam("q", name + "@")
                .get(CONTACTS)
                .jsonPath()
                .getString("items[0].id");
    }

    private List<String> members(Map<String, Object> condition) {
        return marketer(tenant)
                .body(Map.of("conditions", condition))
                .post(SEGMENTS + "/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("sample.email", String.class)
                .stream()
                .map(email -> email.substring(0, email.indexOf('@')))
                .sorted()
                .toList();
    }

    private JsonPath create(String name, Map<String, Object> condition, int status) {
        return marketer(tenant)
                .body(Map.of("name", name, "conditions", condition))
                .post(SEGMENTS + "/create")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private void refused(Map<String, Object> condition, String pointer) {
        marketer(tenant)
                .body(Map.of("conditions", condition))
                .post(SEGMENTS + "/preview")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    private void declare(String name, String type) {
        admin(tenant)
                .contentType("application/json")
                .body(Map.of("type", type))
                .put("/marketing/email/contact-fields/" + name)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> event(UUID id, String name, String event, Instant at, int value) {
        return Map.of(
                "id", id, "email", name + "@example.com", "name", event, "occurredAt", at.toString(), "value", value);
    }

    private static Map<String, Object> event(Map<String, Object> event) {
        return Map.of("event", event);
    }
}
