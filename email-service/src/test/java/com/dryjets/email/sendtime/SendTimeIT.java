package com.dryjets.email.sendtime;

import static com.dryjets.email.EmailFixtures.address;
import static com.dryjets.email.EmailFixtures.admin;
import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.email.EmailFixtures.importCsv;
import static com.dryjets.email.EmailFixtures.newTenant;
import static com.dryjets.email.EmailFixtures.path;
import static com.dryjets.email.EmailFixtures.runningCampaign;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Emails that each recipient gets at their best time. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "email"))
@QuarkusTestResource(SmtpResource.class)
class SendTimeIT {

    private static final int CONTACTS = 40;
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private static final String TIMES =
            "select recipient_id, arm, hour, send_at from send_time where tenant = $1 and email_id = $2 order by recipient_id";

    private static final String CLAIM_AGAIN =
            "update delivery set due_at = now() where tenant = $1 and email_id = $2 and state = 'WAITING'";

    private static final String PASS_A_DAY =
            "update send_time set send_at = send_at - interval '1 day' where tenant = $1 and email_id = $2";

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

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void eachRecipientGetsTheEmailOnceAtTheTimeThatWasChosen() {
        importContacts();
        UUID email = createEmail(tenant, campaign, "<p>Hi</p>");
        schedule(email, 24).then().statusCode(200).body("bestTimeWithinHours", equalTo(24));

        Waiting.await().until(() -> times(email).size() == CONTACTS);
        List<List<Object>> chosen = values(times(email));
        execute(CLAIM_AGAIN, email);
        Waiting.await().until(() -> waiting(email, "and due_at <= now()") == 0);
        assertThat(values(times(email))).isEqualTo(chosen);
        assertThat(chosen.stream().map(time -> time.get(2)).distinct().count()).isGreaterThan(5);
        execute(PASS_A_DAY, email);
        execute(CLAIM_AGAIN, email);
        awaitStatus(tenant, email, "COMPLETED");
        assertThat(smtp.emailsTo(tenant)).hasSize(CONTACTS);
        JsonPath report = report(email);
        assertThat(report.getList("arms.arm")).containsExactly("LEARNED", "RANDOM");
        assertThat(report.getInt("arms.sum { it.recipients }")).isEqualTo(CONTACTS);
        assertThat(report.getInt("arms.sum { it.sent }")).isEqualTo(CONTACTS);
        assertThat(report.getBoolean("opens.certain")).isFalse();
        assertThat(report.getInt("evidence.contactsWithoutOwnHours")).isEqualTo(CONTACTS);
        assertThat(report.getList("evidence.hours")).hasSize(7);
        assertThat(report.getList("evidence.hours[6]")).hasSize(24);
        assertThat(report.getString("settledAt")).isNotNull();
    }

    @Test
    void aRandomTimeIsATrialOnceItIsSettledIfTheCopyWasSentThen() {
        UUID email = sentEmail();
        assertThat(rows("select from trial_hour where tenant = $1")).isEmpty();
        List<UUID> recipients =
                times(email).stream().map(row -> row.getUUID("recipient_id")).toList();
        executeAll("""
                update recipient r set sent_at = s.send_at + interval '10 minutes' from send_time s
                where s.tenant = $1 and r.id = s.recipient_id""");
        rows(
                "update recipient set sent_at = sent_at + interval '2 hours' where tenant = $1 and id = $2",
                recipients.get(0));
        for (UUID recipient : recipients.subList(0, 2)) {
            open(recipient, 1);
        }
        open(recipients.get(2), 80);
        executeAll("update send_time set arm = 'RANDOM', settles_at = now() where tenant = $1");

        await(Uni.join().all(settle(), settle()).andFailFast());
        Waiting.await()
                .until(() -> rows("select from send_time where tenant = $1 and settles_at is not null")
                        .isEmpty());
        await(settle());

        Row counted = rows("""
                select sum(t.trials) / (select sum(decayed(send_at)) from send_time where tenant = $1) * 40 as trials,
                  sum(t.answers) / decayed(now()) as answers from trial_hour t where tenant = $1""").getFirst();
        assertThat(counted.getDouble("trials")).isCloseTo(CONTACTS - 1, within(0.1));
        assertThat(counted.getDouble("answers")).isCloseTo(1, within(0.1));
    }

