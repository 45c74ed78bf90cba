package com.dryjets.email.person;

import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.segment.BuiltInSegment;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every table with data of people is in the export of one, or has a reason why not, and says what an erasure leaves of it. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class PersonDataIT {

    /** Columns by which a row can be found to be about a person. */
    private static final List<String> OF_PEOPLE = List.of(
            "contact_id", "recipient_id", "after_contact", "address", "contact_key", "hash", "import_id", "preview");

    /** What is left of a person's rows. */
    private enum Left {
        NOTHING,
        /** The rows are still counted, but nothing tells whose they are. */
        NAMELESS,
        KEPT
    }

    /**
     * A table.
     *
     * @param exported where an export has it; null if it does not
     * @param left what an erasure leaves
     * @param reason why it is not exported, or kept
     */
    private record Data(@Nullable String exported, Left left, String reason) {

        static Data exported(String path, Left left) {
            return new Data(path, left, "");
        }

        static Data hidden(Left left, String reason) {
            return new Data(null, left, reason);
        }
    }

    private static final Map<String, Data> TABLES = Map.ofEntries(
            Map.entry("contact", Data.exported("contact.id", Left.NOTHING)),
            Map.entry("contact_consent", Data.exported(timeline("CONSENT"), Left.NOTHING)),
            Map.entry("contact_event", Data.exported("events.name", Left.NOTHING)),
            Map.entry("contact_hour", Data.exported("engagementHours.hour", Left.NOTHING)),
            Map.entry("contact_total", Data.hidden(Left.NOTHING, "the sum of the values of the events")),
            Map.entry("contact_event_waiting", Data.hidden(Left.NOTHING, "for contacts that are not known")),
            Map.entry("contact_change", Data.hidden(Left.KEPT, "ids of contacts, for some seconds")),
            Map.entry("contact_erasure", Data.hidden(Left.KEPT, "proves that a contact was erased")),
            Map.entry("erased_address", Data.hidden(Left.KEPT, "keyed hashes, which keep a person from coming back")),
            Map.entry("contact_import", Data.hidden(Left.NAMELESS, "files of users, kept for 30 days")),
            Map.entry("contact_import_part", Data.hidden(Left.KEPT, "a file until it is imported, a day at most")),
            Map.entry("contact_import_reject", Data.hidden(Left.NOTHING, "rows that belong to no contact")),
            Map.entry("list_member", Data.exported("lists.list", Left.NOTHING)),
            Map.entry("list_change", Data.exported(timeline("LIST_SUBSCRIBED"), Left.NOTHING)),
            Map.entry("segment_member", Data.exported("segments", Left.NOTHING)),
            Map.entry("recipient", Data.exported("emails.findAll { it.kind == 'CAMPAIGN' }.state", Left.NAMELESS)),
            Map.entry("recipient_engagement", Data.exported(timeline("UNSUBSCRIBED"), Left.NAMELESS)),
            Map.entry("engagement", Data.exported(timeline("EMAIL_OPENED"), Left.NAMELESS)),
            Map.entry("engagement_hit", Data.exported("hits.client", Left.NOTHING)),
            Map.entry("conversion", Data.exported("conversions.value", Left.NAMELESS)),
            Map.entry("send_time", Data.exported("sendTimes.chosen", Left.NOTHING)),
            Map.entry("delivery", Data.hidden(Left.NAMELESS, "the work on an email that is exported")),
            Map.entry("delivery_report", Data.exported("reports.diagnostic", Left.NAMELESS)),
            Map.entry("remote_message", Data.hidden(Left.NAMELESS, "the name that a provider gave to an email")),
            Map.entry("suppression", Data.exported("suppression.reason", Left.KEPT)),
            Map.entry("suppression_evidence", Data.exported("evidence.detail", Left.NOTHING)),
            Map.entry(
                    "transactional_email",
                    Data.exported("emails.findAll { it.kind == 'TRANSACTIONAL' }.subject", Left.NOTHING)),
            Map.entry(
                    "transactional_recipient",
                    Data.exported("emails.findAll { it.kind == 'TRANSACTIONAL' }.address", Left.NOTHING)),
            Map.entry("frozen_audience", Data.hidden(Left.KEPT, "how far the freezing of an email has come")),
            Map.entry("sender", Data.hidden(Left.KEPT, "the addresses that a tenant sends as")));

    private static String timeline(String kind) {
        return "timeline.findAll { it.kind == '" + kind + "' }.kind";
    }

    /** A row of Anna's for each table with something to find; ids in braces. */
    private static final List<String> ROWS = List.of(
            "contact (id, tenant, contact_key, email, address, first_name, consent, created_at, updated_at) values ('{contact}',"
                    + " '{tenant}', 'crm-anna', 'anna@example.com', 'anna@example.com', 'Anna', 'GRANTED', now(), now())",
            "contact_event (tenant, event_id, contact_id, name, occurred_at, value, data) values ('{tenant}',"
                    + " gen_random_uuid(), '{contact}', 'order', now(), 8, '{\"for\": \"anna@example.com\"}')",
            "contact_event_waiting (tenant, event_id, contact_key, name, occurred_at) values ('{tenant}', gen_random_uuid(),"
                    + " 'crm-anna', 'order', now())",
            "contact_hour (tenant, contact_id, hour, engagement) values ('{tenant}', '{contact}', 9, decayed(now()))",
            "contact_import (id, tenant, state, dry_run, preview, created_at, finished_at) values ('{import}', '{tenant}',"
                    + " 'CHECKED', true, '[[\"anna@example.com\"]]', now(), now())",
            "contact_import_reject (import_id, line, tenant, reason, cells) values ('{import}', 1, '{tenant}', 'no',"
                    + " '{anna@example.com}')",
            "contact_list (id, tenant, name, double_opt_in, color, created_at, updated_at) values ('{list}', '{tenant}', 'News',"
                    + " false, '#000000', now(), now())",
            "list_member (list_id, contact_id, tenant, state, source, asked_at, changed_at) values ('{list}', '{contact}',"
                    + " '{tenant}', 'SUBSCRIBED', 'form', now(), now())",
            "recipient (id, tenant, email_id, campaign_id, contact_id, address, seq, state, answer, sent_at) values"
                    + " ('{recipient}', '{tenant}', '{email}', '{email}', '{contact}', 'anna@example.com', 1, 'SENT',"
                    + " '250 anna@example.com', now())",
            "recipient_engagement (tenant, recipient_id, unsubscribed_at) values ('{tenant}', '{recipient}', now())",
            "engagement (tenant, recipient_id, kind, link, campaign_id, email_id, hits, human_hits, verdict, first_at) values"
                    + " ('{tenant}', '{recipient}', 'OPEN', 0, '{email}', '{email}', 1, 0, 'BOT', now())",
            "engagement_hit (id, tenant, recipient_id, campaign_id, email_id, kind, link, at, agent, verdict, reasons) values"
                    + " (gen_random_uuid(), '{tenant}', '{recipient}', '{email}', '{email}', 'OPEN', 0, now(), 'Anna''s mail',"
                    + " 'BOT', '{}')",
            "conversion (tenant, event_id, recipient_id, email_id, metric, value, occurred_at) values ('{tenant}',"
                    + " gen_random_uuid(), '{recipient}', '{email}', 'REVENUE', 49.9, now())",
            "send_time (recipient_id, tenant, email_id, arm, hour, send_at, own_engagement) values ('{recipient}', '{tenant}',"
                    + " '{email}', 'LEARNED', 9, now(), 1)",
            "delivery_report (tenant, source, event_id, recipient_id, kind, reason, diagnostic, received_at) values ('{tenant}',"
                    + " 'DSN', '1', '{recipient}', 'SOFT', 'MAILBOX_FULL', 'anna@example.com is full', now())",
            "remote_message (remote_id, tenant, recipient_id) values ('remote-1', '{tenant}', '{recipient}')",
            "suppression (tenant, address, reason, created_at) values ('{tenant}', 'anna@example.com', 'HARD_BOUNCE', now())",
            "suppression_evidence (tenant, address, kind, source, detail, occurred_at) values ('{tenant}', 'anna@example.com',"
                    + " 'HARD_BOUNCE', 'DSN', 'anna@example.com unknown', now())",
            "transactional_email (id, tenant, kind, contact_id, subject, html, text, created_at) values ('{single}',"
                    + " '{tenant}', 'TRANSACTIONAL', '{contact}', 'For Anna', 'Dear Anna', 'Dear Anna', now())",
            "transactional_recipient (id, tenant, email_id, address, state, created_at) values ('{single}', '{tenant}',"
                    + " '{single}', 'Anna@example.com', 'SENT', now())");

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private final UUID contact = Ids.next();
    private final UUID recipient = Ids.next();

    @Test
    void namesEachTableWithDataOfPeople() {
        RowSet<Row> found = query(
                Tenants.ALL,
                "select distinct table_name from information_schema.columns where table_schema = current_schema()"
                        + " and column_name = any($1)",
                Tuple.of(OF_PEOPLE.toArray(String[]::new)));

        assertThat(names(found)).containsExactlyInAnyOrderElementsOf(TABLES.keySet());
        assertThat(TABLES.values())
                .allSatisfy(data -> assertThat(data.exported() == null)
                        .isEqualTo(!data.reason().isEmpty()));
    }

    @Test
    void exportsEachAndErasesIt() {
        ROWS.forEach(this::insert);
        insert("segment_member (tenant, segment_id, contact_id) values ('{tenant}', '" + BuiltInSegment.ALL.id()
                + "', '{contact}') on conflict do nothing");
        insert("segment (id, tenant, created_at, updated_at) values ('" + BuiltInSegment.ALL.id()
                + "', '{tenant}', now(), now()) on conflict do nothing");

        JsonPath export = admin(tenant)
                .get("/marketing/email/contacts/" + contact + "/export")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        TABLES.forEach((table, data) -> {
            if (data.exported() != null) {
                assertThat(export.<Object>get(data.exported()))
                        .as(table + " as " + data.exported())
                        .isNotNull()
                        .isNotEqualTo(List.of());
            }
        });
        assertThat(export.getList("segments")).contains("All contacts");

        admin(tenant)
                .contentType("application/json")
                .body(Map.of())
                .post("/marketing/email/contacts/" + contact + "/erase")
                .then()
                .statusCode(204);

        TABLES.forEach((table, data) -> {
            switch (data.left()) {
                case NOTHING ->
                    Waiting.await()
                            .untilAsserted(() -> assertThat(rows(table, "anna|" + contact + "|" + recipient))
                                    .as(table)
                                    .isZero());
                case NAMELESS -> assertThat(rows(table, "anna")).as(table).isZero();
                case KEPT -> {}
            }
        });
        assertThat(rows("conversion", recipient.toString())).isOne();
        assertThat(rows("suppression", "anna")).isOne();
    }

    private void insert(String row) {
        String sql = "insert into "
                + row.replace("{tenant}", tenant)
                        .replace("{contact}", contact.toString())
                        .replace("{recipient}", recipient.toString())
                        .replace("{email}", id("email"))
                        .replace("{import}", id("import"))
                        .replace("{list}", id("list"))
                        .replace("{single}", id("single"));
        query(tenant, sql, Tuple.tuple());
    }

    private String id(String name) {
        return Ids.of("person", contact, name).toString();
    }

    private int rows(String table, String pattern) {
        return query(
                        tenant,
                        "select count(*) from " + table + " t where tenant = $1 and cast(t as text) ~* $2",
                        Tuple.of(tenant, pattern))
                .iterator()
                .next()
                .getInteger(0);
    }

    private static Set<String> names(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
    }

    private RowSet<Row> query(String as, String sql, Tuple values) {
        return transactions
                .sql(as, connection -> connection.preparedQuery(sql).execute(values))
                .await()
                .atMost(Duration.ofSeconds(60));
    }
}
