package com.dryjets.email.person;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.path;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class TimelineIT {

    private static final String CONTACTS = "/marketing/email/contacts/";

    /** What happened in minutes after a time, one after the other. */
    private static final String AT = "timestamptz '2026-11-01 00:00Z' + interval '1 minute' * ";

    SmtpServer smtp;

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private final UUID campaignEmail = Ids.next();
    private final UUID single = Ids.next();
    private UUID anna;

    @BeforeEach
    void importAnna() {
        importCsv(
                tenant,
                "email,first_name,consent,consent_source\n%s,Anna,granted,shop\n".formatted(address(tenant, "anna")));
        anna = UUID.fromString(
                marketer(tenant).get("/marketing/email/contacts").jsonPath().getString("items[0].id"));
        execute("update contact set created_at = " + AT + "0 where tenant = $1 and id = $2");
    }

    @Test
    void hasEachKindOfEntry() {
        recordEverything();

        List<Map<String, Object>> entries = timeline("").getList("items");

        assertThat(entries)
                .extracting(entry -> TimelineKind.valueOf((String) entry.get("kind")))
                .contains(TimelineKind.values());
        assertThat(entries)
                .filteredOn(entry -> !entry.get("kind").equals("CONSENT"))
                .extracting(
                        entry -> entry.get("kind"),
                        entry -> entry.get("title"),
                        entry -> entry.get("detail"),
                        entry -> entry.get("verdict"),
                        entry -> entry.get("emailId"),
                        entry -> entry.get("transactionalId"))
                .containsExactly(
                        tuple("COMPLAINED", "Receipt", null, null, null, single.toString()),
                        tuple("BOUNCED", "Receipt", "550 No such user", null, null, single.toString()),
                        tuple("TRANSACTIONAL_SENT", "Receipt", null, null, null, single.toString()),
                        tuple("REVENUE", "Winter", null, null, campaignEmail.toString(), null),
                        tuple("CONVERTED", "Winter", null, null, campaignEmail.toString(), null),
                        tuple("COMPLAINED", "Winter", null, null, campaignEmail.toString(), null),
                        tuple("UNSUBSCRIBED", "Winter", null, null, campaignEmail.toString(), null),
                        tuple("BOUNCED", "Winter", "552 Mailbox full", null, campaignEmail.toString(), null),
                        tuple(
                                "EMAIL_CLICKED",
                                "Winter",
                                "https://shop.example/",
                                "HUMAN",
                                campaignEmail.toString(),
                                null),
                        tuple("EMAIL_OPENED", "Winter", null, "BOT", campaignEmail.toString(), null),
                        tuple("EMAIL_SENT", "Winter", null, null, campaignEmail.toString(), null),
                        tuple("LIST_REMOVED", "News", null, null, null, null),
                        tuple("LIST_UNSUBSCRIBED", "News", "preferences", null, null, null),
                        tuple("LIST_SUBSCRIBED", "News", "form", null, null, null),
                        tuple("LIST_REQUESTED", "News", "form", null, null, null),
                        tuple("EVENT", "order", null, null, null, null),
                        tuple("CREATED", null, null, null, null, null));
        assertThat(entries)
                .filteredOn(entry -> entry.get("value") != null)
                .extracting(entry -> entry.get("kind"), entry -> ((Number) entry.get("value")).doubleValue())
                .containsExactly(tuple("REVENUE", 49.9), tuple("CONVERTED", 1.0), tuple("EVENT", 80.0));
    }

    /** Several entries have the same time, so that a page ends between them. */
    @Test
    void pagesThroughAllOfThem() {
        recordEverything();
        execute("update contact_event set occurred_at = " + AT + "9 where tenant = $1 and contact_id = $2");
        execute("update engagement set first_at = " + AT
                + "9, human_at = null where tenant = $1 and recipient_id <> $2");
        List<String> all = timeline("").getList("items.ref");

        for (int size : List.of(1, 2, 5)) {
            List<String> read = new ArrayList<>();
            String cursor = null;
            do {
                JsonPath page = timeline("?limit=" + size + (cursor == null ? "" : "&cursor=" + cursor));
                assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(size);
                read.addAll(page.getList("items.ref"));
                cursor = page.getString("nextCursor");
            } while (cursor != null);
            assertThat(read).as("in pages of " + size).isEqualTo(all);
        }
    }

    @Test
    void showsWhenAPersonFirstOpenedAndNotTheScannerBefore() {
        recordEverything();
        execute("update engagement set verdict = 'HUMAN', human_at = " + AT + "60 where tenant = $1 and kind = 'OPEN'"
                + " and recipient_id <> $2");

        JsonPath opened = timeline("").setRootPath("items.find { it.kind == 'EMAIL_OPENED' }");

        assertThat(opened.getString("verdict")).isEqualTo("HUMAN");
        assertThat(opened.getString("at")).isEqualTo("2026-11-01T01:00:00Z");
    }

    @Test
    void hasWhatHappensToAnEmailThatIsReallySent() {
        try (TopicWriter writer = new TopicWriter()) {
            publish(writer, tenant, approved(runningCampaign(writer, tenant), Ids.next(), "Spring"));
            String raw = Waiting.await()
                    .until(() -> smtp.emailsTo(address(tenant, "anna")), found -> !found.isEmpty())
                    .getFirst()
                    .raw();
            given().get(path(raw, "/marketing/email/t/o/")).then().statusCode(200);
            given().redirects()
                    .follow(false)
                    .get(path(raw, "/marketing/email/t/c/"))
                    .then()
                    .statusCode(302);

            Waiting.await()
                    .until(
                            () -> timeline("").<String>getList("items.kind"),
                            kinds -> kinds.containsAll(List.of("EMAIL_CLICKED", "EMAIL_OPENED", "EMAIL_SENT")));
        }
        assertThat(timeline("").<String>getList("items.findAll { it.verdict != null }.kind"))
                .containsExactlyInAnyOrder("EMAIL_CLICKED", "EMAIL_OPENED");
        assertThat(timeline("").<String>getList("items.findAll { it.emailId != null }.title"))
                .hasSize(3)
                .containsOnly("Spring");
    }

    /** The contact that is merged brings its changes with it, each once. */
    @Test
    void keepsTheListsOfBothContactsThatAreMerged() {
        list();
        member("PENDING", 2);
        state("SUBSCRIBED", "form", 3);
        importCsv(tenant, "email\nother@example.com\n");

        execute(
                "select merge_contacts(array[$2::uuid], array[(select id from contact where tenant = $1 and id <> $2)])");

        UUID kept = UUID.fromString(
                marketer(tenant).get("/marketing/email/contacts").jsonPath().getString("items[0].id"));
        assertThat(kept).isNotEqualTo(anna);
        anna = kept;
        assertThat(timeline("").<String>getList("items.kind").stream().filter(kind -> kind.startsWith("LIST")))
                .containsExactly("LIST_SUBSCRIBED", "LIST_REQUESTED");
    }

    @Test
    void forgetsTheListsOfAContactThatIsDeleted() {
        list();
        member("SUBSCRIBED", 2);

        marketer(tenant).delete(CONTACTS + anna).then().statusCode(204);

        assertThat(count("select count(*) from list_change where tenant = $1 and contact_id = $2"))
                .isZero();
    }

    @Test
    void keepsThatAContactWasOnAListThatIsDeleted() {
        list();
        member("SUBSCRIBED", 2);

        execute("delete from contact_list where tenant = $1 and id <> $2");

        assertThat(timeline("").<String>getList("items.findAll { it.title == 'News' }.kind"))
                .containsExactly("LIST_SUBSCRIBED");
    }

    private void recordEverything() {
        execute("update contact_consent set changed_at = " + AT + "1 where tenant = $1 and contact_id = $2");
        execute("insert into contact_event (tenant, event_id, contact_id, name, occurred_at, value)"
                + " values ($1, gen_random_uuid(), $2, 'order', " + AT + "1, 80)");
        list();
        member("PENDING", 2);
        state("SUBSCRIBED", "form", 3);
        state("UNSUBSCRIBED", "preferences", 4);
        execute("delete from list_member where tenant = $1 and contact_id = $2");
        execute("update list_change set changed_at = " + AT
                + "5 where tenant = $1 and contact_id = $2 and state = 'REMOVED'");
        email();
        single();
    }

    private void email() {
        String recipient = "(select id from recipient where tenant = $1 and contact_id = $2)";
        execute(
                "insert into email (id, tenant, campaign_id, subject, included, sender, status, created_at, updated_at)"
                        + " values ($3, $1, $2, 'Winter', '{}', 's@example.com', 'COMPLETED', now(), now())",
                campaignEmail);
        execute(
                "insert into tracked_link (tenant, email_id, position, url) select $1, $3, 1, 'https://shop.example/'"
                        + " where $2::uuid is not null",
                campaignEmail);
        execute(
                "insert into recipient (id, tenant, email_id, campaign_id, contact_id, address, seq, state, answer, sent_at,"
                        + " answered_at) values (gen_random_uuid(), $1, $3, $2, $2, 'anna@example.com', 1, 'BOUNCED',"
                        + " '552 Mailbox full', " + AT + "6, " + AT + "9)",
                campaignEmail);
        execute(
                "insert into engagement (tenant, recipient_id, kind, link, campaign_id, email_id, hits, human_hits, verdict,"
                        + " first_at, human_at) select $1, " + recipient + ", kind, link, $2, $3, 1, 0, verdict, " + AT
                        + "minute, case when verdict = 'HUMAN' then " + AT + "minute end from (values"
                        + " ('OPEN', 0, 'BOT', 7), ('CLICK', 1, 'HUMAN', 8), ('CLICK', 65535, 'BOT', 8))"
                        + " as given (kind, link, verdict, minute)",
                campaignEmail);
        execute("insert into recipient_engagement (tenant, recipient_id, unsubscribed_at, complained_at)"
                + " values ($1, " + recipient + ", " + AT + "10, " + AT + "11)");
        execute(
                "insert into conversion (tenant, event_id, recipient_id, email_id, metric, value, occurred_at)"
                        + " select $1, gen_random_uuid(), " + recipient + ", $3, metric, value, " + AT
                        + "minute from (values"
                        + " ('CONVERSIONS', 1, 12), ('REVENUE', 49.9, 13)) as given (metric, value, minute)",
                campaignEmail);
    }

    private void single() {
        execute(
                "insert into transactional_email (id, tenant, kind, subject, html, text, created_at)"
                        + " select $3, $1, 'TRANSACTIONAL', 'Receipt', '', '', now() where $2::uuid is not null",
                single);
        execute(
                "insert into transactional_recipient (id, tenant, email_id, address, state, created_at, sent_at, bounced_at,"
                        + " error) select $3, $1, $3, 'Anna' || substr(address, 5), 'BOUNCED', now(), " + AT + "14, "
                        + AT
                        + "15, '550 No such user' from contact where tenant = $1 and id = $2",
                single);
        execute(
                "insert into delivery_report (tenant, source, event_id, recipient_id, kind, reason, received_at)"
                        + " select $1, 'DSN', kind, $3, kind, 'FEEDBACK', " + AT + "16 from (values ('COMPLAINT'),"
                        + " ('HARD')) as given (kind) where $2::uuid is not null",
                single);
    }

    private void list() {
        execute("insert into contact_list (id, tenant, name, double_opt_in, color, created_at, updated_at)"
                + " select gen_random_uuid(), $1, 'News', true, '#000000', now(), now() where $2::uuid is not null");
    }

    private void member(String state, int minute) {
        execute("insert into list_member (list_id, contact_id, tenant, state, source, asked_at, changed_at)"
                + " select id, $2, $1, '" + state + "', 'form', now(), " + AT + minute
                + " from contact_list where tenant = $1");
    }

    private void state(String state, String source, int minute) {
        execute("update list_member set state = '" + state + "', source = '" + source + "', changed_at = " + AT + minute
                + " where tenant = $1 and contact_id = $2");
    }

    private JsonPath timeline(String query) {
        return marketer(tenant)
                .get(CONTACTS + anna + "/timeline" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private int count(String sql) {
        return transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant, anna)))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getInteger(0);
    }

    private void execute(String sql, UUID... more) {
        Tuple values = Tuple.of(tenant, anna);
        Stream.of(more).forEach(values::addUUID);
        transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(values))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
