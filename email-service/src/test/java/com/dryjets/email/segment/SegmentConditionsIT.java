package com.dryjets.email.segment;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;

import com.dryjets.email.SmtpResource;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What conditions of segments select. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class SegmentConditionsIT {

    private static final String SEGMENTS = "/marketing/email/segments";
    private static final String CONTACTS = "/marketing/email/contacts";

    private static final Map<String, Object> VIENNA = field("city", "EQUALS", "wien");
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
