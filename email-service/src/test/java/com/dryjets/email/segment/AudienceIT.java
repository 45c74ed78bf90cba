package com.dryjets.email.segment;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contacts that emails to segments and lists are frozen for. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class AudienceIT {

    private static final String SEGMENTS = "/marketing/email/segments";
    private static final String CONTACTS = "/marketing/email/contacts";

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

    private void execute(String sql) {
        transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant)))
                .await()
                .atMost(Duration.ofSeconds(60));
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

    @Test
    void anEmailAboutATopicReachesThoseWhoChoseIt() {
        UUID list = marketer(tenant)
                .body(Map.of("name", "News", "optIn", "SINGLE", "topics", List.of("Offers", "Tips")))
                .post("/marketing/email/lists")
                .jsonPath()
                .getUUID("id");
        UUID ben = UUID.fromString(id("ben"));
        marketer(tenant)
                .body(Map.of("contactIds", List.of(id("anna"), ben)))
                .post("/marketing/email/lists/" + list + "/members");
        transactions
                .sql(
                        tenant,
                        connection -> connection
                                .preparedQuery(
                                        "update list_member set topics = '{Tips}' where tenant = $1 and contact_id = $2")
                                .execute(Tuple.of(tenant, ben)))
                .await()
                .atMost(Duration.ofSeconds(60));

        assertThat(frozen(new AudienceSpec(List.of(list), List.of(), "Offers"))).containsExactly("anna@example.com");
        assertThat(frozen(new AudienceSpec(List.of(list), List.of(), "Tips")))
                .containsExactly("anna@example.com", "ben@example.com");
        assertThat(frozen(new AudienceSpec(List.of(list, BuiltInSegment.ALL.id()), List.of(), "Offers")))
                .containsExactly("anna@example.com", "cleo@example.com", "dora@example.com");
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
                .atMost(Duration.ofSeconds(60));
    }

    private String snapshot() {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> transactions.run(tenant, () -> audience.snapshot(tenant)));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private String id(String name) {
        return marketer(tenant)
                .queryParam("q", name + "@")
                .get(CONTACTS)
                .jsonPath()
                .getString("items[0].id");
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

    private static Map<String, Object> tag(String tag) {
        return Map.of("tag", tag);
    }
}
