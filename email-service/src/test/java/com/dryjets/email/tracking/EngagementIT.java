package com.dryjets.email.tracking;

import static com.dryjets.email.EmailFixtures.metric;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.sum;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.rollup.Counter;
import com.dryjets.email.rollup.Dimension;
import com.dryjets.email.rollup.Rollups;
import com.dryjets.email.rollup.Tally;
import com.dryjets.email.tracking.Engagement.PlaceClicks;
import com.dryjets.email.tracking.Hit.Kind;
import com.dryjets.email.tracking.Hit.Method;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class EngagementIT {

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Inject
    EngagementService service;

    @Inject
    Engagement engagement;

    @Inject
    Rollups rollups;

    @Inject
    TenantTransaction transactions;

    private final String tenant = newTenant();
    private final UUID campaign = Ids.next();
    private final UUID email = Ids.next();
    private final UUID recipient = UUID.randomUUID();
    private final Instant written = Instant.parse("2026-11-29T12:00:00Z");
    private final TopicReader metrics = TopicReader.fromNow("marketing.metrics");

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void countsAHitThatIsDeliveredAgainOnce() {
        List<Hit> hits = List.of(hit(Kind.OPEN, 0, 60), hit(Kind.OPEN, 0, 90), hit(Kind.CLICK, 0, 61));
        fold(hits);
        fold(hits);

        assertThat(count(Counter.OPENS)).isEqualTo(1);
        assertThat(count(Counter.HUMAN_OPENS)).isEqualTo(1);
        metrics.awaitOne(metric(campaign, "opens"));
        metrics.awaitOne(metric(campaign, "clicks"));
        assertThat(sum(metrics, campaign, "opens")).isEqualTo(1);
    }

    @Test
    void takesBackWhatABurstHasProvedWrong() {
        links(3);
        fold(List.of(hit(Kind.CLICK, 0, 60)));
        assertThat(count(Counter.HUMAN_CLICKS)).isEqualTo(1);

        fold(List.of(hit(Kind.CLICK, 1, 61), hit(Kind.CLICK, 2, 62)));

        assertThat(count(Counter.HUMAN_CLICKS)).isZero();
        assertThat(places()).allSatisfy(link -> assertThat(link.clicks()).isEqualTo(1));
        metrics.awaitOne(metric(campaign, "clicks").and(record -> record.value().contains("\"value\":-1")));
        assertThat(sum(metrics, campaign, "clicks")).isEqualTo(3);
        assertThat(count(Counter.CLICKS)).isEqualTo(3);
        assertThat(count(Counter.CLICKERS)).isEqualTo(1);
        assertThat(count(Counter.HUMAN_CLICKERS)).isZero();
    }

    @Test
    void countsARecipientWhoClicksTwoLinksAsOneClicker() {
        links(3);
        fold(List.of(hit(Kind.CLICK, 0, 60)));
        fold(List.of(hit(Kind.CLICK, 1, 4000), hit(Kind.CLICK, 1, 4001)));

        assertThat(count(Counter.CLICKS)).isEqualTo(2);
        assertThat(count(Counter.CLICKERS)).isEqualTo(1);
        assertThat(count(Counter.HUMAN_CLICKERS)).isEqualTo(1);
        assertThat(places()).extracting(PlaceClicks::clicks).containsExactly(1, 1, 0);
    }

    /** What is taken back leaves the quarter of an hour in which it was counted. */
    @Test
    void correctsTheSumsOverTimeWhereTheyWereCounted() {
        links(3);
        fold(List.of(hit(Kind.CLICK, 0, 60)));
        fold(List.of(hit(Kind.CLICK, 1, 61), hit(Kind.CLICK, 2, 62)));
        fold(List.of(hit(Kind.OPEN, 0, 3600)));

        Map<String, Tally> quarters =
                await(transactions.sql(tenant, connection -> rollups.by(connection, tenant, email, Dimension.TIME)));
        assertThat(quarters).containsOnlyKeys("2026-11-29T12:00:00Z", "2026-11-29T13:00:00Z");
        Tally first = quarters.get("2026-11-29T12:00:00Z");
        assertThat(first.count(Counter.CLICKS)).isEqualTo(3);
        assertThat(first.count(Counter.HUMAN_CLICKS)).isZero();
        assertThat(quarters.get("2026-11-29T13:00:00Z").count(Counter.HUMAN_OPENS))
                .isEqualTo(1);
    }

    @Test
    void keepsAPersonWhoComesAfterAScanner() {
        fold(List.of(hit(Kind.OPEN, 0, 0)));
        assertThat(count(Counter.HUMAN_OPENS)).isZero();

        fold(List.of(hit(Kind.OPEN, 0, 3600)));

        assertThat(count(Counter.OPENS)).isEqualTo(1);
        assertThat(count(Counter.HUMAN_OPENS)).isEqualTo(1);
    }

    /** A machine that reloads the pixel hides no person who clicks. */
    @Test
    void limitsWhatIsKeptOfOneRecipientByLink() {
        links(1);
        for (int round = 0; round < 3; round++) {
            List<Hit> hits = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                hits.add(hit(Kind.OPEN, 0, 1000 * (round + 1) + i));
            }
            fold(hits);
        }
        fold(List.of(hit(Kind.CLICK, 0, 9000)));

        assertThat(number("select count(*) from engagement_hit where tenant = $1 and kind = 'OPEN'"))
                .isEqualTo(300);
        assertThat(places()).allSatisfy(link -> assertThat(link.clicks()).isEqualTo(1));
    }

    /** The database can store no time after the year 294276. */
    @Test
    void makesADeadLetterOfOneBadHitAndKeepsTheOthers() throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            hits.add(hit(Kind.CLICK, i, 60 + 60 * i));
        }
        Hit bad = hit(Kind.CLICK, 3, 60);
        hits.set(
                3,
                new Hit(
                        bad.id(),
                        tenant,
                        Kind.CLICK,
                        Method.GET,
                        recipient,
                        campaign,
                        email,
                        3,
                        Instant.parse("+300000-01-01T00:00:00Z"),
                        written,
                        BROWSER,
                        null));
        try (TopicWriter writer = new TopicWriter();
                TopicReader dead = TopicReader.fromNow("email.hits.email-service.dlq")) {
            for (Hit hit : hits) {
                writer.write(
                        HitSink.TOPIC, recipient.toString(), EventJson.mapper().writeValueAsString(hit), Map.of());
            }

            dead.awaitOne(record -> record.value().contains(bad.id().toString()));
            Waiting.await().until(() -> number("select count(*) from engagement_hit where tenant = $1") == 6);
        }
    }

    /** What was counted before as a person's is taken back, and a flood of them is kept within bounds. */
    @Test
    void countsHeadAsNothingAndTakesBackWhatTheSameClientDid() {
        links(5);
        fold(List.of(hit(Kind.CLICK, 0, 60), hit(Kind.CLICK, 1, 4000)));
        assertThat(count(Counter.HUMAN_CLICKS)).isEqualTo(2);

        for (int round = 0; round < 2; round++) {
            List<Hit> heads = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                heads.add(hit(Kind.CLICK, Method.HEAD, 2, 65));
            }
            fold(heads);
        }
        fold(List.of(hit(Kind.OPEN, Method.HEAD, 0, 65)));

        assertThat(count(Counter.CLICKS)).isEqualTo(2);
        assertThat(count(Counter.HUMAN_CLICKS)).isEqualTo(1);
        assertThat(count(Counter.OPENS)).isZero();
        assertThat(number("select count(*) from engagement_hit where tenant = $1 and method = 'HEAD' and link = 2"))
                .isEqualTo(300);
        assertThat(number("select count(*) from engagement_hit where tenant = $1 and method = 'HEAD'"
                        + " and verdict = 'BOT' and 'HEAD' = any(reasons)"))
                .isEqualTo(301);
        metrics.awaitOne(metric(campaign, "clicks").and(record -> record.value().contains("\"value\":-1")));
        assertThat(sum(metrics, campaign, "clicks")).isEqualTo(2);
    }

    @Test
    void countsTheHiddenLinkAsNoClick() {
        links(1);
        fold(List.of(hit(Kind.CLICK, HitRules.HIDDEN_LINK, 60), hit(Kind.CLICK, 0, 61)));

        assertThat(places()).extracting(PlaceClicks::clicks).containsExactly(1);
        assertThat(count(Counter.HUMAN_CLICKS)).isZero();
    }

    private void links(int count) {
        String sql =
                "insert into tracked_link (tenant, email_id, position, url) select $1, $2, i, 'https://example.com/' || i"
                        + " from generate_series(0, $3::int - 1) i";
        await(transactions.sql(
                tenant,
                connection -> connection
                        .preparedQuery(sql)
                        .execute(Tuple.of(tenant, email, count))
                        .replaceWithVoid()));
    }

    private long number(String sql) {
        return await(transactions.sql(
                tenant,
                connection -> connection
                        .preparedQuery(sql)
                        .execute(Tuple.of(tenant))
                        .map(rows -> rows.iterator().next().getLong(0))));
    }

    private int count(Counter counter) {
        return await(transactions.sql(tenant, connection -> rollups.total(connection, tenant, email)))
                .count(counter);
    }

    private List<PlaceClicks> places() {
        return await(transactions.sql(tenant, connection -> engagement.links(connection, tenant, email)));
    }

    private void fold(List<Hit> hits) {
        await(service.fold(tenant, hits));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(WAIT);
    }

    private Hit hit(Kind kind, int link, int seconds) {
        return hit(kind, Method.GET, link, seconds);
    }

    private Hit hit(Kind kind, Method method, int link, int seconds) {
        return new Hit(
                UUID.randomUUID(),
                tenant,
                kind,
                method,
                recipient,
                campaign,
                email,
                link,
                written.plusSeconds(seconds),
                written,
                BROWSER,
                "203.0.113.0");
    }
}
