package com.dryjets.email.sendtime;

import static com.dryjets.email.EmailFixtures.awaitStatus;
import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.Waiting;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Emails of one campaign that each contact gets at their best time, and what is stored about that. */
record SendTimeFixtures(TenantTransaction transactions, String tenant, UUID campaign) {

    static final int CONTACTS = 40;

    private static final String TIMES =
            "select recipient_id, arm, hour, send_at from send_time where tenant = $1 and email_id = $2 order by recipient_id";

    private static final String CLAIM_AGAIN =
            "update delivery set due_at = now() where tenant = $1 and email_id = $2 and state = 'WAITING'";

    private static final String PASS_A_DAY =
            "update send_time set send_at = send_at - interval '1 day' where tenant = $1 and email_id = $2";

    void importContacts() {
        contacts(
                tenant,
                IntStream.range(0, CONTACTS).mapToObj(i -> "contact" + i).toArray(String[]::new));
    }

    UUID draft() {
        return createEmail(tenant, campaign, "<p>Hi</p>");
    }

    /** Sends an email to all contacts, at times of the past. */
    UUID sentEmail() {
        importContacts();
        UUID email = draft();
        schedule(email, 24).then().statusCode(200);
        awaitTimes(email, CONTACTS);
        passADay(email);
        claimAgain(email);
        awaitStatus(tenant, email, "COMPLETED");
        return email;
    }

    Response schedule(UUID email, int hours) {
        return marketer(tenant)
                .body(Map.of("scheduledTime", Instant.now().toString(), "bestTimeWithinHours", hours))
                .post("/marketing/email/" + email + "/schedule");
    }

    JsonPath report(UUID email) {
        return viewer(tenant)
                .get("/marketing/email/" + email + "/send-times")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    List<Row> times(UUID email) {
        return rows(TIMES, email);
    }

    /** Waits until a time is chosen for so many recipients. */
    void awaitTimes(UUID email, int recipients) {
        Waiting.await().until(() -> times(email).size() == recipients);
    }

    /** Makes the times that were chosen a day earlier. */
    void passADay(UUID email) {
        rows(PASS_A_DAY, email);
    }

    /** Makes recipients that wait for their times due, so that these are looked up again. */
    void claimAgain(UUID email) {
        rows(CLAIM_AGAIN, email);
    }

    /** Executes a statement with the tenant as its first parameter. */
    List<Row> rows(String sql, Object... values) {
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

    static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
