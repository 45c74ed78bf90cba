package com.dryjets.email.segment;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class SegmentIT {

    private static final String SEGMENTS = "/marketing/email/segments";
    private static final String CONTACTS = "/marketing/email/contacts";
    private static final Map<String, Object> VIENNA = field("city", "EQUALS", "wien");

    @Inject
    TenantTransaction transactions;

    @Inject
    Audience audience;

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
    void combinesConditions() {
        assertThat(members(VIENNA)).containsExactly("anna", "ben");
        assertThat(members(not(VIENNA))).containsExactly("cleo", "dora");
        assertThat(members(all(VIENNA, field("points", "AT_LEAST", "100")))).containsExactly("anna");
        assertThat(members(any(field("points", "LESS", "10"), tag("new")))).containsExactly("ben", "cleo");
        assertThat(members(all(not(any(VIENNA, tag("vip")))))).containsExactly("dora");
        assertThat(members(all())).containsExactly("anna", "ben", "cleo", "dora");
        assertThat(members(any())).isEmpty();
        assertThat(members(tag("vip"))).containsExactly("anna", "cleo");
        assertThat(members(Map.of("consent", "UNKNOWN"))).containsExactly("dora");
    }

    @Test
    void comparesByTheTypeOfAField() {
        assertThat(members(field("points", "GREATER", "9.5"))).containsExactly("anna", "cleo");
        assertThat(members(field("born", "LESS", "1985-01-01"))).containsExactly("ben");
        assertThat(members(field("member", "EQUALS", "true"))).containsExactly("anna", "cleo");
        assertThat(members(field("likes", "HAS", "cake"))).containsExactly("anna");
        assertThat(members(field("email", "STARTS_WITH", "DO"))).containsExactly("dora");
        assertThat(members(field("city", "CONTAINS", "IE"))).containsExactly("anna", "ben");
        assertThat(members(field("city", "ENDS_WITH", "z"))).containsExactly("cleo");
        assertThat(members(Map.of("field", Map.of("name", "city", "operator", "IS_NOT_SET"))))
                .containsExactly("dora");
        assertThat(members(Map.of(
                        "field",
                        Map.of(
                                "name",
                                "city",
                                "operator",
                                "IN",
                                "values",
                                List.of("graz", "x'); drop table contact;--")))))
                .containsExactly("cleo");
    }

    @Test
    void comparesDates() {
        assertThat(members(date(Map.of("name", "createdAt", "withinLastDays", 1))))
                .hasSize(4);
        assertThat(members(date(Map.of("name", "createdAt", "olderThanDays", 1))))
                .isEmpty();
        assertThat(members(date(Map.of("name", "born", "anniversaryWithinDays", 5))))
                .contains("anna");
        assertThat(members(date(Map.of("name", "born", "from", "1999-01-01", "to", "2001-01-01"))))
                .containsExactly("cleo");
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
    void createsWithSizeSampleAndExplanation() {
        JsonPath created = create("Vienna", all(VIENNA, not(tag("vip"))), 201);

        assertThat(created.getInt("segment.size")).isEqualTo(1);
        assertThat(created.getList("sample.email")).isEqualTo(List.of("ben@example.com"));
        assertThat(created.getString("segment.explanation"))
                .isEqualTo("Contacts whose city is wien and not with the tag “vip”.");
        create("Vienna", tag("x"), 409);
        Waiting.await()
                .untilAsserted(
                        () -> assertThat(sizes()).containsEntry("Vienna", 1).containsEntry("All contacts", 4));
    }

    @Test
    void listsMaintainedSizesWhileContactsChange() {
        Waiting.await()
                .until(() ->
                        marketer(tenant).get(SEGMENTS + "/list").jsonPath().getString("items[0].evaluatedAt") != null);
        // As if the import of a large file kept noting changes.
        execute("update segment set size = 77 where tenant = $1");
        execute("insert into contact_change (tenant, contact_id) select $1, gen_random_uuid()");

        assertThat(sizes()).containsEntry("All contacts", 77);
    }

    @Test
    void keepsTheTypesOfFieldsAndTheConditionsOfSegmentsInStep() {
        create("Gold", field("tier", "CONTAINS", "gold"), 201);
        UUID hundred = create("Hundred", field("amount", "EQUALS", "100"), 201).getUUID("segment.id");
        UUID user = create("User", Map.of("segment", hundred), 201).getUUID("segment.id");
        execute("update segment set evaluated_at = now() where tenant = $1");

        declare("tier", "NUMBER", 409);
        admin(tenant).delete("/marketing/email/contact-fields/points").then().statusCode(204);
        declare("points", "NUMBER", 200);
        create("Points", field("points", "GREATER", "5"), 201);
        declare("points", "BOOLEAN", 409);
        declare("amount", "NUMBER", 200);

        Waiting.await()
                .until(() -> one("select evaluated_at from segment where tenant = $1 and id = $2", user)
                                .getOffsetDateTime(0)
                        != null);
        marketer(tenant).get(SEGMENTS + "/" + user).then().statusCode(200);
    }

    @Test
    void acceptsOnlyDaysThatSortByTimeInFieldsOfTypeDate() {
        importCsv(tenant, "email,since,until,ever\nanna@example.com,11/28/2026,today,1965-02-03\n");

        declare("since", "DATE", 409);
        declare("until", "DATE", 409);
        declare("ever", "DATE", 200);
        assertThat(members(field("ever", "LESS", "1966-01-01"))).containsExactly("anna");
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
    void keepsASegmentWhileAnEmailReadsItsRecipients() {
        UUID vip = create("Vip", tag("vip"), 201).getUUID("segment.id");
        execute(
                "insert into email (id, tenant, campaign_id, included, excluded, sender, status, created_at, updated_at)"
                        + " select gen_random_uuid(), $1, gen_random_uuid(), array[cast(id as text)], '{}', 'a@example.com',"
                        + " 'FREEZING', now(), now() from segment where tenant = $1 and name = 'Vip'");

        marketer(tenant).delete(SEGMENTS + "/" + vip).then().statusCode(409);

        execute("update email set status = 'COMPLETED' where tenant = $1");
        marketer(tenant).delete(SEGMENTS + "/" + vip).then().statusCode(204);
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

    private void declare(String name, String type, int status) {
        admin(tenant)
                .contentType("application/json")
                .body(Map.of("type", type))
                .put("/marketing/email/contact-fields/" + name)
                .then()
                .statusCode(status);
    }

    private void execute(String sql) {
        transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant)))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    @Test
    void namesWhatIsWrong() {
        refused(Map.of(), "/conditions");
        refused(all(field("points", "EQUALS", "many")), "/conditions/all/0/field/value");
        refused(field("points", "CONTAINS", "1"), "/conditions/field/operator");
        refused(date(Map.of("name", "city", "withinLastDays", 3)), "/conditions/date/name");
        refused(Map.of("segment", UUID.randomUUID()), "/conditions/segment");
        refused(Map.of("tag", "a", "consent", "GRANTED"), "/conditions");
    }

    @Test
    void refusesCyclesAndKeepsWhatIsUsed() {
        JsonPath first = create("First", VIENNA, 201);
        UUID a = first.getUUID("segment.id");
        UUID b = create("Second", Map.of("segment", a), 201).getUUID("segment.id");

        marketer(tenant)
                .body(Map.of("conditions", any(tag("x"), Map.of("segment", b))))
                .patch(SEGMENTS + "/" + a)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/conditions/any/1/segment"));
        marketer(tenant).delete(SEGMENTS + "/" + a).then().statusCode(409).body("detail", containsString("Second"));
        marketer(tenant).delete(SEGMENTS + "/" + b).then().statusCode(204);
        marketer(tenant).delete(SEGMENTS + "/" + a).then().statusCode(204);
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

    @Test
    void freezesSeveralAudiencesWithoutDoubles() {
        UUID vip = create("Vip", tag("vip"), 201).getUUID("segment.id");
        UUID fresh = create("New", tag("new"), 201).getUUID("segment.id");
        UUID list = marketer(tenant)
                .body(Map.of("name", "News", "optIn", "SINGLE"))
                .post("/marketing/email/lists")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        marketer(tenant)
                .body(Map.of("contactIds", List.of(id("anna"), id("dora"))))
                .post("/marketing/email/lists/" + list + "/members")
                .then()
                .statusCode(200)
                .body("subscribed", equalTo(2));

        assertThat(frozen(new AudienceSpec(List.of(vip, list, BuiltInSegment.ALL.id()), List.of(fresh))))
                .containsExactly("anna@example.com", "ben@example.com", "dora@example.com");
        assertThat(frozen(AudienceSpec.of(list))).containsExactly("anna@example.com", "dora@example.com");
        assertThat(frozen(new AudienceSpec(List.of(), List.of()))).isEmpty();
    }

    /** Reads an audience in pages of one, as freezing does. */
    private List<String> frozen(AudienceSpec spec) {
        List<String> emails = new ArrayList<>();
        UUID after = null;
        for (Row row = page(spec, after); row != null; row = page(spec, after)) {
            emails.add(row.getString("email"));
            after = row.getUUID("id");
        }
        return emails.stream().sorted().toList();
    }

    private Row page(AudienceSpec spec, UUID after) {
        MembersQuery query = audience.members(tenant, spec, snapshot(), after, 1);
        return transactions
                .sql(tenant, connection -> connection.preparedQuery(query.sql()).execute(query.tuple()))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next())
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private String snapshot() {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> transactions.run(tenant, () -> audience.snapshot(tenant)));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
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
                .atMost(Duration.ofSeconds(10))
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

    private Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new HashMap<>();
        JsonPath list = marketer(tenant).get(SEGMENTS + "/list").jsonPath();
        List<String> names = list.getList("items.name");
        for (int i = 0; i < names.size(); i++) {
            sizes.put(names.get(i), list.getInt("items[" + i + "].size"));
        }
        return sizes;
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

    private static Map<String, Object> date(Map<String, Object> date) {
        return Map.of("date", date);
    }

    private static Map<String, Object> field(String name, String operator, String value) {
        return Map.of("field", Map.of("name", name, "operator", operator, "value", value));
    }

    private static Map<String, Object> tag(String tag) {
        return Map.of("tag", tag);
    }

    private static Map<String, Object> not(Map<String, Object> condition) {
        return Map.of("not", condition);
    }

    @SafeVarargs
    private static Map<String, Object> all(Map<String, Object>... parts) {
        return Map.of("all", List.of(parts));
    }

    @SafeVarargs
    private static Map<String, Object> any(Map<String, Object>... parts) {
        return Map.of("any", List.of(parts));
    }
}
