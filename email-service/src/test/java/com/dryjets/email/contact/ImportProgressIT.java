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
import org.junit.jupiter.api.Test;

/** Imports that are interrupted, fail or wait for each other. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class ImportProgressIT {

    private static final String CONTACTS = "/marketing/email/contacts";

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();

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

    private void execute(String sql) {
        transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant)))
                .await()
                .atMost(Duration.ofSeconds(60));
    }
}
