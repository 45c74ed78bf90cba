package com.dryjets.email.contact;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import com.dryjets.email.SmtpResource;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Tokens;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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

    private int audience() {
        return marketer(tenant).get("/marketing/email/segments/list").jsonPath().getInt("items[0].size");
    }

    private static void await(Callable<Boolean> condition) {
        Waiting.await().until(condition);
    }
}
