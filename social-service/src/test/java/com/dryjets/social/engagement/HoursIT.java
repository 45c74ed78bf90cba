package com.dryjets.social.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.SandboxResource;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts count in the hour of the week at publication, in their account's time zone with that day's UTC offset. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class HoursIT {

    private static final String TENANT = "zoned";
    private static final String ACCOUNT = """
            insert into social_account (id, tenant, channel, external_id, name, status, token_version, key_id, scopes,
                is_default, time_zone, min_gap, connected_by, connected_at, updated_at, version)
            values ($1, $2, 'TIKTOK', gen_random_uuid()::text, 'Account', 'DISCONNECTED', 1, '', '{}', false,
                'Europe/Berlin', '0 m', 'a', now(), now(), 1)""";

    private static final String POST = """
            insert into post (id, tenant, campaign_id, channel, account_id, parts, media, options, status, holds,
                scheduled_for, timing, due_at, external_id, published_at, created_by, authors, created_at, updated_at, version)
            values ($1, $2, gen_random_uuid(), 'TIKTOK', $3, '["Wool"]', '[]', '{"madeWithAi": false}', 'PUBLISHED', '{}',
                now(), 'EXACT', now(), '17', now(), 'a', '{}', now(), now(), 1)""";
    private static final String TRACKED = """
            insert into engagement (post_id, tenant, account_id, campaign_id, channel, external_id, published_at, counters)
            values ($1, $2, $3, gen_random_uuid(), 'TIKTOK', '17', '2026-11-02T12:30:00Z', '{"ENGAGEMENTS": 9}')""";

    @Inject
    TenantTransaction transactions;

    @Inject
    EngagementRepository engagement;

    private final UUID account = Ids.next();

    @BeforeEach
    void addAccount() throws Throwable {
        sql(connection -> connection.preparedQuery(ACCOUNT).execute(Tuple.of(account, TENANT)));
    }

    @AfterEach
    void clear() throws Throwable {
        sql(connection -> connection
                .query("delete from posting_hour")
                .execute()
                .chain(() -> connection.query("delete from engagement").execute())
                .chain(() -> connection.query("delete from post").execute())
                .chain(() -> connection.query("delete from post_count").execute())
                .chain(() -> connection.query("delete from social_account").execute()));
    }

    @Test
    void countsPostsInTheHoursOfTheirAudience() throws Throwable {
        // Sunday evening in London is Monday in Berlin, one hour ahead in winter.
        add("2026-11-01T23:30:00Z", 1, 0);
        // Two hours in summer.
        add("2026-07-06T22:15:00Z", 1, 0);

        HourlyEngagement hours = hours();

        assertThat(hours.posts()[hour(DayOfWeek.MONDAY, 0)]).isEqualTo(1);
        assertThat(hours.posts()[hour(DayOfWeek.TUESDAY, 0)]).isEqualTo(1);
        assertThat(Arrays.stream(hours.posts()).sum()).isEqualTo(2);
    }

    /** In Berlin, the hour from two to three occurs twice on 25 October 2026, and not at all on 29 March 2026. */
    @Test
    void countsARepeatedHourOnceAndSkipsAMissingOne() throws Throwable {
        add("2026-10-25T00:30:00Z", 1, 0);
        add("2026-10-25T01:30:00Z", 1, 0);
        add("2026-03-29T00:59:59Z", 1, 0);
        add("2026-03-29T01:00:00Z", 1, 0);

        HourlyEngagement hours = hours();

        assertThat(hours.posts()[hour(DayOfWeek.SUNDAY, 2)]).isEqualTo(2);
        assertThat(hours.posts()[hour(DayOfWeek.SUNDAY, 1)]).isEqualTo(1);
        assertThat(hours.posts()[hour(DayOfWeek.SUNDAY, 3)]).isEqualTo(1);
    }

    @Test
    void addsLaterEngagementToTheHourOfPublication() throws Throwable {
        add("2026-10-25T01:30:00Z", 1, 0.5);
        add("2026-10-25T01:30:00Z", 0, 1.25);

        assertThat(hours().posts()[hour(DayOfWeek.SUNDAY, 2)]).isEqualTo(1);
        assertThat(hours().scores()[hour(DayOfWeek.SUNDAY, 2)]).isEqualTo(1.75);
    }

    /** When the account's time zone changes to Tokyo, the engagement of earlier posts moves to the hours of Tokyo. */
    @Test
    void regroupsPostsByTheHoursOfANewTimeZone() throws Throwable {
        UUID post = Ids.next();
        sql(connection -> connection
                .preparedQuery(POST)
                .execute(Tuple.of(post, TENANT, account))
                .chain(() -> connection.preparedQuery(TRACKED).execute(Tuple.of(post, TENANT, account))));
        add("2026-11-02T12:30:00Z", 1, Math.log1p(9));
        assertThat(hours().posts()[hour(DayOfWeek.MONDAY, 13)]).isEqualTo(1);

        sql(connection -> connection
                .preparedQuery("update social_account set time_zone = 'Asia/Tokyo' where id = $1")
                .execute(Tuple.of(account))
                .chain(() -> engagement.regroup(connection, account)));

        HourlyEngagement hours = hours();
        assertThat(Arrays.stream(hours.posts()).sum()).isEqualTo(1);
        assertThat(hours.posts()[hour(DayOfWeek.MONDAY, 21)]).isEqualTo(1);
        assertThat(hours.scores()[hour(DayOfWeek.MONDAY, 21)]).isCloseTo(Math.log1p(9), within(1e-9));
    }

    private static int hour(DayOfWeek day, int hour) {
        return (day.getValue() - 1) * 24 + hour;
    }

    private void add(String publishedAt, long posts, double score) throws Throwable {
        HourGain gain = new HourGain(Instant.parse(publishedAt), posts, score);
        sql(connection -> engagement.addToHours(connection, account, List.of(gain)));
    }

    private HourlyEngagement hours() throws Throwable {
        return sql(connection -> engagement.hours(connection, account));
    }

    private <T> T sql(Function<SqlConnection, Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> transactions.sql(TENANT, work));
    }
}
