package com.dryjets.orchestrator.rebuild;

import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.orchestrator.rebuild.ViewFixtures.TEN;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.Ava;
import com.dryjets.orchestrator.EventFixtures;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class RebuildIT {

    private static final String STATE = "select state from projection_rebuild order by id desc limit 1";
    private static final String EVENTS = "select events from projection_rebuild order by id desc limit 1";
    private static final String STATE_OF_POST = "select state from publication_projection where id = ?";
    private static final String INDEXES =
            "select indexdef from pg_indexes where tablename like '%projection' and schemaname = 'public' order by 1";

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private final TopicWriter writer = new TopicWriter();

    @Inject
    DataSource database;

    @BeforeEach
    void publishCampaign() {
        ViewFixtures.publishCampaign(writer, tenant, campaign);
        await().until(() -> ViewFixtures.size(database, tenant) == ViewFixtures.ROWS
                && Rows.of(database, tenant, "select count(*) from publication_projection where state = 'PAUSED'")
                        .equals(List.of("1"))
                && Rows.of(database, tenant, "select count(*) from publication_projection where state = 'FAILED'")
                        .equals(List.of("1")));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void rebuildsTheSameRowsFromTheTopics() {
        Map<String, List<String>> view = ViewFixtures.view(database, tenant);
        List<String> indexes = Rows.of(database, tenant, INDEXES);
        Rows.change(database, tenant, "update campaign_projection set name = 'Wrong'");
        Rows.change(database, tenant, "delete from publication_projection");
        Rows.change(database, tenant, "update performance_projection set totals = '{\"totals\":{}}'");

        rebuild();

        assertThat(ViewFixtures.view(database, tenant)).isEqualTo(view);
        assertThat(Rows.of(database, tenant, INDEXES)).isEqualTo(indexes);
        assertThat(Rows.of(database, "harbor", "select name from campaign_projection where id = ?", campaign))
                .as("rows of the tenant that another one sees")
                .isEmpty();
    }

    @Test
    void theApiAndConsumersContinueDuringARebuild() {
        for (int hour = 1; hour <= 1_500; hour++) {
            send(writer, tenant, ViewFixtures.hour(campaign, hour));
        }
        Rows.change(database, tenant, "call rebuild_projections()");
        int posts = 0;
        int during = 0;

        while (!Rows.of(database, tenant, STATE).equals(List.of("COMPLETED"))) {
            send(writer, tenant, new PostScheduled(campaign, Ids.next(), Channel.TWITTER, null, TEN, null, null));
            posts++;
            Ava.recommendations(tenant, campaign).then().statusCode(200);
            during += Rows.of(database, tenant, STATE).equals(List.of("RUNNING")) ? 1 : 0;
            assertThat(Rows.of(database, tenant, STATE)).doesNotContain("FAILED");
        }

        assertThat(during).as("answers while events were replayed").isPositive();
        String scheduled = Integer.toString(posts);
        await().until(() -> Rows.of(
                        database, tenant, "select count(*) from publication_projection where state = 'SCHEDULED'")
                .equals(List.of(scheduled)));
        await().until(() -> Rows.of(database, tenant, "select count(*) from hourly_engagement_projection")
                .equals(List.of("1501")));
    }

    @Test
    void redeliveriesChangeNothingAfterARebuild() {
        UUID post = Ids.next();
        UUID scheduling = Ids.next();
        PostScheduled scheduled = new PostScheduled(campaign, post, Channel.TWITTER, null, TEN, null, null);
        send(writer, tenant, scheduling, scheduled);
        await().until(() -> Rows.of(database, tenant, STATE_OF_POST, post).equals(List.of("SCHEDULED")));
        rebuild();

        send(writer, tenant, new PostPublished(campaign, post, Channel.TWITTER, null, "1", null, TEN, null, null));
        send(writer, tenant, scheduling, scheduled);
        UUID last = Ids.next();
        send(writer, tenant, new PostScheduled(campaign, last, Channel.TWITTER, null, TEN, null, null));

        await().until(() -> Rows.of(database, tenant, STATE_OF_POST, last).equals(List.of("SCHEDULED")));
        assertThat(Rows.of(database, tenant, STATE_OF_POST, post)).containsExactly("PUBLISHED");
    }

    @Test
    void skipsEventsThatCouldNeverBeApplied() {
        rebuild();
        int before = skipped();
        String key = "malformed-" + campaign;
        try (TopicReader deadLetters = TopicReader.fromNow("marketing.posts.orchestrator-service.dlq")) {
            writer.write("marketing.posts", key, "{", EventFixtures.headers(tenant, Ids.next(), PostPublished.class));
            deadLetters.awaitOne(letter -> key.equals(letter.key()));
        }

        rebuild();

        assertThat(skipped()).isEqualTo(before + 1);
        assertThat(ViewFixtures.size(database, tenant)).isEqualTo(ViewFixtures.ROWS);
    }

    /** Simulates a frozen replica whose rebuild was claimed by another replica, which then died. */
    @Test
    void aReplicaThatLostItsLeaseChangesNothingAndTheRebuildStartsOver() {
        for (int hour = 1; hour <= 3_000; hour++) {
            send(writer, tenant, ViewFixtures.hour(campaign, hour));
        }
        Rows.change(database, tenant, "update campaign_projection set name = 'Old'");
        Rows.change(database, tenant, "call rebuild_projections()");
        await().until(() -> Long.parseLong(Rows.of(database, tenant, EVENTS).getFirst()) > 0);

        Rows.change(
                database,
                tenant,
                "update projection_rebuild set lease_token = gen_random_uuid(), leased_until = now() + interval '10 s'"
                        + " where state = 'RUNNING'");

        await().until(() -> Rows.of(
                        database,
                        tenant,
                        "select count(*) from projection_rebuild" + " where state = 'RUNNING' and leased_until > now()")
                .equals(List.of("1")));
        assertThat(Rows.of(database, tenant, "select name from campaign_projection"))
                .containsExactly("Old");
        await().until(() -> Rows.of(database, tenant, STATE).equals(List.of("COMPLETED")));
        assertThat(Rows.of(database, tenant, "select name from campaign_projection"))
                .containsExactly("Autumn spreadsheets");
    }

    private int skipped() {
        return Integer.parseInt(
                Rows.of(database, tenant, "select skipped from projection_rebuild order by id desc limit 1")
                        .getFirst());
    }

    private void rebuild() {
        Rows.change(database, tenant, "call rebuild_projections()");
        await().until(() -> Rows.of(database, tenant, STATE).equals(List.of("COMPLETED")));
    }
}
