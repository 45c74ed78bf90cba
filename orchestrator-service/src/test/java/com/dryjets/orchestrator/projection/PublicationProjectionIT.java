package com.dryjets.orchestrator.projection;

import static com.dryjets.orchestrator.EventFixtures.send;
import static com.dryjets.orchestrator.projection.ProjectionFixtures.awaitRows;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.EmailEvent.EmailCampaignReady;
import com.dryjets.contracts.event.EmailEvent.EmailScheduled;
import com.dryjets.contracts.event.EmailEvent.EmailSendBlocked;
import com.dryjets.contracts.event.EmailEvent.EmailSendCompleted;
import com.dryjets.contracts.event.EmailEvent.EmailSendPaused;
import com.dryjets.contracts.event.EmailEvent.EmailSendResumed;
import com.dryjets.contracts.event.EmailEvent.EmailSendStarted;
import com.dryjets.contracts.event.EmailEvent.EmailSendUnblocked;
import com.dryjets.contracts.event.PostEvent.AccountConnected;
import com.dryjets.contracts.event.PostEvent.AccountDisconnected;
import com.dryjets.contracts.event.PostEvent.AccountNeedsAttention;
import com.dryjets.contracts.event.PostEvent.PostCancelled;
import com.dryjets.contracts.event.PostEvent.PostFailed;
import com.dryjets.contracts.event.PostEvent.PostPublished;
import com.dryjets.contracts.event.PostEvent.PostRescheduled;
import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.EmailPauseReason;
import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.orchestrator.EventFixtures;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is known of posts, emails and accounts. */
@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class PublicationProjectionIT {

    private static final Instant TEN = Instant.parse("2026-10-05T10:00:00Z");
    private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");
    private static final String STATE = "select state from publication_projection where id = ?";
    private static final String WHY = """
            select coalesce(reason_code, 'none') || ': ' || coalesce(reason, 'none')
            from publication_projection where id = ?""";
    private static final String ACCOUNT =
            "select concat_ws(' ', name, state, reason_code, reason) from account_projection where id = ?";
    private static final String DELIVERED = "select delivery::json ->> ? from publication_projection where id = ?";
    private static final String SUBJECT_AND_STATE =
            "select subject || ' ' || state from publication_projection where id = ?";

    private final UUID campaign = Ids.next();
    private final String tenant = "sunrise-" + campaign;
    private final UUID post = Ids.next();
    private final UUID email = Ids.next();
    private final UUID content = Ids.next();
    private final UUID account = Ids.next();
    private final TopicWriter writer = new TopicWriter();

    @Inject
    DataSource database;

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void followsAPostFromScheduledToPublished() {
        send(writer, tenant, new PostScheduled(campaign, post, Channel.TWITTER, content, TEN, null, null));
        send(writer, tenant, new PostRescheduled(campaign, post, Channel.TWITTER, NOON, null, null, null));
        awaitRows(() -> Rows.of(database, tenant, STATE, post), "SCHEDULED");

        send(writer, tenant, new PostPublished(campaign, post, Channel.TWITTER, null, "197", null, NOON, null, null));

        awaitRows(() -> Rows.of(database, tenant, STATE, post), "PUBLISHED");
        assertThat(Rows.of(database, tenant, "select content_id from publication_projection where id = ?", post))
                .containsExactly(content.toString());
    }

    /** The clocks of two producers differ; the order of a campaign's events comes from the topic's key alone. */
    @Test
    void lastEventWinsEvenIfItsTimeIsEarlier() {
        PostPublished published =
                new PostPublished(campaign, post, Channel.TWITTER, null, "197", null, TEN, null, null);
        Map<String, String> headers = EventFixtures.headers(tenant, Ids.next(), PostPublished.class);
        headers.put("ce_time", TEN.toString());
        send(writer, tenant, new PostScheduled(campaign, post, Channel.TWITTER, content, NOON, null, null));

        writer.write("marketing.posts", published.key(), EventJson.write(published), headers);

        awaitRows(() -> Rows.of(database, tenant, STATE, post), "PUBLISHED");
    }

    @Test
    void followsAPostThatFailsOrIsCancelled() {
        UUID cancelled = Ids.next();
        send(
                writer,
                tenant,
                new PostFailed(
                        campaign,
                        post,
                        Channel.TWITTER,
                        content,
                        "Too large",
                        3,
                        NOON,
                        null,
                        PostFailureReason.MEDIA_UNUSABLE,
                        account));
        send(writer, tenant, new PostCancelled(campaign, cancelled, Channel.TWITTER, "Paused", null));

        awaitRows(() -> Rows.of(database, tenant, STATE, post), "FAILED");
        awaitRows(() -> Rows.of(database, tenant, STATE, cancelled), "CANCELLED");
        assertThat(Rows.of(database, tenant, WHY, post)).containsExactly("MEDIA_UNUSABLE: Too large");
        assertThat(Rows.of(database, tenant, "select account_id from publication_projection where id = ?", post))
                .containsExactly(account.toString());

        send(writer, tenant, new PostScheduled(campaign, post, Channel.TWITTER, content, NOON, null, null));

        awaitRows(() -> Rows.of(database, tenant, STATE, post), "SCHEDULED");
        assertThat(Rows.of(database, tenant, WHY, post)).containsExactly("none: none");
    }

    @Test
    void followsAnAccountThatNeedsAPerson() {
        send(writer, tenant, new AccountConnected(account, Channel.LINKEDIN, "Sunrise", TEN));
        send(
                writer,
                tenant,
                new AccountNeedsAttention(account, Channel.LINKEDIN, "LOGIN_EXPIRED", "Expired", NOON, "Sunrise"));
        awaitRows(() -> Rows.of(database, tenant, ACCOUNT, account), "Sunrise NEEDS_ATTENTION LOGIN_EXPIRED Expired");

        send(writer, tenant, new AccountDisconnected(account, Channel.LINKEDIN, NOON));

        awaitRows(() -> Rows.of(database, tenant, ACCOUNT, account), "Sunrise DISCONNECTED");
    }

    @Test
    void emailIsPublishedWhenSendingStarts() {
        send(writer, tenant, new EmailCampaignReady(campaign, email, content, "News", 4200, null));
        send(writer, tenant, new EmailScheduled(campaign, email, TEN, null));
        send(writer, tenant, new EmailSendStarted(campaign, email, 4187, TEN, null));
        send(
                writer,
                tenant,
                new EmailSendPaused(
                        campaign,
                        email,
                        1500,
                        2687,
                        null,
                        EmailPauseReason.BOUNCE_RATE,
                        null,
                        1,
                        Map.of("USER_UNKNOWN", 171)));
        awaitRows(() -> Rows.of(database, tenant, STATE, email), "PAUSED");
        assertThat(Rows.of(database, tenant, WHY, email)).containsExactly("BOUNCE_RATE: none");
        send(writer, tenant, new EmailSendResumed(campaign, email, 2687, NOON, null));
        awaitRows(() -> Rows.of(database, tenant, STATE, email), "PUBLISHED");

        send(writer, tenant, new EmailSendCompleted(campaign, email, 4170, 17, 0, 0, NOON, null, null, Map.of()));

        awaitRows(() -> Rows.of(database, tenant, DELIVERED, "sent", email), "4170");
        assertThat(Rows.of(database, tenant, DELIVERED, "failed", email)).containsExactly("17");
        assertThat(Rows.of(
                        database,
                        tenant,
                        "select subject || to_char(published_at at time zone 'UTC', ' HH24:MI')"
                                + " from publication_projection where id = ?",
                        email))
                .containsExactly("News 10:00");
    }

    @Test
    void anEmailThatAnnouncesItselfAgainStaysScheduledOrPaused() {
        send(writer, tenant, new EmailCampaignReady(campaign, email, content, "News", 4200, null));
        send(writer, tenant, new EmailScheduled(campaign, email, TEN, null));
        send(writer, tenant, new EmailCampaignReady(campaign, email, content, "More news", 4300, null));
        awaitRows(() -> Rows.of(database, tenant, SUBJECT_AND_STATE, email), "More news SCHEDULED");

        send(writer, tenant, new EmailSendPaused(campaign, email, 0, 0, null, null, null, null, Map.of()));
        send(writer, tenant, new EmailCampaignReady(campaign, email, content, "Last news", 4300, null));

        awaitRows(() -> Rows.of(database, tenant, SUBJECT_AND_STATE, email), "Last news PAUSED");
    }

    @Test
    void anEmailIsBlockedUntilItsServerAcceptsEmailsAgainOrItIsPaused() {
        String block = "select coalesce(block, 'none') from publication_projection where id = ?";
        send(writer, tenant, new EmailSendStarted(campaign, email, 4187, TEN, null));
        send(writer, tenant, new EmailSendBlocked(campaign, email, "news@a.example", "535 Refused", TEN, null));
        awaitRows(() -> Rows.of(database, tenant, block, email), "535 Refused");

        send(writer, tenant, new EmailSendUnblocked(campaign, email, NOON, null));
        awaitRows(() -> Rows.of(database, tenant, block, email), "none");

        send(writer, tenant, new EmailSendBlocked(campaign, email, "news@a.example", "421 Later", NOON, null));
        awaitRows(() -> Rows.of(database, tenant, block, email), "421 Later");
        send(writer, tenant, new EmailSendPaused(campaign, email, 0, 0, null, null, null, null, Map.of()));
        awaitRows(() -> Rows.of(database, tenant, block, email), "none");
    }
}
