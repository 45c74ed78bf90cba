package com.dryjets.email.segment;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members of segments while contacts receive, open and click emails, and while time passes. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class SegmentEngagementIT {

    private static final UUID ACTIVE = BuiltInSegment.ACTIVE_30_DAYS.id();
    private static final UUID INACTIVE = BuiltInSegment.INACTIVE_90_DAYS.id();
    private static final UUID NEW = BuiltInSegment.NEW_7_DAYS.id();
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private static final String RECEIVED = """
            with sent as (
              insert into email (id, tenant, campaign_id, included, sender, status, created_at, updated_at)
              values (gen_random_uuid(), $1, gen_random_uuid(), '{}', 'news@dryjets.example', 'COMPLETED', now(), now())
              returning id, campaign_id)
            insert into recipient (id, tenant, email_id, campaign_id, contact_id, address, seq, state, sent_at)
            select $3, $1, s.id, s.campaign_id, c.id, c.address, 1, 'SENT', now() - $4 * interval '1 hour'
            from sent s, contact c where c.tenant = $1 and c.first_name = $2""";

    private static final String OPENED = """
            insert into engagement (tenant, recipient_id, kind, link, campaign_id, email_id, hits, human_hits, verdict, first_at)
            select $1, id, 'OPEN', 0, campaign_id, email_id, 1, 1, 'HUMAN', sent_at from recipient where id = $2""";

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private final TopicWriter topics = new TopicWriter();

    @BeforeEach
    void importContacts() {
        contacts(tenant, "anna", "ben", "cleo");
        awaitMembers(BuiltInSegment.ALL.id(), "anna", "ben", "cleo");
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void followsOpensOfPeople() {
        run("update contact set created_at = now() - interval '100 days' where tenant = $1", Tuple.of(tenant));
        awaitMembers(INACTIVE, "anna", "ben", "cleo");

        open(received("ben", 1), "Barracuda Sentinel (EE)");
        open(received("anna", 1), BROWSER);

        awaitMembers(ACTIVE, "anna");
        awaitMembers(INACTIVE, "ben", "cleo");
        assertThat(size(ACTIVE)).isEqualTo(1);
    }

    @Test
    void takesBackWhatABotDid() {
        UUID recipient = received("anna", 1);
        run(OPENED, Tuple.of(tenant, recipient));
        awaitMembers(ACTIVE, "anna");

        run("update engagement set verdict = 'BOT' where tenant = $1", Tuple.of(tenant));

        awaitMembers(ACTIVE);
    }

    @Test
    void followsWhatContactsReceiveWhereASegmentAsksForIt() {
        assertThat(noted()).isZero();
        UUID reached = create("Reached", Map.of("engagement", Map.of("kind", "RECEIVED", "withinDays", 30)));
        UUID others = create("Others", Map.of("not", Map.of("segment", reached)));
        awaitMembers(reached);
        awaitMembers(others, "anna", "ben", "cleo");
        assertThat(noted()).isEqualTo(2);
        run("delete from contact where tenant = $1 and first_name = 'cleo'", Tuple.of(tenant));

        publish(topics, tenant, approved(runningCampaign(topics, tenant), Ids.next(), "Hello"));

        awaitMembers(reached, "anna", "ben");
        awaitMembers(others);
    }

    /** Nobody else is checked: a member who never opened anything stays. */
    @Test
    void letsMembersEnterAndLeaveAsTimePasses() {
        run("update contact set created_at = now() - interval '100 days' where tenant = $1", Tuple.of(tenant));
        run(OPENED, Tuple.of(tenant, received("anna", 24 * 30 - 1)));
        run(OPENED, Tuple.of(tenant, received("ben", 24 * 90 - 1)));
        UUID reached = create("Reached", Map.of("engagement", Map.of("kind", "RECEIVED", "withinDays", 90)));
        awaitMembers(ACTIVE, "anna");
        awaitMembers(INACTIVE, "cleo");
        awaitMembers(reached, "anna", "ben");
        awaitEvaluated();
        run(
                "insert into segment_member (tenant, segment_id, contact_id) select $1, $2, id from contact"
                        + " where tenant = $1 and first_name = 'cleo'",
                Tuple.of(tenant, ACTIVE));

        pass("2 hours");

        awaitMembers(ACTIVE, "cleo");
        awaitMembers(INACTIVE, "ben", "cleo");
        awaitMembers(reached, "anna");
    }

    @Test
    void followsEventsAndDaysAsTimePasses() {
        admin(tenant)
                .contentType("application/json")
                .body(Map.of("type", "DATE"))
                .put("/marketing/email/contact-fields/since")
                .then()
                .statusCode(200);
        run(
                "insert into contact_event (tenant, event_id, contact_id, name, occurred_at) select $1, gen_random_uuid(), id,"
                        + " 'order', now() - interval '167 hours' from contact where tenant = $1 and first_name = 'anna'",
                Tuple.of(tenant));
        run(
                "update contact set created_at = now() - interval '8 days',"
                        + " attributes = jsonb_build_object('since', cast(cast(now() at time zone 'UTC' as date) - 8 as text))"
                        + " where tenant = $1 and first_name = 'ben'",
                Tuple.of(tenant));
        UUID buyers = create("Buyers", Map.of("event", Map.of("name", "order", "withinDays", 7)));
        UUID recent = create("Recent", Map.of("date", Map.of("name", "since", "withinLastDays", 7)));
        awaitMembers(buyers, "anna");
        awaitMembers(recent);
        awaitMembers(NEW, "anna", "cleo");
        awaitEvaluated();
        // As it was a day ago.
        for (UUID segment : List.of(NEW, recent)) {
            run(
                    "insert into segment_member (tenant, segment_id, contact_id) select $1, $2, id from contact"
                            + " where tenant = $1 and first_name = 'ben'",
                    Tuple.of(tenant, segment));
        }

        pass("1 day");

        awaitMembers(buyers);
        awaitMembers(NEW, "anna", "cleo");
        awaitMembers(recent);
    }

    /** Everything that happened and was checked lies further back. */
    private void pass(String time) {
        run("update engagement set first_at = first_at - $2::text::interval where tenant = $1", Tuple.of(tenant, time));
        run("update recipient set sent_at = sent_at - $2::text::interval where tenant = $1", Tuple.of(tenant, time));
        run(
                "update contact_event set occurred_at = occurred_at - $2::text::interval where tenant = $1",
                Tuple.of(tenant, time));
        run(
                "update segment set evaluated_at = evaluated_at - $2::text::interval, due_at = now(),"
                        + " updated_at = updated_at - $2::text::interval - interval '1 hour' where tenant = $1",
                Tuple.of(tenant, time));
    }

    /** Tries what a group of two outcomes notes. */
    private long noted() {
        return transactions
                .sql(
                        tenant,
                        connection -> connection
                                .query("select note_receipts(array[gen_random_uuid(), gen_random_uuid()])")
                                .execute()
                                .chain(() -> connection
                                        .preparedQuery(
                                                "delete from contact_change where tenant = $1 and cause = 'RECEIPT'")
                                        .execute(Tuple.of(tenant))))
                .await()
                .atMost(Duration.ofSeconds(60))
                .rowCount();
    }

    private UUID received(String name, int hoursAgo) {
        UUID recipient = UUID.randomUUID();
        run(RECEIVED, Tuple.of(tenant, name, recipient, hoursAgo));
        return recipient;
    }

    private void open(UUID recipient, String agent) {
        JsonObject hit = new JsonObject()
                .put("id", UUID.randomUUID().toString())
                .put("tenant", tenant)
                .put("kind", "OPEN")
                .put("recipientId", recipient.toString())
                .put("campaignId", UUID.randomUUID().toString())
                .put("emailId", UUID.randomUUID().toString())
                .put("link", 0)
                .put("at", Instant.now().toString())
                .put("agent", agent);
        topics.write("email.hits", recipient.toString(), hit.encode(), Map.of());
    }

    private void awaitMembers(UUID segment, String... names) {
        Waiting.await()
                .untilAsserted(() -> assertThat(marketer(tenant)
                                .queryParam("segmentId", segment)
                                .get("/marketing/email/contacts")
                                .jsonPath()
                                .getList("items.email", String.class))
                        .containsExactlyInAnyOrderElementsOf(List.of(names).stream()
                                .map(name -> address(tenant, name))
                                .toList()));
    }

    /** Changed contacts have their segments before all contacts are checked for the first time, which finds every stranger. */
    private void awaitEvaluated() {
        Waiting.await()
                .until(() ->
                        run("select from segment where tenant = $1 and evaluated_at is null limit 1", Tuple.of(tenant))
                                        .size()
                                == 0);
    }

    private int size(UUID segment) {
        return run("select size from segment where tenant = $1 and id = $2", Tuple.of(tenant, segment))
                .iterator()
                .next()
                .getInteger("size");
    }

    private UUID create(String name, Map<String, Object> conditions) {
        return marketer(tenant)
                .body(Map.of("name", name, "conditions", conditions))
                .post("/marketing/email/segments/create")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("segment.id");
    }

    private RowSet<Row> run(String sql, Tuple values) {
        return transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(values))
                .await()
                .atMost(Duration.ofSeconds(60));
    }
}
