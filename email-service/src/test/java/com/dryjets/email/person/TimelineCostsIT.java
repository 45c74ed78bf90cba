package com.dryjets.email.person;

import static com.dryjets.email.EmailFixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.SmtpResource;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What a page of a timeline reads does not grow with the events, consents and list changes of its contact, nor with what
 * the tenant has of others: among 20,000 of each, no table is read as a whole.
 */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineCostsIT {

    private static final int LARGE = 20_000;
    private static final int PAGE = 50;

    /** Emails of the contact itself, all of which are read: one person gets a few in a week. */
    private static final int EMAILS = 20;

    /** A page from each of the long sources, and for each email what may have happened to it. */
    private static final int MOST = 3 * (PAGE + 1) + 12 * EMAILS + 20;

    private static final List<String> TABLES = List.of(
            "contact",
            "contact_event",
            "contact_consent",
            "list_change",
            "recipient",
            "recipient_engagement",
            "engagement",
            "conversion",
            "email",
            "transactional_email",
            "transactional_recipient",
            "delivery_report");

    private static final String OTHER = "cast(md5(cast(i as text)) as uuid)";

    private static final List<String> FILL = List.of(
            // Enough others that reading all of them would cost more than the index.
            "insert into contact (id, tenant, email, address, created_at, updated_at) select"
                    + " case when i = 0 then $2::uuid else " + OTHER + " end, $1, name, name, now(), now()"
                    + " from generate_series(0, $3 / 10) as i,"
                    + " lateral (select case when i = 0 then 'a' else 'c' || i end || '@example.com' as name) as named",
            "insert into contact_event (tenant, event_id, contact_id, name, occurred_at) select $1, gen_random_uuid(),"
                    + " $2::uuid, 'order' || i % 7, now() - i * interval '1 minute' from generate_series(1, $3) as i",
            "insert into contact_consent (tenant, contact_id, consent, changed_at) select $1, $2::uuid, 'GRANTED',"
                    + " now() - i * interval '1 minute' from generate_series(1, $3) as i",
            "insert into list_change (tenant, contact_id, list_id, list, state, changed_at) select $1, $2::uuid, $2::uuid,"
                    + " 'News', 'SUBSCRIBED', now() - i * interval '1 minute' from generate_series(1, $3) as i",
            "insert into email (id, tenant, campaign_id, included, sender, status, created_at, updated_at) select "
                    + OTHER
                    + ", $1, $2::uuid, '{}', 's@example.com', 'COMPLETED', now(), now() from generate_series(1, $3) as i",
            "insert into recipient (id, tenant, email_id, campaign_id, contact_id, address, seq, state, sent_at) select "
                    + OTHER + ", $1, " + OTHER + ", $2::uuid, case when i <= 20 then $2::uuid else " + OTHER
                    + " end, 'a@example.com', 1, 'SENT', now() - i * interval '1 minute' from generate_series(1, $3) as i",
            "insert into engagement (tenant, recipient_id, kind, link, campaign_id, email_id, hits, human_hits, verdict,"
                    + " first_at, human_at) select $1, " + OTHER + ", 'OPEN', 0, $2::uuid, " + OTHER
                    + ", 1, 1, 'HUMAN', now(), now() from generate_series(1, $3) as i",
            "insert into recipient_engagement (tenant, recipient_id, complained_at) select $1, " + OTHER
                    + ", case when $2::uuid is not null then now() end from generate_series(1, $3) as i",
            "insert into conversion (tenant, event_id, recipient_id, email_id, metric, value, occurred_at) select $1,"
                    + " gen_random_uuid(), " + OTHER
                    + ", $2::uuid, 'REVENUE', 1, now() from generate_series(1, $3) as i",
            "insert into transactional_email (id, tenant, kind, subject, html, text, created_at) select " + OTHER
                    + ", $1, 'SYSTEM', '', '', '', now() from generate_series(1, $3) as i where $2::uuid is not null",
            "insert into transactional_recipient (id, tenant, email_id, address, state, created_at, sent_at) select "
                    + OTHER + ", $1, " + OTHER
                    + ", case when i <= 20 then 'A' else 'b' || i end || '@example.com', 'SENT',"
                    + " now(), now() from generate_series(1, $3) as i where $2::uuid is not null",
            "insert into delivery_report (tenant, source, event_id, recipient_id, kind, reason, received_at) select $1, 'DSN',"
                    + " i, " + OTHER + ", 'COMPLAINT', 'FEEDBACK', now() from generate_series(1, $3) as i"
                    + " where $2::uuid is not null");

    private static final String READS = """
            select cast(sum(seq_scan) as bigint) as scans, cast(sum(seq_tup_read + idx_tup_fetch) as bigint) as rows
            from pg_stat_xact_user_tables where relname = any($1)""";

    @Inject
    TenantTransaction transactions;

    @Inject
    TimelineRepository timelines;

    private final String tenant = newTenant();
    private final UUID contact = Ids.next();

    @BeforeAll
    void fill() {
        in(connection -> {
            Uni<Void> filled = Uni.createFrom().voidItem();
            for (String sql : FILL) {
                filled = filled.chain(() -> connection.preparedQuery(sql).execute(Tuple.of(tenant, contact, LARGE)))
                        .replaceWithVoid();
            }
            return filled.chain(() -> connection
                    .query("analyze " + String.join(", ", TABLES))
                    .execute()
                    .replaceWithVoid());
        });
    }

    @AfterAll
    void clear() {
        TABLES.forEach(table -> in(
                connection -> connection.query("delete from " + table).execute().replaceWithVoid()));
    }

    @Test
    void readsAPageFromEachPlace() {
        // The first pages make the server choose a general plan.
        for (int i = 0; i < 8; i++) {
            requireFewReads(null);
        }
    }

    @Test
    void readsNoMoreOfAPageFarDown() {
        Instant far = Instant.now().minus(Duration.ofMinutes(LARGE / 2));
        for (int i = 0; i < 8; i++) {
            requireFewReads(far);
        }
    }

    private void requireFewReads(Instant before) {
        in(connection -> reads(connection)
                .chain(start -> timelines
                        .page(connection, tenant, contact, before, before == null ? null : "e", PAGE + 1)
                        .invoke(found -> assertThat(found).hasSize(PAGE + 1))
                        .chain(() -> reads(connection))
                        .invoke(end -> {
                            assertThat(end.scans() - start.scans()).isZero();
                            assertThat(end.rows() - start.rows()).isLessThan(MOST);
                        }))
                .replaceWithVoid());
    }

    private record Reads(long scans, long rows) {}

    private static Uni<Reads> reads(SqlConnection connection) {
        return connection
                .preparedQuery(READS)
                .execute(Tuple.of(TABLES.toArray(String[]::new)))
                .map(rows -> rows.iterator().next())
                .map(row -> new Reads(row.getLong("scans"), row.getLong("rows")));
    }

    private void in(Function<SqlConnection, Uni<Void>> work) {
        transactions.sql(tenant, work).await().atMost(Duration.ofMinutes(2));
    }
}