    @Test
    void whoGetsTheEmailAfterTheWindowBelongsToNeitherArm() {
        importContacts();
        UUID email = createEmail(tenant, campaign, "<p>Hi</p>");
        schedule(email, 24).then().statusCode(200);
        Waiting.await().until(() -> times(email).size() == CONTACTS);
        assertThat(report(email).getString("settledAt")).isNull();

        execute("""
                with past as (
                  update send_plan set starts_at = starts_at - interval '2 days', ends_at = ends_at - interval '2 days'
                  where tenant = $1 and email_id = $2)
                delete from send_time where tenant = $1 and email_id = $2""", email);
        execute(CLAIM_AGAIN, email);
        awaitStatus(tenant, email, "COMPLETED");

        assertThat(smtp.emailsTo(tenant)).hasSize(CONTACTS);
        assertThat(times(email)).isEmpty();
    }

    @Test
    void aContactCannotBeDeletedWhileItsHoursAreCounted() {
        UUID email = sentEmail();
        UUID recipient = times(email).getFirst().getUUID("recipient_id");
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
    void learnedTimesAreThoseOfTheContactsAndRandomOnesAreAnyTime() {
        importContacts();
        Instant best = Instant.now().plus(5, ChronoUnit.HOURS);
        int hour = HourOfWeek.of(best, ZoneOffset.UTC);
        executeAll("""
                insert into contact_hour (tenant, contact_id, hour, engagement)
                select tenant, id, %d, 20 * decayed(now()) from contact where tenant = $1""".formatted(hour));
        UUID email = createEmail(tenant, campaign, "<p>Hi</p>");
        schedule(email, 24).then().statusCode(200);

        Waiting.await().until(() -> times(email).size() == CONTACTS);

        assertThat(times(email))
                .filteredOn(row -> row.getString("arm").equals("LEARNED"))
                .hasSizeGreaterThan(CONTACTS / 2)
                .allSatisfy(row -> {
                    assertThat(row.getInteger("hour")).isEqualTo(hour);
                    assertThat(HourOfWeek.of(row.getOffsetDateTime("send_at").toInstant(), ZoneOffset.UTC))
                            .isEqualTo(hour);
                });
        JsonPath report = report(email);
        assertThat(report.getInt("evidence.contactsWithOwnHours")).isEqualTo(CONTACTS);
        assertThat(report.getDouble("evidence.audienceEngagement")).isCloseTo(20.0 * CONTACTS, within(1.0));
        assertThat(report.getString("opens.summary")).contains("nothing to compare");
    }

    @Test
    void whatAPersonOpensTeachesTheirHourUntilTheyAreErased() {
        contacts(tenant, "anna");
        UUID email = createEmail(tenant, campaign, "<p>Hi</p>");
        schedule(email, 1).then().statusCode(200);
        Waiting.await().until(() -> times(email).size() == 1);
        execute(PASS_A_DAY, email);
        Waiting.await().until(() -> {
            execute(CLAIM_AGAIN, email);
            return smtp.emailsTo(address(tenant, "anna")).size() == 1;
        });
        String pixel = path(smtp.emailsTo(address(tenant, "anna")).getFirst().raw(), "/marketing/email/t/o/");

        // What comes too soon is a machine's, so it is repeated.
        Waiting.await().until(() -> {
            given().header("User-Agent", BROWSER).get(pixel).then().statusCode(200);
            return rows("select from engagement where tenant = $1 and verdict = 'HUMAN'")
                            .size()
                    == 1;
        });
        assertThat(report(email).getInt("arms.sum { it.humanOpens }")).isEqualTo(1);

        assertThat(rows("select hour, engagement / decayed(now()) as weight from contact_hour where tenant = $1"))
                .singleElement()
                .satisfies(row -> assertThat(row.getDouble("weight")).isCloseTo(1, within(0.01)));

        UUID contact =
                rows("select id from contact where tenant = $1").getFirst().getUUID("id");
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
        assertThat(rows("select from contact_hour where tenant = $1")).isEmpty();
        assertThat(rows("select from send_time where tenant = $1")).isEmpty();
    }

    @Test
    void countsInTheTimeZoneOfTheContactAndTakesBack() {
        importCsv(tenant, "email,time zone\n" + address(tenant, "anna") + ",Pacific/Kiritimati\n");
        UUID email = createEmail(tenant, campaign, "<p>Hi</p>");
        schedule(email, 24).then().statusCode(200);
        Waiting.await().until(() -> times(email).size() == 1);
        UUID recipient = times(email).getFirst().getUUID("recipient_id");
        // Tuesday 23:30 in UTC is Wednesday 13:30 there.
        Instant at = Instant.parse("2026-11-24T23:30:00Z");

        await(transactions.sql(
                tenant, connection -> hours.learn(connection, tenant, List.of(new Activity(recipient, at, true)))));
        assertThat(rows("select h.hour from contact_hour h join tenant_hour t using (tenant, hour) where tenant = $1"))
                .extracting(row -> row.getInteger("hour"))
                .containsExactly(2 * 24 + 13);

        await(transactions.sql(
                tenant, connection -> hours.learn(connection, tenant, List.of(new Activity(recipient, at, false)))));
        assertThat(rows("select from contact_hour where tenant = $1")).isEmpty();
        assertThat(rows("select from tenant_hour where tenant = $1 and engagement > 1e-6 * decayed(now())"))
                .isEmpty();
    }

    @Test
    void rejectsWhatCannotBeCombined() {
        contacts(tenant, "anna");
        UUID email = createEmail(tenant, campaign, "<p>Hi</p>");
        String path = "/marketing/email/" + email;
        Instant later = Instant.now().plus(2, ChronoUnit.DAYS);

        marketer(tenant)
                .body(Map.of("scheduledTime", later.toString(), "bestTimeWithinHours", 24, "byRecipientTimeZone", true))
                .post(path + "/schedule")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/bestTimeWithinHours"));
        schedule(email, 169).then().statusCode(400).body("errors[0].pointer", equalTo("/bestTimeWithinHours"));
        viewer(tenant)
                .get(path + "/send-times")
                .then()
                .statusCode(200)
                .body("arms", hasSize(0))
                .body("evidence", nullValue());
        viewer(newTenant()).get(path + "/send-times").then().statusCode(404);

        createTest(email).then().statusCode(201);
        schedule(email, 24).then().statusCode(409).body("detail", containsString("A/B test"));
        marketer(tenant).delete(path + "/ab-test").then().statusCode(204);
        marketer(tenant)
                .body(Map.of("scheduledTime", later.toString(), "bestTimeWithinHours", 24))
                .post(path + "/schedule")
                .then()
                .statusCode(200);
        createTest(email).then().statusCode(409).body("detail", containsString("bestTimeWithinHours"));
    }

    private Response createTest(UUID email) {
        return marketer(tenant)
                .body(Map.of("variants", List.of(Map.of(), Map.of("subject", "Other"))))
                .post("/marketing/email/" + email + "/ab-test");
    }

    private UUID sentEmail() {
        importContacts();
        UUID email = createEmail(tenant, campaign, "<p>Hi</p>");
        schedule(email, 24).then().statusCode(200);
        Waiting.await().until(() -> times(email).size() == CONTACTS);
        execute(PASS_A_DAY, email);
        execute(CLAIM_AGAIN, email);
        awaitStatus(tenant, email, "COMPLETED");
        return email;
    }

    private void open(UUID recipient, int hoursLater) {
        rows("""
                insert into engagement (tenant, recipient_id, kind, link, campaign_id, email_id, hits, human_hits, verdict,
                  first_at, human_at)
                select $1, id, 'OPEN', 0, campaign_id, email_id, 1, 1, 'HUMAN', at, at
                from recipient, lateral (select sent_at + $3 * interval '1 hour' as at) as later
                where tenant = $1 and id = $2""", recipient, (double) hoursLater);
    }

    private Uni<Integer> settle() {
        return transactions.sql(Tenants.ALL, trials::settle);
    }

    private void importContacts() {
        contacts(
                tenant,
                IntStream.range(0, CONTACTS).mapToObj(i -> "contact" + i).toArray(String[]::new));
    }

    private Response schedule(UUID email, int hours) {
        return marketer(tenant)
                .body(Map.of("scheduledTime", Instant.now().toString(), "bestTimeWithinHours", hours))
                .post("/marketing/email/" + email + "/schedule");
    }

    private JsonPath report(UUID email) {
        return viewer(tenant)
                .get("/marketing/email/" + email + "/send-times")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<Row> times(UUID email) {
        return rows(TIMES, email);
    }

    private static List<List<Object>> values(List<Row> rows) {
        return rows.stream()
                .map(row -> List.<Object>of(
                        row.getUUID("recipient_id"),
                        row.getString("arm"),
                        row.getInteger("hour"),
                        row.getOffsetDateTime("send_at")))
                .toList();
    }

    private int waiting(UUID email, String condition) {
        return rows("select from delivery where tenant = $1 and email_id = $2 " + condition, email)
                .size();
    }

    private void execute(String sql, UUID email) {
        rows(sql, email);
    }

    private void executeAll(String sql) {
        rows(sql);
    }

    private List<Row> rows(String sql, Object... values) {
        Tuple tuple = Tuple.of(tenant);
        List.of(values).forEach(tuple::addValue);
        return await(transactions.sql(
                tenant,
                connection -> connection
                        .preparedQuery(sql)
                        .execute(tuple)
                        .map(rows ->
                                StreamSupport.stream(rows.spliterator(), false).toList())));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
