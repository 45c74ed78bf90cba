package com.dryjets.email.segment;

import static com.dryjets.email.EmailFixtures.newTenant;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.segment.MembershipRepository.Pending;
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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the passing of time costs follows how many contacts it concerns: of 50,000, a few rows are read. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockCostsIT {

    private static final int LARGE = 50_000;

    /** Those of a day, and something of the pages around them. */
    private static final long MOST = 400;

    private static final List<String> FILL = List.of(
            "insert into contact (id, tenant, email, address, created_at, updated_at) select gen_random_uuid(), $1,"
                    + " i || '@example.com', i || '@example.com', now() - i * interval '5 minutes', now()"
                    + " from generate_series(1, $2) as i",
            "insert into recipient (id, tenant, email_id, campaign_id, contact_id, address, seq, state, sent_at) select"
                    + " gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), id, address, 1, 'SENT', created_at"
                    + " from contact where tenant = $1 and $2::int is not null",
            "insert into engagement (tenant, recipient_id, kind, link, campaign_id, email_id, hits, human_hits, verdict, first_at)"
                    + " select $1, id, 'OPEN', 0, campaign_id, email_id, 1, 1, 'HUMAN', sent_at from recipient"
                    + " where tenant = $1 and $2::int is not null",
            "insert into contact_event (tenant, event_id, contact_id, name, occurred_at) select $1, gen_random_uuid(), id,"
                    + " 'order', created_at from contact where tenant = $1 and $2::int is not null");

    private static final String READS = """
            select cast(sum(seq_scan) as bigint) as scans, cast(sum(seq_tup_read + idx_tup_fetch) as bigint) as rows
            from pg_stat_xact_user_tables where relname in ('recipient', 'engagement', 'contact', 'contact_event')""";

    private static final List<Condition> CONDITIONS = List.of(
            Condition.of(EngagementCondition.within(Engagement.OPENED, 30)),
            Condition.of(EngagementCondition.within(Engagement.CLICKED, 30)),
            Condition.of(EngagementCondition.within(Engagement.RECEIVED, 30)),
            of(new EventCondition("order", null, null, 30, null, null, null)),
            Condition.of(DateCondition.olderThan("createdAt", 90)));

    @Inject
    TenantTransaction transactions;

    @Inject
    MembershipRepository members;

    private final String tenant = newTenant();

    @BeforeAll
    void fill() {
        for (String sql : FILL) {
            await(connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant, LARGE)));
        }
        await(connection -> connection
                .query("analyze contact, recipient, engagement, contact_event")
                .execute());
    }

    @AfterAll
    void clear() {
        for (String table : List.of("engagement", "recipient", "contact_event", "contact", "segment_member")) {
            await(connection -> connection
                    .preparedQuery("delete from " + table + " where tenant = $1")
                    .execute(Tuple.of(tenant)));
        }
    }

    /** In an hour twelve of each kind leave a window; the others of a day turn at midnight. */
    @Test
    void readsOnlyContactsWhoseTimeHasCome() {
        OffsetDateTime hourAgo = OffsetDateTime.now(ZoneOffset.UTC).minusHours(1);
        for (Condition condition : CONDITIONS) {
            MembersQuery turned =
                    ClockSql.turned(tenant, List.of(condition), hourAgo, LARGE).orElseThrow();
            // The first runs of a statement make the server choose a general plan.
            for (int round = 0; round < 8; round++) {
                await(connection -> reads(connection)
                        .chain(before -> members.contacts(connection, turned)
                                .chain(found -> reads(connection).invoke(after -> {
                                    assertThat(after.scans() - before.scans())
                                            .as(turned.sql())
                                            .isZero();
                                    assertThat(after.rows() - before.rows()).isLessThan(MOST);
                                    requireExpected(condition, found);
                                }))));
            }
        }
    }

    @Test
    void distinguishesDueSegmentsFromChangedContacts() {
        String other = newTenant();
        transactions
                .sql(
                        other,
                        connection -> connection
                                .preparedQuery("insert into segment (id, tenant, due_at, created_at, updated_at)"
                                        + " values (gen_random_uuid(), $1, now(), now(), now())")
                                .execute(Tuple.of(other))
                                .chain(() -> connection
                                        .preparedQuery("insert into contact_change (tenant, contact_id)"
                                                + " values ($1, gen_random_uuid())")
                                        .execute(Tuple.of(other)))
                                .chain(() -> members.pending(connection))
                                .invoke(found -> assertThat(found).contains(new Pending(other, false, true, true)))
                                // Deleted so that the ticker doesn't evaluate it: it has no conditions.
                                .call(() -> connection
                                        .preparedQuery("delete from segment where tenant = $1")
                                        .execute(Tuple.of(other))))
                .await()
                .atMost(Duration.ofMinutes(2));
    }

    private static Condition of(EventCondition event) {
        return new Condition(null, null, null, null, null, null, null, null, event, null, null, null, null);
    }

    private static void requireExpected(Condition condition, Set<UUID> found) {
        if (condition.date() == null) {
            boolean none =
                    condition.engagement() != null && condition.engagement().kind() == Engagement.CLICKED;
            assertThat(found).hasSizeBetween(none ? 0 : 11, none ? 0 : 13);
        }
    }

    private record Reads(long scans, long rows) {}

    private static Uni<Reads> reads(SqlConnection connection) {
        return connection
                .query(READS)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new Reads(row.getLong("scans"), row.getLong("rows")));
    }

    private <T> void await(Function<SqlConnection, Uni<T>> work) {
        transactions.sql(tenant, work).await().atMost(Duration.ofMinutes(2));
    }
}
