package com.dryjets.email.person;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.headers;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.recipient.RecipientEvidence;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arrives about a person who was erased before. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class LateArrivalsIT {

    private static final String CONTACTS = "/marketing/email/contacts";

    @Inject
    TenantTransaction transactions;

    @Inject
    RecipientEvidence evidence;

    private final String tenant = newTenant();
    private final String key = "crm-" + tenant;
    private final TopicWriter writer = new TopicWriter();
    private UUID recipient;

    @BeforeEach
    void eraseAnna() {
        upsert(key, "anna@example.com");
        String id = Waiting.await()
                .until(
                        () -> marketer(tenant).get(CONTACTS).jsonPath().getString("items[0].id"),
                        found -> found != null);
        recipient = in(connection -> connection
                .preparedQuery("""
                        insert into recipient (id, tenant, email_id, campaign_id, contact_id, address, seq, state, sent_at)
                        select gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), id, address, 1, 'SENT', now()
                        from contact where tenant = $1 returning id""")
                .execute(Tuple.of(tenant))
                .map(rows -> rows.iterator().next().getUUID("id")));
        admin(tenant)
                .contentType("application/json")
                .body(Map.of())
                .post(CONTACTS + "/" + id + "/erase")
                .then()
                .statusCode(204);
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void anAnswerOfTheServerIsNotKept() {
        in(connection -> evidence.bounced(
                connection, tenant, recipient, "550 <anna@example.com>: user unknown", "USER_UNKNOWN"));

        assertThat(text("select state from recipient where tenant = $1")).isEqualTo("BOUNCED");
        assertThat(text("select answer from recipient where tenant = $1")).isNull();
    }

    @Test
    void anOpenCountsWithoutItsClient() {
        JsonObject hit = new JsonObject()
                .put("id", Ids.next())
                .put("tenant", tenant)
                .put("kind", "OPEN")
                .put("recipientId", recipient)
                .put("campaignId", Ids.next())
                .put("emailId", Ids.next())
                .put("link", 0)
                .put("at", Instant.now().toString())
                .put("agent", "Anna's phone")
                .put("network", "192.0.2");
        writer.write("email.hits", recipient.toString(), hit.encode(), Map.of());

        Waiting.await()
                .until(() -> "1".equals(text("select cast(count(*) as text) from engagement_hit where tenant = $1")));
        assertThat(text("select coalesce(agent, network) from engagement_hit where tenant = $1"))
                .isNull();
    }

    @Test
    void theirKeyBringsNobodyBack() {
        upsert(key, "anna.new@example.com");
        upsert("other-" + tenant, "ben@example.com");

        Waiting.await()
                .until(
                        () -> marketer(tenant).get(CONTACTS).jsonPath().getList("items.email"),
                        List.of("ben@example.com")::equals);
    }

    @Test
    void theirActivitiesDoNotWaitForThem() {
        ordered(key);
        ordered("unknown-" + tenant);

        Waiting.await()
                .until(
                        () -> text("select string_agg(contact_key, ',') from contact_event_waiting where tenant = $1"),
                        ("unknown-" + tenant)::equals);
    }

    private void ordered(String contact) {
        writer.write(
                "marketing.contact-activities",
                tenant,
                new JsonObject()
                        .put("contactKey", contact)
                        .put("name", "order")
                        .put("occurredAt", Instant.now().toString())
                        .encode(),
                headers(tenant, "com.dryjets.marketing.ContactActivityRecorded.v1", Ids.next()));
    }

    @Test
    void aRejectedRowOfAFileKeepsNothing() {
        importCsv(tenant, "email,first_name\nanna@example.com,Anna\nnobody,Ben\n");

        assertThat(
                        text(
                                "select string_agg(array_to_string(cells, ','), ';' order by line) from contact_import_reject where tenant = $1"))
                .isEqualTo(";nobody,Ben");
    }

    /** In one partition, so that the last event is applied last. */
    private void upsert(String contact, String email) {
        writer.write(
                "marketing.contacts",
                tenant,
                new JsonObject().put("contactKey", contact).put("email", email).encode(),
                headers(tenant, "com.dryjets.marketing.ContactUpserted.v1", Ids.next()));
    }

    private String text(String sql) {
        return in(connection -> connection
                .preparedQuery(sql)
                .execute(Tuple.of(tenant))
                .map(rows -> rows.iterator().next().getString(0)));
    }

    private <T> T in(Function<SqlConnection, Uni<T>> work) {
        return transactions.sql(tenant, work).await().atMost(Duration.ofSeconds(60));
    }
}
