package com.dryjets.email.contact;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Requests.marketer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Imports that bring contacts, keys and consent together. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class ImportMergeIT {

    private static final String CONTACTS = "/marketing/email/contacts";

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();

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
        execute("""
                insert into contact_hour (tenant, contact_id, hour, engagement)
                select tenant, id, unnest(case when address like 'a@%' then array[9, 10] else array[9] end), 1 from contact
                where tenant = $1""");

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
        assertThat(count("select sum(engagement)::int from contact_hour where tenant = $1 and hour = 9"))
                .isEqualTo(2);
        assertThat(count("select count(*) from contact_hour where tenant = $1")).isEqualTo(2);
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

    private int count(String sql) {
        return transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant)))
                .await()
                .atMost(Duration.ofSeconds(60))
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

    private JsonPath contact(String q) {
        JsonPath found = marketer(tenant).queryParam("q", q).get(CONTACTS).jsonPath();
        assertThat(found.getList("items")).hasSize(1);
        return found.setRootPath("items[0]");
    }

    private void execute(String sql) {
        transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant)))
                .await()
                .atMost(Duration.ofSeconds(60));
    }
}
