package com.dryjets.orchestrator.failure;

import static com.dryjets.orchestrator.EventFixtures.launchedAt;
import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
import com.dryjets.contracts.event.EmailEvent.EmailScheduled;
import com.dryjets.contracts.event.EmailEvent.EmailSendFailed;
import com.dryjets.contracts.event.PostEvent.AccountConnected;
import com.dryjets.contracts.event.PostEvent.AccountNeedsAttention;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.EmailFailureReason;
import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Failures of posts and accounts, from the event that raises them until they clear. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class FailureIT {

    private static final String RECOVERY = "/marketing/orchestrator/campaigns/{id}/failure-recovery";
    private static final String SNOOZE = "/marketing/orchestrator/failures/{id}/snooze";

    private final UUID campaign = Ids.next();
    private final UUID post = Ids.next();
    private final UUID account = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    private TopicWriter writer;
    private TopicReader insights;

    @Inject
    DataSource database;

    @BeforeEach
    void launch() {
        writer = new TopicWriter();
        insights = TopicReader.fromNow("marketing.insights");
        // Nothing is missing yet in a campaign that has just begun.
        send(writer, tenant, launchedAt(campaign, Instant.now().minus(Duration.ofHours(1))));
    }

    @AfterEach
    void close() {
        writer.close();
        insights.close();
    }

    @Test
    void aFailedPostIsRaisedOnceAndClearsWhenItIsRetried() {
        send(writer, tenant, failed(post));
        String id = awaitOpen(1).getString("items[0].id");
        TopicRecord detected = insights.awaitOne(insight("FailureDetected"));
        assertThat(detected.value()).contains(id, "1 post on Twitter failed.", "POSTS_FAILED");

        send(writer, tenant, failed(Ids.next()));
        await().until(() -> recovery().getString("items[0].problem").startsWith("2 posts"));
        assertThat(recovery().getList("items.id")).containsExactly(id);

        Rows.change(
                database, tenant, "update publication_projection set state = 'PUBLISHED' where id <> '" + post + "'");
        send(writer, tenant, scheduled());
        awaitOpen(0);
        assertThat(recovery().getList("cleared.id")).containsExactly(id);
        assertThat(insights.awaitOne(insight("FailureCleared")).value()).contains(id);
        assertThat(insights.all().stream().filter(insight("FailureDetected"))).hasSize(1);
    }

    @Test
    void anAccountThatNeedsAPersonFailsTheCampaignsThatWaitForIt() {
        send(writer, tenant, scheduled());
        send(
                writer,
                tenant,
                new AccountNeedsAttention(
                        account, Channel.TWITTER, "TOKEN_REVOKED", "Token revoked", Instant.now(), "Acme"));

        JsonPath failing = awaitOpen(1);

        assertThat(failing.getString("items[0].problem")).isEqualTo("Twitter account Acme cannot publish.");
        assertThat(failing.getString("items[0].steps[0].action")).isEqualTo("RECONNECT_ACCOUNT");
        assertThat(failing.getList("items[0].steps[0].targets")).containsExactly(account.toString());
        send(writer, tenant, new AccountConnected(account, Channel.TWITTER, "Acme", Instant.now()));
        awaitOpen(0);
    }

    @Test
    void latePostsOfABrokenAccountAreNotASeparateFailure() {
        send(writer, tenant, scheduled());
        send(
                writer,
                tenant,
                new AccountNeedsAttention(account, Channel.TWITTER, "TOKEN_REVOKED", null, Instant.now(), "Acme"));
        awaitOpen(1);
        Rows.change(database, tenant, "update publication_projection set scheduled_for = now() - interval '2 hours'");

        send(writer, tenant, new PostScheduled(campaign, Ids.next(), Channel.TWITTER, null, tomorrow, null, account));

        await().until(() -> recovery().getString("items[0].evidence").startsWith("2 scheduled posts"));
        assertThat(recovery().getList("items.kind")).containsExactly("ACCOUNT");
    }

    @Test
    void manyFailuresOfAChannelDoNotHideThoseOfAnother() {
        send(writer, tenant, failed(post));
        String id = awaitOpen(1).getString("items[0].id");
        Rows.change(
                database,
                tenant,
                "insert into publication_projection (id, tenant, campaign_id, channel, state, state_since, reason_code)"
                        + " select cast('ffffffff-0000-7000-8000-' || lpad(cast(n as text), 12, '0') as uuid), ?, ?,"
                        + " 'LINKEDIN', 'FAILED', now(), 'DUPLICATE' from generate_series(1, 600) n",
                tenant,
                campaign);

        send(writer, tenant, failed(Ids.next()));

        JsonPath failing = awaitOpen(2);
        assertThat(failing.getList("items.id")).contains(id);
        assertThat(failing.getList("items.problem"))
                .containsExactlyInAnyOrder("2 posts on Twitter failed.", "600 posts on LinkedIn failed.");
        assertThat(failing.getList("cleared")).isEmpty();
        assertThat(failing.getList("items.find { it.channel == 'LINKEDIN' }.steps[0].targets"))
                .hasSize(100);
    }

    /** The failure is that no event arrives. */
    @Test
    void findsLatePostsWithoutAnEvent() {
        send(writer, tenant, scheduled());
        await().until(() -> Rows.of(
                        database, tenant, "select count(*) from campaign_assessment where campaign_id = ?", campaign)
                .equals(List.of("1")));
        awaitOpen(0);
        Rows.change(database, tenant, "update publication_projection set scheduled_for = now() - interval '2 hours'");
        // Replicas' clocks may be wrong; only the database's clock counts.
        Rows.change(database, tenant, "update campaign_assessment set assessed_at = now() + interval '1 hour'");
        Rows.change(database, tenant, "update campaign_assessment set checked_at = now() - interval '6 minutes'");

        assertThat(awaitOpen(1).getString("items[0].kind")).isEqualTo("LATE");
    }

    /** An email that failed can't be sent again; people send a copy. */
    @Test
    void anEmailThatFailedIsReplacedByOneThatIsMadeLater() {
        UUID planned = Ids.next();
        UUID email = Ids.next();
        send(writer, tenant, new EmailCampaignReady(campaign, planned, null, "Later news", 4200, null));
        send(
                writer,
                tenant,
                new EmailSendFailed(campaign, email, "No subject", Instant.now(), null, EmailFailureReason.NO_CONTENT));
        String failure = awaitOpen(1).getString("items[0].id");
        UUID copy = Ids.next();
        send(writer, tenant, new EmailScheduled(campaign, planned, tomorrow, null));
        send(writer, tenant, new EmailCampaignReady(campaign, copy, null, "News", 4200, null));
        await().until(() -> Rows.of(
                        database,
                        tenant,
                        "select state from publication_projection where campaign_id = ? and id <> ? order by id",
                        campaign,
                        email)
                .equals(List.of("SCHEDULED", "READY")));
        // The campaign has been assessed since.
        await().until(() -> Rows.of(
                        database, tenant, "select count(*) from due_campaign where campaign_id = ?", campaign)
                .equals(List.of("0")));
        assertThat(recovery().getList("items.id")).containsExactly(failure);
        assertThat(recovery().getList("cleared")).isEmpty();

        send(writer, tenant, new EmailScheduled(campaign, copy, tomorrow, null));

        assertThat(awaitOpen(0).getList("cleared.id")).containsExactly(failure);
    }

    @Test
    void failuresClearWithTheCampaign() {
        send(writer, tenant, failed(post));
        awaitOpen(1);

        send(writer, tenant, new CampaignCompleted(campaign));

        assertThat(awaitOpen(0).getList("cleared")).hasSize(1);
    }

    @Test
    void isSnoozedByMarketersOfTheTenant() {
        send(writer, tenant, failed(post));
        String id = awaitOpen(1).getString("items[0].id");

        Response snoozed = Requests.marketer(tenant).body(until(tomorrow)).post(SNOOZE, id);

        assertThat(snoozed.statusCode()).isEqualTo(200);
        assertThat(recovery().getString("items[0].snoozedBy")).isEqualTo("test-marketer");
        assertThat(Instant.parse(recovery().getString("items[0].snoozedUntil"))).isAfter(Instant.now());
        assertThat(Requests.marketer(tenant)
                        .body(until(Instant.now().minusSeconds(1)))
                        .post(SNOOZE, id)
                        .jsonPath()
                        .getString("errors[0].pointer"))
                .isEqualTo("/until");
        assertThat(Requests.marketer("harbor-" + campaign)
                        .body(until(tomorrow))
                        .post(SNOOZE, id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Requests.viewer("harbor-" + campaign).get(RECOVERY, campaign).statusCode())
                .isEqualTo(404);
        assertThat(Requests.viewer(tenant)
                        .contentType("application/json")
                        .body(until(tomorrow))
                        .post(SNOOZE, id)
                        .statusCode())
                .isEqualTo(403);
    }

    /** What is seen of a failure changes all the time. That must not keep a person from snoozing it. */
    @Test
    void isSnoozedAlthoughItsDescriptionHasChangedSinceItWasSeen() {
        send(writer, tenant, failed(post));
        JsonPath seen = awaitOpen(1);
        send(writer, tenant, failed(Ids.next()));
        await().until(() -> recovery().getString("items[0].problem").startsWith("2 posts"));

        Response snoozed = Requests.marketer(tenant)
                .header("If-Match", "\"%s\"".formatted(seen.getLong("items[0].version")))
                .body(until(tomorrow))
                .post(SNOOZE, seen.getString("items[0].id"));

        assertThat(snoozed.statusCode()).isEqualTo(200);
    }

    @Test
    void aRepeatedRequestIsAnsweredOnce() {
        send(writer, tenant, failed(post));
        String id = awaitOpen(1).getString("items[0].id");
        String key = Ids.next().toString();
        Response first = Requests.marketer(tenant)
                .header("Idempotency-Key", key)
                .body(until(tomorrow))
                .post(SNOOZE, id);

        Response again = Requests.marketer(tenant)
                .header("Idempotency-Key", key)
                .body(until(tomorrow))
                .post(SNOOZE, id);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getLong("version"))
                .isEqualTo(first.jsonPath().getLong("version"));
        assertThat(recovery().getLong("items[0].version"))
                .isEqualTo(first.jsonPath().getLong("version"));
    }

    @Test
    void staysSnoozedIfItClearsForAWhile() {
        send(writer, tenant, failed(post));
        String first = awaitOpen(1).getString("items[0].id");
        Requests.marketer(tenant).body(until(tomorrow)).post(SNOOZE, first);
        String snoozedUntil = recovery().getString("items[0].snoozedUntil");
        send(writer, tenant, scheduled());
        awaitOpen(0);

        send(writer, tenant, failed(post));

        JsonPath again = awaitOpen(1);
        assertThat(again.getString("items[0].id")).isNotEqualTo(first);
        assertThat(again.getString("items[0].snoozedUntil")).isNotNull().isEqualTo(snoozedUntil);
        assertThat(again.getString("items[0].snoozedBy")).isEqualTo("test-marketer");
    }

    private static Map<String, String> until(Instant time) {
        return Map.of("until", time.toString());
    }

    private PostFailed failed(UUID id) {
        return new PostFailed(
                campaign,
                id,
                Channel.TWITTER,
                null,
                "The network refuses the link.",
                1,
                Instant.now(),
                null,
                PostFailureReason.CONTENT_REFUSED,
                account);
    }

    private PostScheduled scheduled() {
        return new PostScheduled(campaign, post, Channel.TWITTER, null, tomorrow, null, account);
    }

    private JsonPath awaitOpen(int count) {
        await().until(() -> {
            Response answer = Requests.viewer(tenant).get(RECOVERY, campaign);
            return answer.statusCode() == 200
                    && answer.jsonPath().getList("items").size() == count;
        });
        return recovery();
    }

    private JsonPath recovery() {
        return Requests.viewer(tenant).get(RECOVERY, campaign).jsonPath();
    }

    private Predicate<TopicRecord> insight(String type) {
        return record -> campaign.toString().equals(record.key())
                && record.header("ce_type").contains(type);
    }
}
