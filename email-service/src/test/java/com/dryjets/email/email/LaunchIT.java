package com.dryjets.email.email;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.approved;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.created;
import static com.dryjets.email.EmailFixtures.event;
import static com.dryjets.email.EmailFixtures.launched;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Events.publish;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.dryjets.contracts.event.CampaignEvent.CampaignCompleted;
import com.dryjets.contracts.event.CampaignEvent.CampaignFacts;
import com.dryjets.contracts.event.CampaignEvent.CampaignLaunched;
import com.dryjets.contracts.event.CampaignEvent.CampaignPaused;
import com.dryjets.contracts.event.CampaignEvent.CampaignResumed;
import com.dryjets.contracts.event.CampaignEvent.CoordinatedItem;
import com.dryjets.contracts.event.CampaignEvent.ItemsCoordinated;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.email.EmailFixtures;
import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import com.dryjets.testkit.TopicRecord;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class LaunchIT {

    SmtpServer smtp;

    private final String tenant = newTenant();
    private final UUID campaign = Ids.next();
    private final UUID content = Ids.next();
    private final UUID request = Ids.next();
    private final TopicWriter writer = new TopicWriter();
    private final TopicReader emails = TopicReader.fromNow("marketing.emails");

    @AfterEach
    void close() {
        writer.close();
        emails.close();
    }

    @Test
    void answersRepeatedLaunchAlikeAndSendsOnce() {
        contacts(tenant, "anna");
        publish(writer, tenant, approved(campaign, content, "Hello"));
        emails.awaitOne(event(campaign, "EmailCampaignReady"));
        UUID eventId = Ids.next();
        CampaignLaunched launch = launched(campaign, request);

        publish(writer, tenant, launch, eventId);
        publish(writer, tenant, launch, eventId);
        publish(writer, tenant, launch, Ids.next());
        publish(writer, tenant, launched(campaign, Ids.next()), Ids.next());

        List<TopicRecord> answers = emails.await(3, event(campaign, "ChannelScheduled"));
        emails.awaitOne(event(campaign, "EmailSendCompleted"));
        assertThat(answers).hasSize(3);
        assertThat(answers.get(1).value()).isEqualTo(answers.get(0).value());
        assertThat(emails.await(1, event(campaign, "EmailScheduled"))).hasSize(1);
        assertThat(smtp.emailsTo(tenant)).hasSize(1);
    }

    @Test
    void answersLaunchWithoutEmailsWithReason() {
        publish(writer, tenant, launched(campaign, request));

        assertThat(emails.awaitOne(event(campaign, "ChannelScheduled")).value())
                .contains("\"items\":0", "Approve content", request.toString());
    }

    @Test
    void ignoresLaunchWithoutEmailChannel() {
        publish(
                writer,
                tenant,
                new CampaignLaunched(campaign, request, EmailFixtures.facts(Channel.TWITTER), List.of()));
        UUID next = Ids.next();
        publish(writer, tenant, launched(next, request));

        emails.awaitOne(event(next, "ChannelScheduled"));
        assertThat(emails.all().stream().filter(event(campaign, "ChannelScheduled")))
                .isEmpty();
    }

    @Test
    void sendsContentApprovedAfterLaunch() {
        contacts(tenant, "anna");
        publish(writer, tenant, launched(campaign, request));
        emails.awaitOne(event(campaign, "ChannelScheduled"));

        publish(writer, tenant, approved(campaign, content, "Late"));
        publish(writer, tenant, approved(campaign, content, "Late"));

        emails.awaitOne(event(campaign, "EmailSendCompleted"));
        assertThat(smtp.emailsTo(address(tenant, "anna"))).hasSize(1);
        assertThat(smtp.emailsTo(address(tenant, "anna")).getFirst().header("Subject"))
                .isEqualTo("Late");
    }

    @Test
    void doesNotSendWithdrawnContent() {
        contacts(tenant, "anna");
        publish(writer, tenant, created(campaign));
        publish(writer, tenant, approved(campaign, content, "Wrong"));
        emails.awaitOne(event(campaign, "EmailCampaignReady"));
        publish(writer, tenant, new ContentWithdrawn(Ids.next(), content, campaign, Channel.EMAIL, null));
        awaitEmail("CANCELLED");

        publish(writer, tenant, launched(campaign, request));
        assertThat(emails.awaitOne(event(campaign, "ChannelScheduled")).value()).contains("\"items\":0");

        publish(writer, tenant, approved(campaign, content, "Right"));
        emails.awaitOne(event(campaign, "EmailSendCompleted"));
        assertThat(smtp.emailsTo(tenant))
                .extracting(email -> email.header("Subject"))
                .containsExactly("Right");
    }

    @Test
    void holdsEmailsOfPausedAndCancelsThoseOfEndedCampaign() {
        contacts(tenant, "anna");
        publish(writer, tenant, launched(campaign, request));
        publish(writer, tenant, new CampaignPaused(campaign, null));
        emails.awaitOne(event(campaign, "ChannelScheduled"));
        publish(writer, tenant, approved(campaign, content, "Held"));
        emails.awaitOne(event(campaign, "EmailCampaignReady"));
        awaitEmail("DRAFT");

        publish(writer, tenant, new CampaignResumed(campaign));
        emails.awaitOne(event(campaign, "EmailSendCompleted"));

        UUID second = Ids.next();
        publish(writer, tenant, new CampaignPaused(campaign, null));
        publish(writer, tenant, approved(campaign, second, "Never"));
        emails.await(2, event(campaign, "EmailCampaignReady"));
        publish(writer, tenant, new CampaignCompleted(campaign));
        awaitEmail("CANCELLED");
        assertThat(smtp.emailsTo(tenant))
                .extracting(email -> email.header("Subject"))
                .containsExactly("Held");
    }

    @Test
    void holdsAScheduledEmailUntilTheLaunchAndRefusesToSendItBefore() {
        contacts(tenant, "anna");
        publish(writer, tenant, created(campaign));
        UUID email = createEmail(tenant, campaign, "<p>Hi</p>");
        String path = "/marketing/email/" + email;
        marketer(tenant).post(path + "/send").then().statusCode(409).body("detail", containsString("not launched"));
        marketer(tenant)
                .body(Map.of("scheduledTime", "2026-01-01T00:00:00Z"))
                .post(path + "/schedule")
                .then()
                .statusCode(200);
        // Another campaign's email goes out meanwhile: the ticker has looked.
        UUID other = runningCampaign(writer, tenant);
        publish(writer, tenant, approved(other, content, "Other"));
        emails.awaitOne(event(other, "EmailSendCompleted"));
        assertThat(smtp.emailsTo(tenant)).hasSize(1);

        publish(writer, tenant, launched(campaign, request));

        emails.awaitOne(event(campaign, "EmailSendCompleted"));
        assertThat(smtp.emailsTo(tenant)).hasSize(2);
    }

    @Test
    void movesEmailOnceToTimeAssignedByCampaign() {
        contacts(tenant, "anna");
        publish(writer, tenant, approved(campaign, content, "Later"));
        emails.awaitOne(event(campaign, "EmailCampaignReady"));
        publish(writer, tenant, new CampaignLaunched(campaign, request, tomorrow(), List.of()));
        UUID email = JsonPath.from(
                        emails.awaitOne(event(campaign, "EmailScheduled")).value())
                .getUUID("emailId");
        Instant at = tomorrow().startsAt().plusSeconds(600);
        ItemsCoordinated coordinated =
                new ItemsCoordinated(campaign, List.of(new CoordinatedItem(Channel.EMAIL, email, at)));

        publish(writer, tenant, coordinated);
        publish(writer, tenant, coordinated);
        publish(writer, tenant, new CampaignLaunched(campaign, Ids.next(), tomorrow(), List.of()));

        emails.await(2, event(campaign, "ChannelScheduled"));
        List<TopicRecord> times = emails.await(2, event(campaign, "EmailScheduled"));
        assertThat(times).hasSize(2);
        assertThat(Instant.parse(JsonPath.from(times.getLast().value()).getString("scheduledFor")))
                .isEqualTo(at);
    }

    @Test
    void publishesThatAScheduledEmailIsCancelledWhenItsCampaignEnds() {
        contacts(tenant, "anna");
        publish(writer, tenant, approved(campaign, content, "Never"));
        emails.awaitOne(event(campaign, "EmailCampaignReady"));
        publish(writer, tenant, new CampaignLaunched(campaign, request, tomorrow(), List.of()));
        JsonPath scheduled =
                JsonPath.from(emails.awaitOne(event(campaign, "EmailScheduled")).value());

        publish(writer, tenant, new CampaignCompleted(campaign));

        JsonPath cancelled =
                JsonPath.from(emails.awaitOne(event(campaign, "EmailCancelled")).value());
        assertThat(cancelled.getString("emailId")).isEqualTo(scheduled.getString("emailId"));
        assertThat(cancelled.getString("reason")).isEqualTo("The campaign has ended.");
        assertThat(cancelled.getInt("sent")).isZero();
        assertThat(cancelled.getLong("version")).isGreaterThan(scheduled.getLong("version"));
    }

    private static CampaignFacts tomorrow() {
        CampaignFacts now = EmailFixtures.facts(Channel.EMAIL);
        Instant start = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        return new CampaignFacts(
                now.name(),
                now.type(),
                now.channels(),
                now.budget(),
                start,
                start.plus(1, ChronoUnit.DAYS),
                now.timeZone(),
                now.objectives());
    }

    private void awaitEmail(String status) {
        Waiting.await()
                .until(() -> marketer(tenant)
                        .queryParam("campaignId", campaign)
                        .get("/marketing/email")
                        .jsonPath()
                        .getList("items.status")
                        .contains(status));
    }
}
