package com.dryjets.email.sendtime;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.path;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.email.sendtime.SendTimeFixtures.CONTACTS;
import static com.dryjets.email.sendtime.SendTimeFixtures.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.hasSize;

import com.dryjets.email.SmtpResource;
import com.dryjets.email.SmtpServer;
import com.dryjets.email.sendtime.EngagementHours.Activity;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import com.dryjets.testkit.Waiting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What recipients do, and when, teaches the best times: opens and clicks by the hour, and trials of random times. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class SendTimeLearningIT {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    SmtpServer smtp;

    @Inject
    TenantTransaction transactions;

    @Inject
    EngagementHours hours;

    @Inject
    TrialRepository trials;

    private final String tenant = newTenant();
    private final TopicWriter writer = new TopicWriter();
    private final UUID campaign = runningCampaign(writer, tenant);
    private SendTimeFixtures sending;

    @BeforeEach
    void createFixtures() {
        sending = new SendTimeFixtures(transactions, tenant, campaign);
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void aRandomTimeIsATrialOnceItIsSettledIfTheCopyWasSentThen() {
        UUID email = sending.sentEmail();
        assertThat(sending.rows("select from trial_hour where tenant = $1")).isEmpty();
        List<UUID> recipients = sending.times(email).stream()
                .map(row -> row.getUUID("recipient_id"))
                .toList();
        sending.rows("""
                update recipient r set sent_at = s.send_at + interval '10 minutes' from send_time s
                where s.tenant = $1 and r.id = s.recipient_id""");
        sending.rows(
                "update recipient set sent_at = sent_at + interval '2 hours' where tenant = $1 and id = $2",
                recipients.get(0));
        for (UUID recipient : recipients.subList(0, 2)) {
            open(recipient, 1);
        }
        open(recipients.get(2), 80);
        sending.rows("update send_time set arm = 'RANDOM', settles_at = now() where tenant = $1");

        await(Uni.join().all(settle(), settle()).andFailFast());
        Waiting.await()
                .until(() -> sending.rows("select from send_time where tenant = $1 and settles_at is not null")
                        .isEmpty());
        await(settle());

        Row counted = sending.rows("""
                select sum(t.trials) / (select sum(decayed(send_at)) from send_time where tenant = $1) * 40 as trials,
                  sum(t.answers) / decayed(now()) as answers from trial_hour t where tenant = $1""").getFirst();
        assertThat(counted.getDouble("trials")).isCloseTo(CONTACTS - 1, within(0.1));
        assertThat(counted.getDouble("answers")).isCloseTo(1, within(0.1));
    }

    @Test
    void aContactCannotBeDeletedWhileItsHoursAreCounted() {
        UUID email = sending.sentEmail();
        UUID recipient = sending.times(email).getFirst().getUUID("recipient_id");
        Activity activity = new Activity(recipient, Instant.now(), true);

        Uni<Void> deletedMeanwhile = transactions.sql(
                tenant,
                connection -> hours.learn(connection, tenant, List.of(activity))
                        .chain(() -> transactions.sql(
                                tenant,
                                other -> other.query("set local lock_timeout = '300ms'")
                                        .execute()
                                        .chain(() -> other.preparedQuery("delete from contact where tenant = $1")
                                                .execute(Tuple.of(tenant)))))
                        .replaceWithVoid());

        assertThatThrownBy(() -> await(deletedMeanwhile)).hasMessageContaining("lock timeout");
    }

    @Test
    void whatAPersonOpensTeachesTheirHourUntilTheyAreErased() {
        contacts(tenant, "anna");
        UUID email = sending.draft();
        sending.schedule(email, 1).then().statusCode(200);
        sending.awaitTimes(email, 1);
        sending.passADay(email);
        Waiting.await().until(() -> {
            sending.claimAgain(email);
            return smtp.emailsTo(address(tenant, "anna")).size() == 1;
        });
        String pixel = path(smtp.emailsTo(address(tenant, "anna")).getFirst().raw(), "/marketing/email/t/o/");

        // What comes too soon is a machine's, so it is repeated.
        Waiting.await().until(() -> {
            given().header("User-Agent", BROWSER).get(pixel).then().statusCode(200);
            return sending.rows("select from engagement where tenant = $1 and verdict = 'HUMAN'")
                            .size()
                    == 1;
        });
        assertThat(sending.report(email).getInt("arms.sum { it.humanOpens }")).isEqualTo(1);

        assertThat(sending.rows(
                        "select hour, engagement / decayed(now()) as weight from contact_hour where tenant = $1"))
                .singleElement()
                .satisfies(row -> assertThat(row.getDouble("weight")).isCloseTo(1, within(0.01)));

        UUID contact = sending.rows("select id from contact where tenant = $1")
                .getFirst()
                .getUUID("id");
        admin(tenant)
                .get("/marketing/email/contacts/" + contact + "/export")
                .then()
                .statusCode(200)
                .body("engagementHours", hasSize(1));
        admin(tenant)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/marketing/email/contacts/" + contact + "/erase")
                .then()
                .statusCode(204);
        assertThat(sending.rows("select from contact_hour where tenant = $1")).isEmpty();
        assertThat(sending.rows("select from send_time where tenant = $1")).isEmpty();
    }

    @Test
    void countsInTheTimeZoneOfTheContactAndTakesBack() {
        importCsv(tenant, "email,time zone\n" + address(tenant, "anna") + ",Pacific/Kiritimati\n");
        UUID email = sending.draft();
        sending.schedule(email, 24).then().statusCode(200);
        sending.awaitTimes(email, 1);
        UUID recipient = sending.times(email).getFirst().getUUID("recipient_id");
        // Tuesday 23:30 in UTC is Wednesday 13:30 there.
        Instant at = Instant.parse("2026-11-24T23:30:00Z");

        await(transactions.sql(
                tenant, connection -> hours.learn(connection, tenant, List.of(new Activity(recipient, at, true)))));
        assertThat(sending.rows(
                        "select h.hour from contact_hour h join tenant_hour t using (tenant, hour) where tenant = $1"))
                .extracting(row -> row.getInteger("hour"))
                .containsExactly(2 * 24 + 13);

        await(transactions.sql(
                tenant, connection -> hours.learn(connection, tenant, List.of(new Activity(recipient, at, false)))));
        assertThat(sending.rows("select from contact_hour where tenant = $1")).isEmpty();
        assertThat(sending.rows("select from tenant_hour where tenant = $1 and engagement > 1e-6 * decayed(now())"))
                .isEmpty();
    }

    private void open(UUID recipient, int hoursLater) {
        sending.rows("""
                insert into engagement (tenant, recipient_id, kind, link, campaign_id, email_id, hits, human_hits, verdict,
                  first_at, human_at)
                select $1, id, 'OPEN', 0, campaign_id, email_id, 1, 1, 'HUMAN', at, at
                from recipient, lateral (select sent_at + $3 * interval '1 hour' as at) as later
                where tenant = $1 and id = $2""", recipient, (double) hoursLater);
    }

    private Uni<Integer> settle() {
        return transactions.sql(Tenants.ALL, trials::settle);
    }
}
