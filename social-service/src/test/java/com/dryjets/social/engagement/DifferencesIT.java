package com.dryjets.social.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.MetricEvent.MetricRecorded;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.CampaignScene;
import com.dryjets.social.SandboxResource;
import com.dryjets.social.SocialFixtures;
import com.dryjets.social.network.Counters;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counters are cumulative: each difference is passed on once, whatever becomes of the replica that polled them. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class DifferencesIT {

    private static final String TENANT = "counted";
    private static final String ACCOUNT = """
            insert into social_account (id, tenant, channel, external_id, name, status, token_version, key_id, scopes,
                is_default, time_zone, min_gap, connected_by, connected_at, updated_at, version)
            values ($1, $2, 'TIKTOK', gen_random_uuid()::text, 'Account', 'DISCONNECTED', 1, '', '{}', false,
                'UTC', '0 m', 'a', now(), now(), 1)""";
    private static final String POST = """
            insert into post (id, tenant, campaign_id, channel, account_id, parts, media, options, status, holds,
                scheduled_for, timing, due_at, external_id, published_at, created_by, authors, created_at, updated_at, version)
            values ($1, $2, $3, 'TIKTOK', $4, '["Wool"]', '[]', '{"madeWithAi": false}', 'PUBLISHED', '{}',
                now(), 'EXACT', now(), '17', now(), 'a', '{}', now(), now(), 1)""";

    /** Without a time for the next poll, so that the service's own ticker leaves it alone. */
    private static final String TRACKED = """
            insert into engagement (post_id, tenant, account_id, campaign_id, channel, external_id, published_at)
            values ($1, $2, $3, $4, 'TIKTOK', '17', now())""";

    private static final String LEASE = """
            update engagement set lease_token = $2, leased_until = clock_timestamp() + interval '1 minute', next_poll_at = null
            where post_id = $1 returning *""";

    @Inject
    TenantTransaction transactions;

    @Inject
    EngagementService engagement;

    private final TopicReader metrics = TopicReader.fromNow("marketing.metrics");
    private final UUID account = Ids.next();
    private final UUID post = Ids.next();
    private final UUID campaign = Ids.next();

    @BeforeEach
    void publish() throws Throwable {
        sql(connection -> run(connection, ACCOUNT, account, TENANT)
                .chain(() -> run(connection, POST, post, TENANT, campaign, account))
                .chain(() -> run(connection, TRACKED, post, TENANT, account, campaign)));
    }

    @AfterEach
    void clear() throws Throwable {
        sql(connection -> run(connection, "delete from engagement")
                .chain(() -> run(connection, "delete from posting_hour"))
                .chain(() -> run(connection, "delete from post"))
                .chain(() -> run(connection, "delete from social_account")));
        metrics.close();
    }

    @Test
    void passesNothingOnForAReplicaThatLostItsLease() throws Throwable {
        Lease lost = Lease.start(Duration.ofMinutes(1));
        TrackedPost before = lease(lost);
        Lease current = Lease.start(Duration.ofMinutes(1));
        TrackedPost after = lease(current);

        record(after, current, 10);
        record(before, lost, 12);

        assertThat(likes()).containsExactly(10L);
    }

    /** A replica that answers late has stored what it passed on, or neither. */
    @Test
    void goesOnFromWhatWasPassedOnAfterARestart() throws Throwable {
        Lease first = Lease.start(Duration.ofMinutes(1));
        TrackedPost claimed = lease(first);
        record(claimed, first, 10);
        record(claimed, first, 10);

        Lease second = Lease.start(Duration.ofMinutes(1));
        record(lease(second), second, 13);

        assertThat(likes()).containsExactly(10L, 3L);
    }

    @Test
    void passesTheSameDifferenceOnAgainUnlessItWasStored() throws Throwable {
        Lease first = Lease.start(Duration.ofMinutes(1));
        TrackedPost claimed = lease(first);
        assertThat(failing(claimed, first)).isInstanceOf(IllegalStateException.class);

        Lease second = Lease.start(Duration.ofMinutes(1));
        record(lease(second), second, 10);

        assertThat(likes()).containsExactly(10L);
    }

    @Test
    void waitsForTheEndOfALimitUnlessThePostIsTooOldByThen() throws Throwable {
        Instant soon = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);

        assertThat(postponed(soon)).isEqualTo(soon);
        assertThat(postponed(soon.plus(60, ChronoUnit.DAYS))).isNull();
    }

    /** When the post is polled next. */
    private Instant postponed(Instant until) throws Throwable {
        Lease lease = Lease.start(Duration.ofMinutes(1));
        TrackedPost claimed = lease(lease);
        VertxContextSupport.subscribeAndAwait(() -> engagement.postpone(TENANT, List.of(claimed), lease, until));
        Optional<OffsetDateTime> next = sql(connection -> connection
                .preparedQuery("select next_poll_at from engagement where post_id = $1")
                .execute(Tuple.of(post))
                .map(rows -> Optional.ofNullable(rows.iterator().next().getOffsetDateTime("next_poll_at"))));
        return next.map(OffsetDateTime::toInstant).orElse(null);
    }

    /** Lets a replica claim the post. */
    private TrackedPost lease(Lease lease) throws Throwable {
        return sql(connection -> connection
                .preparedQuery(LEASE)
                .execute(Tuple.of(post, lease.token()))
                .map(rows -> TrackedPost.of(rows.iterator().next())));
    }

    private void record(TrackedPost claimed, Lease lease, long likes) throws Throwable {
        record(claimed, lease, likes, connection -> Uni.createFrom().voidItem());
    }

    private void record(TrackedPost claimed, Lease lease, long likes, Function<SqlConnection, Uni<Void>> also)
            throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> engagement.record(
                TENANT,
                List.of(claimed),
                lease,
                tracked -> Optional.of(new Counters(Map.of(Metric.LIKES, likes))),
                also));
    }

    /** Records in a transaction that is rolled back. */
    private Throwable failing(TrackedPost claimed, Lease lease) {
        try {
            record(
                    claimed,
                    lease,
                    10,
                    connection -> Uni.createFrom().failure(new IllegalStateException("The replica dies")));
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }

    /** The differences that were passed on; another event follows them, so that none is still on its way. */
    private List<Long> likes() throws Throwable {
        Lease last = Lease.start(Duration.ofMinutes(1));
        TrackedPost claimed = lease(last);
        VertxContextSupport.subscribeAndAwait(() -> engagement.record(
                TENANT,
                List.of(claimed),
                last,
                tracked -> Optional.of(new Counters(Map.of(Metric.SHARES, 1L))),
                connection -> Uni.createFrom().voidItem()));
        metrics.awaitOne(record -> isOf(record, Metric.SHARES));
        return metrics.all().stream()
                .filter(record -> isOf(record, Metric.LIKES))
                .map(record ->
                        CampaignScene.read(record, MetricRecorded.class).value().longValueExact())
                .toList();
    }

    private boolean isOf(TopicRecord record, Metric metric) {
        return SocialFixtures.is(record, MetricRecorded.class, campaign)
                && CampaignScene.read(record, MetricRecorded.class).metric() == metric;
    }

    private <T> T sql(Function<SqlConnection, Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> transactions.sql(TENANT, work));
    }

    private static Uni<Void> run(SqlConnection connection, String sql, Object... parameters) {
        return connection.preparedQuery(sql).execute(Tuple.from(parameters)).replaceWithVoid();
    }
}
