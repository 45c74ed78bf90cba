package com.dryjets.email.contact;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.dryjets.contracts.event.ContactEvent.ContactUpserted;
import com.dryjets.email.SmtpResource;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class ImportIT {

    private static final String CONTACTS = "/marketing/email/contacts";
    private final String tenant = newTenant();

    @Test
    void keepsLettersOfOtherEncodings() {
        upload("email,first_name,city\nenc@example.com,José,Zürich\n".getBytes(ISO_8859_1), "")
                .statusCode(200);
        assertThat(contact("enc").getString("firstName")).isEqualTo("José");

        upload("\uFEFFemail\tcity\r\nenc@example.com\tŁódź\r\n".getBytes(UTF_16LE), "")
                .statusCode(200);
        assertThat(contact("enc").getString("attributes.city")).isEqualTo("Łódź");

        byte[] japanese = "email,first_name\nenc@example.com,山田\n".getBytes(Charset.forName("Shift_JIS"));
        int status = upload(japanese, "").extract().statusCode();
        assertThat(contact("enc").getString("firstName")).isEqualTo(status == 200 ? "山田" : "José");
        upload(japanese, "?charset=Shift_JIS").statusCode(200);
        assertThat(contact("enc").getString("firstName")).isEqualTo("山田");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email;first_name\nx@example.com;A\n",
                "email\tfirst_name\nx@example.com\tA\n",
                "sep=;\nemail;first_name\nx@example.com;A\n",
                "\"email\";\"first_name\"\n\"x@example.com\";\"A\"\n",
                "email,first_name,,\nx@example.com,A,,\n",
                "Email Address,First Name\nx@example.com,A\n",
                "email,first_name\r\n\"x@example.com\",\"A\"\r\n"
            })
    void takesFilesAsToolsWriteThem(String csv) {
        upload(csv).statusCode(200).body("created", equalTo(1)).body("rejected", equalTo(0));

        assertThat(contact("x@").getString("firstName")).isEqualTo("A");
    }

    @Test
    void checksFirstAndImportsWithAMapping() {
        admin(tenant)
                .contentType("application/json")
                .body(Map.of("type", "NUMBER"))
                .put("/marketing/email/contact-fields/points")
                .then()
                .statusCode(200);
        UUID id = upload(
                        "Mail,Punkte,Ort\nanna@example.com,7,Wien\nben@example.com,many,=1+1\n".getBytes(UTF_8),
                        "?dryRun=true")
                .statusCode(200)
                .body("state", equalTo("CHECKED"))
                .body("columns.target", equalTo(List.of("email", "field:Punkte", "field:Ort")))
                .body("preview[0]", equalTo(List.of("anna@example.com", "7", "Wien")))
                .body("rejected", equalTo(0))
                .extract()
                .jsonPath()
                .getUUID("id");
        assertThat(marketer(tenant).get(CONTACTS).jsonPath().getList("items")).isEmpty();

        run(id, Map.of("targets", List.of("email", "field:points")), 400);
        run(id, Map.of("targets", List.of("email", "field:points", "city")), 400);
        JsonPath done = run(id, Map.of("targets", List.of("email", "field:points", "ignore")), 200);
        run(id, Map.of(), 409);

        assertThat(done.getString("state")).isEqualTo("COMPLETED");
        assertThat(done.getInt("created")).isEqualTo(1);
        assertThat(done.getInt("rejected")).isEqualTo(1);
        assertThat(contact("anna").getMap("attributes")).isEqualTo(Map.of("points", 7));
        String rejected =
                admin(tenant).get(CONTACTS + "/imports/" + id + "/rejected").asString();
        assertThat(rejected.replace("\uFEFF", "").lines())
                .containsExactly(
                        "line,reason,Mail,Punkte,Ort",
                        "3,points must be a number such as 1234.5,ben@example.com,many,'=1+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004", "<html>", "[1]", "name\nAnna\n", ""})
    void refusesWhatIsNoContactFile(String file) {
        upload(file).statusCode(400).contentType("application/problem+json");

        assertThat(marketer(tenant).get(CONTACTS + "/imports").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void erasedPeopleStayAway() {
        upload("email\nanna@example.com\n").statusCode(200);
        String id = contact("anna").getString("id");
        admin(tenant)
                .contentType("application/json")
                .body(Map.of())
                .post(CONTACTS + "/" + id + "/erase")
                .then()
                .statusCode(204);

        upload("email\nANNA@example.com\nben@example.com\n")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("errors.line", hasItem(2));

        marketer(tenant).get(CONTACTS + "/" + id).then().statusCode(404);
        assertThat(marketer(tenant).get(CONTACTS).jsonPath().getList("items.email"))
                .isEqualTo(List.of("ben@example.com"));
    }

    @Test
    void importsHeadersAsSpreadsheetsWriteThem() {
        upload("email,\"First\nchoice\",\u200Ecity\na@example.com,x,Wien\n")
                .statusCode(200)
                .body("state", equalTo("COMPLETED"));

        assertThat(contact("a@").getMap("attributes")).isEqualTo(Map.of("First choice", "x", "city", "Wien"));
    }

    @Test
    void rejectsOnlyTheRowWithANumberThatCannotBeStored() {
        declare("points", "NUMBER");

        upload("email,points\na@example.com,1e999999999\nb@example.com,1e100000\nc@example.com,7\n")
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("created", equalTo(1))
                .body("errors.line", equalTo(List.of(2, 3)));
    }

    @Test
    void erasedPeopleComeBackInNoOtherWay() {
        upload("email\nanna@example.com\n").statusCode(200);
        erase(contact("anna").getString("id"));

        marketer(tenant)
                .body(Map.of("email", "ANNA@example.com"))
                .post(CONTACTS)
                .then()
                .statusCode(409);
        upload("email\nben@example.com\n").statusCode(200);
        marketer(tenant)
                .body(Map.of("email", "anna@example.com"))
                .patch(CONTACTS + "/" + contact("ben").getString("id"))
                .then()
                .statusCode(409);
        try (TopicWriter writer = new TopicWriter()) {
            publish(writer, tenant, upserted("k1", "anna@example.com"));
            publish(writer, tenant, upserted("k2", "cleo@example.com"));
            Waiting.await()
                    .until(() -> marketer(tenant)
                            .get(CONTACTS)
                            .jsonPath()
                            .getList("items.email")
                            .contains("cleo@example.com"));
        }

        assertThat(marketer(tenant).get(CONTACTS).jsonPath().getList("items.email"))
                .doesNotContain("anna@example.com");
    }

    private static ContactUpserted upserted(String key, String email) {
        return new ContactUpserted(key, email, null, null, null, List.of(), Map.of(), null, Map.of(), null);
    }

    private void erase(String id) {
        admin(tenant)
                .contentType("application/json")
                .body(Map.of())
                .post(CONTACTS + "/" + id + "/erase")
                .then()
                .statusCode(204);
    }

    private void declare(String field, String type) {
        admin(tenant)
                .contentType("application/json")
                .body(Map.of("type", type))
                .put("/marketing/email/contact-fields/" + field)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse upload(String csv) {
        return upload(csv.getBytes(UTF_8), "");
    }

    private ValidatableResponse upload(byte[] file, String query) {
        return admin(tenant)
                .contentType("text/csv")
                .body(file)
                .post(CONTACTS + "/import" + query)
                .then();
    }

    private JsonPath await(UUID id) {
        return await(id, "COMPLETED");
    }

    private JsonPath await(UUID id, String state) {
        return Waiting.await()
                .until(
                        () -> admin(tenant).get(CONTACTS + "/imports/" + id).jsonPath(),
                        view -> view.getString("state").equals(state));
    }

    private JsonPath run(UUID id, Map<String, Object> request, int status) {
        return admin(tenant)
                .contentType("application/json")
                .body(request)
                .post(CONTACTS + "/imports/" + id + "/run")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private JsonPath contact(String q) {
        JsonPath found = marketer(tenant).queryParam("q", q).get(CONTACTS).jsonPath();
        assertThat(found.getList("items")).hasSize(1);
        return found.setRootPath("items[0]");
    }
}
