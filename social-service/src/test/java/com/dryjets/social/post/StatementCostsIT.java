package com.dryjets.social.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.SandboxResource;
import com.dryjets.social.StatementCosts;
import com.dryjets.social.account.PostingAccount;
import com.dryjets.social.lane.Turn;
import com.dryjets.social.timing.PostingTimes;
import com.dryjets.testkit.PlatformResource;
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
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The cost of statements doesn't grow with the number of posts: with 100,000 posts, none reads the whole table, and each
 * reads few rows besides those it needs. With row-level security, the planner can use an index only for some operators.
 */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCostsIT {

    private static final String TENANT = "costly";
    private static final int SMALL = 1_000;
    private static final int FEW = 100;

    private static final String ACCOUNTS = """
            insert into social_account (id, tenant, channel, external_id, name, status, token_version, key_id, scopes,
                is_default, time_zone, min_gap, connected_by, connected_at, updated_at, version)
            select id, $1, 'TWITTER', id, 'Account', 'CONNECTED', 1, '', '{}', false, 'UTC', '1 m', 'a', now(), now(), 1
            from unnest($2::uuid[]) as id""";

    /** Posts in every state except FAILED; none is due. */
    private static final String POSTS = """
            insert into post (id, tenant, campaign_id, channel, account_id, content_id, parts, media, options, status,
                holds, scheduled_for, timing, due_at, lease_token, leased_until, external_id, created_by, authors,
                created_at, updated_at, version)
            select gen_random_uuid(), $1, $2, 'TWITTER', ($3::uuid[])[1 + i % 20], gen_random_uuid(), '["Hello"]', '[]',
                '{"madeWithAi": false}', status, case status when 'HELD' then '{CAMPAIGN}' else '{}' end::text[],
                now() + i * interval '1 minute', 'EXACT', now() + '1 d' + i * interval '1 minute', null,
                case status when 'PUBLISHING' then now() + interval '1 d' end, 'x' || i, 'a', '{}', now(), now(), 1
            from (select i, (array['PUBLISHED', 'QUEUED', 'HELD', 'UNKNOWN', 'PUBLISHING', 'CANCELLED'])[1 + i % 6] as status
                from generate_series(1, $4) as i) as made""";

    private static final String WAIT_FOR_A_TIME = """
            update post set holds = '{TIME}', timing = 'BEST' where tenant = $1 and campaign_id = $2 and status = 'HELD'""";

    @Inject
    TenantTransaction transactions;

    @Inject
    PublishRepository publishing;

    @Inject
    PostRepository posts;

    @Inject
    HoldRepository holds;

    @Inject
    PlacementRepository placements;

    @Inject
    PostListRepository lists;

    @Inject
    PostingTimes times;

    private final UUID large = Ids.next();
    private final UUID small = Ids.next();
    private final List<UUID> accounts = Stream.generate(Ids::next).limit(20).toList();

    @BeforeAll
    void fill() throws Throwable {
        UUID[] ids = accounts.toArray(UUID[]::new);
        VertxContextSupport.subscribeAndAwait(() -> transactions.sql(
                TENANT,
                connection -> connection
                        .preparedQuery(ACCOUNTS)
                        .execute(Tuple.of(TENANT, ids))
                        .chain(() ->
                                connection.preparedQuery(POSTS).execute(Tuple.of(TENANT, large, ids, 100_000 - SMALL)))
                        .chain(() -> connection.preparedQuery(POSTS).execute(Tuple.of(TENANT, small, ids, SMALL)))
                        .chain(() -> connection.query("analyze post").execute())));
    }

    @AfterAll
    void clear() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> transactions.sql(
                TENANT,
                connection -> connection
                        .query("delete from post")
                        .execute()
                        .chain(() -> connection.query("delete from post_count").execute())
                        .chain(() ->
                                connection.query("delete from social_account").execute())));
    }

    @Test
    void publishing() throws Throwable {
        Lease lease = Lease.start(Duration.ofSeconds(1));
        UUID account = accounts.getFirst();

        requireFewRows(FEW, TENANT, connection -> publishing.take(connection, account, lease));
        requireFewRows(FEW, TENANT, connection -> publishing.takeOne(connection, account, Ids.next(), lease));
        for (Instant apart : Arrays.asList(null, Instant.now())) {
            Turn turn = new Turn(true, apart, Ids.next());
            requireFewRows(FEW, TENANT, connection -> publishing.nextDue(connection, account, turn));
        }
        requireFewRows(FEW, Tenants.ALL, connection -> publishing.claimUnknown(connection, Channel.TWITTER, lease, 10));
        requireFewRows(FEW, Tenants.ALL, connection -> publishing.abandoned(connection, 10));
    }

    @Test
    void changesOfASmallCampaign() throws Throwable {
        requireFewRows(3 * SMALL, TENANT, connection -> holds.holdCampaign(connection, TENANT, small));
        requireFewRows(3 * SMALL, TENANT, connection -> holds.releaseCampaign(connection, TENANT, small));
        requireFewRows(FEW, TENANT, connection -> posts.unfinished(connection, TENANT, large, new UUID(0, 0), 10));
        requireFewRows(
                FEW, TENANT, connection -> posts.ofContent(connection, TENANT, large, List.of(Ids.next(), Ids.next())));
        requireFewRows(
                FEW,
                TENANT,
                connection ->
                        posts.move(connection, TENANT, Map.of(Ids.next(), Instant.now()), MoveReason.COORDINATED));
        requireFewRows(
                FEW, TENANT, connection -> posts.cancel(connection, TENANT, List.of(Ids.next()), "No longer wanted."));
        requireFewRows(FEW, TENANT, connection -> posts.find(connection, TENANT, List.of(Ids.next())));
        requireFewRows(FEW, TENANT, connection -> posts.waiting(connection, TENANT, Set.of(Ids.next(), Ids.next())));
        requireFewRows(3 * SMALL, TENANT, connection -> holds.holdAfter(connection, TENANT, small, Instant.now()));
        requireFewRows(FEW, TENANT, connection -> holds.accountsWithoutTime(connection, TENANT, large));
        requireFewRows(FEW, TENANT, connection -> holds.releaseUntil(connection, TENANT, large, Instant.now()));
    }

    @Test
    void accountsThatComeAndPostsWithoutATime() throws Throwable {
        UUID account = accounts.getFirst();

        requireFewRows(FEW, TENANT, connection -> holds.adopt(connection, TENANT, account, Channel.TWITTER));
        requireFewRows(FEW, TENANT, connection -> holds.withoutTime(connection, TENANT, large, 10));
        requireFewRows(FEW, TENANT, connection -> holds.holdWithoutTime(connection, TENANT, List.of(Ids.next())));
        requireFewRows(FEW, Tenants.ALL, connection -> placements.claim(connection, 10));
        requireFewRows(FEW, TENANT, connection -> lists.oldestWithin(connection, account, Duration.ofDays(1)));
    }

    /** Ten accounts have held posts in the small campaign. */
    @Test
    void postsWithoutATimeOfEveryAccount() throws Throwable {
        requireFewRows(
                4 * SMALL,
                TENANT,
                connection -> connection
                        .preparedQuery(WAIT_FOR_A_TIME)
                        .execute(Tuple.of(TENANT, small))
                        .chain(() -> holds.withoutTime(connection, TENANT, small, 3))
                        .invoke(waiting -> assertThat(waiting.stream()
                                        .collect(Collectors.groupingBy(Released::accountId, Collectors.counting())))
                                .hasSize(10)
                                .allSatisfy(
                                        (account, posts) -> assertThat(posts).isEqualTo(3))));
    }

    /** Reads only the posts around the requested time, although the account has thousands until the campaign ends. */
    @Test
    void timesForOneMorePost() throws Throwable {
        PostingAccount account = new PostingAccount(
                TENANT,
                accounts.getFirst(),
                Channel.TWITTER,
                "Account",
                ZoneOffset.UTC,
                Duration.ofMinutes(1),
                Map.of(),
                true);
        Instant from = Instant.now();
        Instant to = from.plus(Duration.ofDays(70));
        Set<UUID> late = Set.of(Ids.next());

        requireFewRows(FEW, TENANT, connection -> times.spread(connection, account, from, to, 1));
        requireFewRows(FEW, TENANT, connection -> times.best(connection, account, from, to));
        requireFewRows(10 * FEW, TENANT, connection -> times.next(connection, account, from, to, late));
        requireFewRows(2 * FEW, TENANT, connection -> times.near(connection, account, Map.of(Ids.next(), from), to));
    }

    @Test
    void lists() throws Throwable {
        PageRequest page = PageRequest.of(10, null);
        Instant now = Instant.now();

        requireFewRows(FEW, TENANT, connection -> lists.list(connection, TENANT, large, null, page));
        requireFewRows(FEW, TENANT, connection -> lists.list(connection, TENANT, large, PostStatus.FAILED, page));
        requireFewRows(FEW, TENANT, connection -> lists.list(connection, TENANT, large, PostStatus.QUEUED, page));
        requireFewRows(FEW, TENANT, connection -> lists.counts(connection, TENANT, large));
        requireFewRows(FEW, TENANT, connection -> lists.summary(connection, TENANT, large, Channel.TWITTER));
        requireFewRows(FEW, TENANT, connection -> lists.shown(connection, TENANT, Channel.TWITTER, "x7"));
        requireFewRows(
                3 * FEW,
                TENANT,
                connection -> lists.times(connection, accounts.getFirst(), now, now.plus(Duration.ofHours(10))));
        requireFewRows(
                FEW,
                TENANT,
                connection -> lists.calendar(
                        connection, TENANT, now, now.plus(Duration.ofDays(40)), List.of(Channel.TWITTER), 20));
    }

    private void requireFewRows(long most, String tenant, Function<SqlConnection, Uni<?>> statement) throws Throwable {
        StatementCosts.requireFewRows(transactions, "post", most, tenant, statement);
    }
}
