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
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class ImportIT {

    private static final String CONTACTS = "/marketing/email/contacts";

    @Inject
    TenantTransaction transactions;

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

    @Test
    void mergesRowsOfOneAddressHoweverFarApart() {
        String far = "email,first_name,tags\nfar@example.com,Anna,vip\n"
                + IntStream.range(0, 11_000)
                        .mapToObj(i -> "f" + i + "@example.com,F,\n")
                        .collect(Collectors.joining())
                + "far@example.com,,\n";

        upload("email,first_name,tags\nnear@example.com,Anna,vip\nnear@example.com,,\n")
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("created", equalTo(1))
                .body("updated", equalTo(1));
        upload("email,first_name,last_name\nnear@example.com,Berta,\nNEAR@example.com,,Kern\n")
                .statusCode(200);
        JsonPath imported = awaitEnd(upload(far));

        assertThat(contact("near").getString("firstName")).isEqualTo("Berta");
        assertThat(contact("near").getString("lastName")).isEqualTo("Kern");
        assertThat(contact("near").getList("tags")).isEqualTo(List.of("vip"));
        assertThat(contact("far").getString("firstName")).isEqualTo("Anna");
        assertThat(imported.getInt("created")).isEqualTo(11_001);
        assertThat(imported.getInt("updated")).isEqualTo(1);
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
    void neverBringsBackWhoOptedOut() {
        upload("email,consent\nout@example.com,granted\n").statusCode(200);
        String id = contact("out").getString("id");
        marketer(tenant)
                .body(Map.of("consent", Map.of("status", "WITHDRAWN", "source", "phone")))
                .patch(CONTACTS + "/" + id)
                .then()
                .statusCode(200);
        execute(
                "insert into suppression (tenant, address, reason, created_at) values ($1, 'out@example.com', 'COMPLAINT', now())");

        upload("email,consent\nout@example.com,granted\n").statusCode(200).body("suppressed", equalTo(1));

        assertThat(contact("out").getString("consent.status")).isEqualTo("WITHDRAWN");
        assertThat(contact("out").getBoolean("suppressed")).isTrue();
    }

    @Test
    void continuesWhereAProcessEnded() {
        UUID id = upload("email\na@example.com\nb@example.com\nc@example.com\n".getBytes(UTF_8), "?dryRun=true")
                .extract()
                .jsonPath()
                .getUUID("id");
        // As after a crash behind the second row.
        execute("update contact_import set state = 'RUNNING', dry_run = false, rows_read = 2, created = 2, updated = 0,"
                + " finished_at = null, lease_token = gen_random_uuid(), leased_until = now() - interval '1 second'"
                + " where tenant = $1");

        JsonPath done = await(id);

        assertThat(done.getInt("rows")).isEqualTo(3);
        assertThat(done.getInt("created")).isEqualTo(3);
        assertThat(marketer(tenant).get(CONTACTS).jsonPath().getList("items.email"))
                .isEqualTo(List.of("c@example.com"));
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
    void endsAnImportWhoseColumnsHaveInvalidTargets() {
        UUID id = checked("email\na@example.com\n");
        execute(
                "update contact_import set columns = '[{\"header\": \"email\", \"target\": \"bogus\"}]' where tenant = $1");

        JsonPath ended = run(id, Map.of(), 200);

        assertThat(ended.getString("state")).isEqualTo("FAILED");
        assertThat(ended.getString("failure")).contains("target");
    }

    @Test
    void endsAnImportThatFailsAgainAndAgain() {
        UUID id = checked("email\na@example.com\n");
        execute("update contact_import set state = 'RUNNING', dry_run = false, attempts = 10, finished_at = null,"
                + " leased_until = now() - interval '1 second' where tenant = $1");

        assertThat(await(id, "FAILED").getString("failure")).contains("10 times");
    }

    @Test
    void saysThatAFileIsNoLongerStored() {
        UUID id = checked("email\na@example.com\n");
        execute("delete from contact_import_part where tenant = $1");

        run(id, Map.of(), 409);

        assertThat(admin(tenant).get(CONTACTS + "/imports/" + id).jsonPath().getString("state"))
                .isEqualTo("CHECKED");
    }

    @Test
    void runsOneImportOfATenantAtATimeAndKeepsNoFileBehind() {
        UUID first = checked("email\na@example.com\n");
        UUID second = checked("email\nb@example.com\n");
        execute("update contact_import set state = 'RUNNING', dry_run = false, finished_at = null,"
                + " leased_until = now() + interval '4 seconds',"
                + " lease_token = case when id = (select min(cast(id as text))::uuid from contact_import where tenant = $1)"
                + " then gen_random_uuid() end where tenant = $1");
        execute("update contact_import set leased_until = now() - interval '1 second'"
                + " where tenant = $1 and lease_token is null");

        await(first);
        await(second);

        assertThat(count("select count(*) from contact_import_part where tenant = $1"))
                .isZero();
    }

    @Test
    void letsContactsSwapTheirAddresses() {
        upload("key,email,first_name,consent\nk1,a@example.com,Anna,withdrawn\nk2,b@example.com,Ben,granted\n")
                .statusCode(200);
        String anna = contact("a@").getString("id");
        String ben = contact("b@").getString("id");

        upload("key,email,consent\nk1,b@example.com,granted\nk2,a@example.com,\n")
                .statusCode(200);

        assertThat(contact("b@").getString("id")).isEqualTo(anna);
        assertThat(contact("a@").getString("id")).isEqualTo(ben);
        assertThat(contact("b@").getString("consent.status")).isEqualTo("WITHDRAWN");
        assertThat(contact("b@").getInt("version")).isPositive();
    }

    @Test
    void movesContactsInAChain() {
        upload("key,email\nk1,a@example.com\nk2,b@example.com\n").statusCode(200);
        String first = contact("a@").getString("id");
        String second = contact("b@").getString("id");

        upload("key,email\nk1,b@example.com\nk2,c@example.com\n").statusCode(200);

        assertThat(contact("b@").getString("id")).isEqualTo(first);
        assertThat(contact("c@").getString("id")).isEqualTo(second);
        assertThat(marketer(tenant).get(CONTACTS).jsonPath().getList("items")).hasSize(2);
    }

    @Test
    void carriesConsentListsAndHistoryIntoAContactThatIsMerged() {
        upload("key,email,consent,city\nk1,a@example.com,withdrawn,Wien\n,b@example.com,granted,\n")
                .statusCode(200);
        String gone = contact("a@").getString("id");
        String kept = contact("b@").getString("id");
        String list = marketer(tenant)
                .body(Map.of("name", "News", "optIn", "SINGLE"))
                .post("/marketing/email/lists")
                .jsonPath()
                .getString("id");
        marketer(tenant)
                .body(Map.of("contactIds", List.of(gone)))
                .post("/marketing/email/lists/" + list + "/members")
                .then()
                .statusCode(200);
        marketer(tenant)
                .body(Map.of(
                        "events",
                        List.of(Map.of(
                                "id", UUID.randomUUID(),
                                "email", "a@example.com",
                                "name", "order",
                                "occurredAt", "2026-11-01T00:00:00Z",
                                "value", 80))))
                .post(CONTACTS + "/events")
                .then()
                .statusCode(200);

        upload("key,email\nk1,b@example.com\n").statusCode(200);

        JsonPath merged = contact("b@");
        assertThat(merged.getString("id")).isEqualTo(kept);
        assertThat(merged.getString("key")).isEqualTo("k1");
        assertThat(merged.getString("consent.status")).isEqualTo("WITHDRAWN");
        assertThat(merged.getMap("attributes")).isEqualTo(Map.of("city", "Wien"));
        marketer(tenant).get(CONTACTS + "/" + gone).then().statusCode(404);
        assertThat(marketer(tenant)
                        .queryParam("listId", list)
                        .get(CONTACTS)
                        .jsonPath()
                        .getList("items.id"))
                .isEqualTo(List.of(kept));
        assertThat(marketer(tenant)
                        .get(CONTACTS + "/" + kept + "/timeline")
                        .jsonPath()
                        .getList("items.kind"))
                .contains("EVENT");
        assertThat(count("select sum(total) from contact_total where tenant = $1 and total > 0"))
                .isEqualTo(80);
    }

    @Test
    void keepsBetterConsent() {
        upload("email,consent,consent_source,consent_at\na@example.com,granted,double opt-in,2026-01-01\n")
                .statusCode(200);

        upload("email,consent,consent_at,city\na@example.com,yes,2021-01-01,Wien\n")
                .statusCode(200);
        assertThat(contact("a@").getString("consent.source")).isEqualTo("double opt-in");
        upload("email,consent\na@example.com,pending\n").statusCode(200);
        assertThat(contact("a@").getString("consent.status")).isEqualTo("GRANTED");
        upload("email,consent,consent_at\na@example.com,no,2025-01-01\n").statusCode(200);
        assertThat(contact("a@").getString("consent.status")).isEqualTo("GRANTED");
        upload("email,consent\na@example.com,no\n").statusCode(200);
        assertThat(contact("a@").getString("consent.status")).isEqualTo("WITHDRAWN");
    }

    @Test
    void changesNothingWhenAFileWithoutKeysIsImportedAgain() {
        upload("key,email,first_name\nk1,a@example.com,Anna\n").statusCode(200);
        int version = contact("a@").getInt("version");

        upload("email,first_name\na@example.com,Anna\n").statusCode(200);

        assertThat(contact("a@").getInt("version")).isEqualTo(version);
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

    private UUID checked(String csv) {
        return upload(csv.getBytes(UTF_8), "?dryRun=true")
                .statusCode(200)
                .body("state", equalTo("CHECKED"))
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private int count(String sql) {
        return transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant)))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getInteger(0);
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

    private JsonPath awaitEnd(ValidatableResponse uploaded) {
        return await(uploaded.extract().jsonPath().getUUID("id"));
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

    private void execute(String sql) {
        transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant)))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
