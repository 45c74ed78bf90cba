package com.dryjets.email.segment;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Row;
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

/** Members of segments while contacts change. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class SegmentMembersIT {

    private static final String SEGMENTS = "/marketing/email/segments";
    private static final String CONTACTS = "/marketing/email/contacts";

    private static final Map<String, Object> VIENNA = field("city", "EQUALS", "wien");

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
    void isolatesASegmentWhoseMembersCannotBeFound() {
        UUID broken = create("Broken", VIENNA, 201).getUUID("segment.id");
        UUID vip = create("Vip", tag("vip"), 201).getUUID("segment.id");
        awaitMembers(vip, List.of("anna@example.com", "cleo@example.com"));
        // A day that no request can store.
        execute("update segment set evaluated_at = null, conditions = jsonb_build_object('date', jsonb_build_object("
                + "'name', 'createdAt', 'olderThanDays', 2147483647, 'withinNextDays', 2147483647))"
                + " where tenant = $1 and name = 'Broken'");

        marketer(tenant)
                .body(Map.of("tags", List.of("vip")))
                .patch(CONTACTS + "/" + id("dora"))
                .then()
                .statusCode(200);

        awaitMembers(vip, List.of("anna@example.com", "cleo@example.com", "dora@example.com"));
        assertThat(one("select evaluated_at from segment where tenant = $1 and id = $2", broken)
                        .getOffsetDateTime(0))
                .isNull();
        execute("delete from segment where tenant = $1 and name = 'Broken'");
    }

    @Test
    void followsEventsThatAreDeletedForTheirAge() {
        marketer(tenant)
                .body(Map.of("events", List.of(event(UUID.randomUUID(), "anna", "order", Instant.now(), 80))))
                .post(CONTACTS + "/events")
                .then()
                .statusCode(200);
        UUID buyers = create("Buyers", event(Map.of("name", "order")), 201).getUUID("segment.id");
        awaitMembers(buyers, List.of("anna@example.com"));

        execute("delete from contact_event where tenant = $1");

        awaitMembers(buyers, List.of());
        assertThat(members(Map.of("topPercent", 100))).isEmpty();
    }

    private void execute(String sql) {
        transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant)))
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    @Test
    void followsChangedContacts() {
        UUID vienna = create("Vienna", VIENNA, 201).getUUID("segment.id");
        awaitMembers(vienna, List.of("anna@example.com", "ben@example.com"));

        marketer(tenant)
                .body(Map.of("attributes", Map.of("city", "Graz")))
                .patch(CONTACTS + "/" + id("ben"))
                .then()
                .statusCode(200);
        marketer(tenant)
                .body(Map.of("attributes", Map.of("city", "Wien")))
                .patch(CONTACTS + "/" + id("dora"))
                .then()
                .statusCode(200);
        marketer(tenant).delete(CONTACTS + "/" + id("anna")).then().statusCode(204);

        awaitMembers(vienna, List.of("dora@example.com"));
        Waiting.await()
                .until(() -> one("select size from segment where tenant = $1 and id = $2", vienna)
                                .getInteger(0)
                        == 1);
    }

    private void awaitMembers(UUID segment, List<String> emails) {
        Waiting.await()
                .until(() -> marketer(tenant)
                        .queryParam("segmentId", segment)
                        .get(CONTACTS)
                        .jsonPath()
                        .getList("items.email")
                        .equals(emails));
    }

    private Row one(String sql, UUID id) {
        return transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant, id)))
                .await()
                .atMost(Duration.ofSeconds(60))
                .iterator()
                .next();
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

    private static Map<String, Object> field(String name, String operator, String value) {
        return Map.of("field", Map.of("name", name, "operator", operator, "value", value));
    }

    private static Map<String, Object> tag(String tag) {
        return Map.of("tag", tag);
    }
}
