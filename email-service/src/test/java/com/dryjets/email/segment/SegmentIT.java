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
import java.time.LocalDate;
import java.time.ZoneOffset;
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
                .atMost(Duration.ofSeconds(60));
    }

    private Row one(String sql, UUID id) {
        return transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant, id)))
                .await()
                .atMost(Duration.ofSeconds(60))
                .iterator()
                .next();
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

    private void declare(String name, String type) {
        admin(tenant)
                .contentType("application/json")
                .body(Map.of("type", type))
                .put("/marketing/email/contact-fields/" + name)
                .then()
                .statusCode(200);
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
}
