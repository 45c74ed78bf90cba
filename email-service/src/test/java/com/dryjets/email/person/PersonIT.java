package com.dryjets.email.person;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class PersonIT {

    private static final String CONTACTS = "/marketing/email/contacts";

    /** Every place that keeps text about people. */
    private static final List<String> PLACES = List.of(
            "select count(*) from contact t where tenant = $1 and cast(t as text) ilike $2",
            "select count(*) from contact_event t where tenant = $1 and cast(t as text) ilike $2",
            "select count(*) from contact_consent t where tenant = $1 and cast(t as text) ilike $2",
            "select count(*) from contact_import t where tenant = $1 and cast(t as text) ilike $2",
            "select count(*) from contact_import_reject t where tenant = $1 and cast(t as text) ilike $2",
            "select count(*) from recipient t where tenant = $1 and cast(t as text) ilike $2",
            "select count(*) from delivery_report t where tenant = $1 and cast(t as text) ilike $2",
            "select count(*) from engagement_hit t where tenant = $1 and cast(t as text) ilike $2",
            "select count(*) from suppression_evidence t where tenant = $1 and cast(t as text) ilike $2",
            "select count(*) from transactional_recipient t where tenant = $1 and cast(t as text) ilike $2");

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();

    @Test
    void erasesAPersonFromEveryPlace() {
        String id = annaWithHistory();
        assertThat(traces()).isEqualTo(8);

        erase(id).then().statusCode(204);

        assertThat(traces()).isZero();
        assertThat(count(
                        "select count(*) from contact_import_reject where tenant = $1 and cells::text like $2",
                        "%joanna@%"))
                .isOne();
        assertThat(count(
                        "select count(*) from recipient where tenant = $1 and address like $2",
                        "erased-%@erased.invalid"))
                .isOne();
    }

    @Test
    void erasesAContactThatIsDeletedAlready() {
        String id = annaWithHistory();
        marketer(tenant).delete(CONTACTS + "/" + id).then().statusCode(204);
        assertThat(count("select count(*) from contact_event where tenant = $1 and name like $2", "%"))
                .isZero();
        assertThat(count("select count(*) from contact_consent where tenant = $1 and consent like $2", "%"))
                .isZero();

        erase(id).then().statusCode(204);

        assertThat(traces()).isZero();
        erase(UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void erasesAnAddress() {
        String id = annaWithHistory();
        marketer(tenant).delete(CONTACTS + "/" + id).then().statusCode(204);

        admin(tenant)
                .contentType("application/json")
                .body(Map.of("email", "ANNA@example.com"))
                .post(CONTACTS + "/erase")
                .then()
                .statusCode(204);

        assertThat(traces()).isZero();
        marketer(tenant)
                .body(Map.of("email", "anna@example.com"))
                .post(CONTACTS)
                .then()
                .statusCode(409);
    }

    @Test
    void leavesTheEmailsOfAnotherContactWithThatAddress() {
        String id = annaWithHistory();
        marketer(tenant).delete(CONTACTS + "/" + id).then().statusCode(204);
        importCsv(tenant, "email,first_name\nanna@example.com,Other\n");
        execute(
                "insert into recipient (id, tenant, email_id, campaign_id, contact_id, address, seq) select"
                        + " gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), id, address, 1 from contact where tenant = $1");

        erase(id).then().statusCode(204);

        assertThat(count("select count(*) from recipient where tenant = $1 and address = $2", "anna@example.com"))
                .isOne();
        marketer(tenant).get(CONTACTS).then().body("items.firstName", equalTo(List.of("Other")));
    }

    @Test
    void exportsEverything() {
        String id = annaWithHistory();

        admin(tenant)
                .get(CONTACTS + "/" + id + "/export")
                .then()
                .statusCode(200)
                .body("truncated", equalTo(false))
                .body("events[0].data.note", equalTo("for anna@example.com"))
                .body("emails[0].answer", equalTo("550 <anna@example.com>: user unknown"))
                .body("reports[0].diagnostic", equalTo("anna@example.com unknown"))
                .body("hits[0].client", equalTo("Anna's mail"))
                .body("suppression.reason", equalTo("HARD_BOUNCE"))
                .body("evidence[0].detail", equalTo("<anna@example.com> unknown"));
    }

    @Test
    void exportsTransactionalEmailsToo() {
        String id = annaWithHistory();
        execute("insert into transactional_email (id, tenant, kind, contact_id, subject, html, text, created_at)"
                + " select gen_random_uuid(), $1, kind, contact, kind, '', '', now() from contact c, (values"
                + " ('SYSTEM', null), ('TRANSACTIONAL', true), ('TEST', true)) as given (kind, shown),"
                + " lateral (select case when shown then c.id end as contact) whose"
                + " where c.tenant = $1 and c.address = 'anna@example.com'");
        execute("insert into transactional_recipient (id, tenant, email_id, address, state, created_at)"
                + " select gen_random_uuid(), $1, e.id, address, 'SENT', now() from transactional_email e, (values"
                + " ('SYSTEM', 'Anna@example.com'), ('SYSTEM', 'joanna@example.com'), ('TRANSACTIONAL', 'old@example.com'),"
                + " ('TEST', 'colleague@example.com')) as sent (kind, address)"
                + " where e.tenant = $1 and e.kind = sent.kind");
        execute("insert into delivery_report (tenant, source, event_id, recipient_id, kind, reason, received_at)"
                + " select $1, 'DSN', 'e2', id, 'SOFT_BOUNCE', 'MAILBOX_FULL', now() from transactional_recipient"
                + " where tenant = $1 and address = 'Anna@example.com'");

        admin(tenant)
                .get(CONTACTS + "/" + id + "/export")
                .then()
                .statusCode(200)
                .body("emails.findAll { it.kind == 'SYSTEM' }.address", equalTo(List.of("Anna@example.com")))
                .body("emails.findAll { it.kind == 'TRANSACTIONAL' }.address", equalTo(List.of("old@example.com")))
                .body("emails.kind", containsInAnyOrder("CAMPAIGN", "SYSTEM", "TRANSACTIONAL"))
                .body("reports.reason", containsInAnyOrder("USER_UNKNOWN", "MAILBOX_FULL"));
    }

    private String annaWithHistory() {
        importCsv(
                tenant,
                "email,first_name,consent,points\nanna@example.com,Anna,granted,1\n\"mailto: ANNA@Example.com ,\",,,\n"
                        + "x joanna@example.com,,,\n");
        String id = marketer(tenant)
                .queryParam("q", "anna@")
                .get(CONTACTS)
                .jsonPath()
                .getString("items[0].id");
        marketer(tenant)
                .body(Map.of(
                        "events",
                        List.of(Map.of(
                                "id", UUID.randomUUID(),
                                "email", "anna@example.com",
                                "name", "order",
                                "occurredAt", "2026-11-01T00:00:00Z",
                                "data", Map.of("note", "for anna@example.com")))))
                .post(CONTACTS + "/events")
                .then()
                .statusCode(200);
        execute(
                "insert into email (id, tenant, campaign_id, included, excluded, sender, status, created_at, updated_at)"
                        + " values (gen_random_uuid(), $1, gen_random_uuid(), '{}', '{}', 's@example.com', 'COMPLETED', now(), now())");
        execute(
                "insert into recipient (id, tenant, email_id, campaign_id, contact_id, address, seq, state, answer, sent_at)"
                        + " select gen_random_uuid(), $1, e.id, e.campaign_id, c.id, c.address, 1, 'BOUNCED',"
                        + " '550 <anna@example.com>: user unknown', now() from email e, contact c"
                        + " where e.tenant = $1 and c.tenant = $1 and c.address = 'anna@example.com'");
        execute(
                "insert into delivery_report (tenant, source, event_id, recipient_id, kind, reason, diagnostic, received_at)"
                        + " select $1, 'DSN', 'e1', id, 'HARD_BOUNCE', 'USER_UNKNOWN', 'anna@example.com unknown', now()"
                        + " from recipient where tenant = $1");
        execute(
                "insert into engagement_hit (id, tenant, recipient_id, campaign_id, email_id, kind, link, at, agent, network,"
                        + " verdict, reasons) select gen_random_uuid(), $1, id, campaign_id, email_id, 'OPEN', 0, now(),"
                        + " 'Anna''s mail', '192.0.2', 'HUMAN', '{}' from recipient where tenant = $1");
        execute("insert into suppression (tenant, address, reason, created_at)"
                + " values ($1, 'anna@example.com', 'HARD_BOUNCE', now())");
        execute("insert into suppression_evidence (tenant, address, kind, source, detail, occurred_at)"
                + " values ($1, 'anna@example.com', 'HARD_BOUNCE', 'DSN', '<anna@example.com> unknown', now())");
        return id;
    }

    private io.restassured.response.Response erase(String id) {
        return admin(tenant).contentType("application/json").body(Map.of()).post(CONTACTS + "/" + id + "/erase");
    }

    /** Counts rows in which Anna can be recognized. */
    private int traces() {
        return PLACES.stream()
                .mapToInt(sql -> count(sql.replace("ilike $2", "~* $2"), "(^|[^o])anna('|@)"))
                .sum();
    }

    private int count(String sql, String text) {
        return transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant, text)))
                .await()
                .atMost(Duration.ofSeconds(60))
                .iterator()
                .next()
                .getInteger(0);
    }

    private void execute(String sql) {
        transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant)))
                .await()
                .atMost(Duration.ofSeconds(60));
    }
}
