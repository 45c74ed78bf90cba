package com.dryjets.email.person;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.testkit.Requests.marketer;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

/** A contact, and what happened to it, written past the service. */
final class TimelineFixtures {

    private static final String CONTACTS = "/marketing/email/contacts";

    /** What happened in minutes after a time, one after the other. */
    static final String AT = "timestamptz '2026-11-01 00:00Z' + interval '1 minute' * ";

    private final TenantTransaction transactions;
    private final String tenant;
    private final UUID contact;
    private final UUID campaignEmail = Ids.next();
    private final UUID transactionalEmail = Ids.next();

    private TimelineFixtures(TenantTransaction transactions, String tenant, UUID contact) {
        this.transactions = transactions;
        this.tenant = tenant;
        this.contact = contact;
    }

    /** Imports Anna, the tenant's first contact. */
    static TimelineFixtures ofAnna(TenantTransaction transactions, String tenant) {
        importCsv(
                tenant,
                "email,first_name,consent,consent_source\n%s,Anna,granted,shop\n".formatted(address(tenant, "anna")));
        TimelineFixtures anna = new TimelineFixtures(transactions, tenant, onlyContact(tenant));
        anna.execute("update contact set created_at = " + AT + "0 where tenant = $1 and id = $2");
        return anna;
    }

    /** Returns the id of a tenant's only contact. */
    static UUID onlyContact(String tenant) {
        return UUID.fromString(marketer(tenant).get(CONTACTS).jsonPath().getString("items[0].id"));
    }

    UUID contact() {
        return contact;
    }

    /** Returns the id of the email of a campaign that {@link #recordEverything} writes. */
    String campaignEmail() {
        return campaignEmail.toString();
    }

    /** Returns the id of the transactional email that {@link #recordEverything} writes. */
    String transactionalEmail() {
        return transactionalEmail.toString();
    }

    /** Writes something of each kind, one minute after the other. */
    void recordEverything() {
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
        transactional();
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

    private void transactional() {
        execute(
                "insert into transactional_email (id, tenant, kind, subject, html, text, created_at)"
                        + " select $3, $1, 'TRANSACTIONAL', 'Receipt', '', '', now() where $2::uuid is not null",
                transactionalEmail);
        execute(
                "insert into transactional_recipient (id, tenant, email_id, address, state, created_at, sent_at, bounced_at,"
                        + " error) select $3, $1, $3, 'Anna' || substr(address, 5), 'BOUNCED', now(), " + AT + "14, "
                        + AT
                        + "15, '550 No such user' from contact where tenant = $1 and id = $2",
                transactionalEmail);
        execute(
                "insert into delivery_report (tenant, source, event_id, recipient_id, kind, reason, received_at)"
                        + " select $1, 'DSN', kind, $3, kind, 'FEEDBACK', " + AT + "16 from (values ('COMPLAINT'),"
                        + " ('HARD')) as given (kind) where $2::uuid is not null",
                transactionalEmail);
    }

    /** Creates the list News. */
    void list() {
        execute("insert into contact_list (id, tenant, name, double_opt_in, color, created_at, updated_at)"
                + " select gen_random_uuid(), $1, 'News', true, '#000000', now(), now() where $2::uuid is not null");
    }

    /** Adds the contact to the list. */
    void member(String state, int minute) {
        execute("insert into list_member (list_id, contact_id, tenant, state, source, asked_at, changed_at)"
                + " select id, $2, $1, '" + state + "', 'form', now(), " + AT + minute
                + " from contact_list where tenant = $1");
    }

    /** Changes the state of the contact on the list. */
    void state(String state, String source, int minute) {
        execute("update list_member set state = '" + state + "', source = '" + source + "', changed_at = " + AT + minute
                + " where tenant = $1 and contact_id = $2");
    }

    /** Reads the timeline of the contact. */
    JsonPath timeline(String query) {
        return timeline(contact, query);
    }

    /** Reads the timeline of another contact of the tenant. */
    JsonPath timeline(UUID other, String query) {
        return marketer(tenant)
                .get(CONTACTS + "/" + other + "/timeline" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Counts with a query that is given the tenant and the contact. */
    int count(String sql) {
        return transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant, contact)))
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getInteger(0);
    }

    /** Executes a statement that is given the tenant, the contact and more ids. */
    void execute(String sql, UUID... more) {
        Tuple values = Tuple.of(tenant, contact);
        Stream.of(more).forEach(values::addUUID);
        transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(values))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
