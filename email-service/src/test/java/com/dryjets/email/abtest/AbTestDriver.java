package com.dryjets.email.abtest;

import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.Waiting;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Plans and reads the test of an email, as a user and in the database. */
record AbTestDriver(TenantTransaction transactions, String tenant, UUID email) {

    static final int CONTACTS = 40;

    Response create(Map<String, Object> plan) {
        Map<String, Object> body = new HashMap<>(Map.of("variants", List.of(Map.of(), Map.of("subject", "Other"))));
        body.putAll(plan);
        return marketer(tenant).body(body).post(path(""));
    }

    void start(Map<String, Object> plan) {
        importContacts();
        create(plan).then().statusCode(201);
        act("send").statusCode(202);
    }

    void importContacts() {
        contacts(tenant, IntStream.range(0, CONTACTS).mapToObj(i -> "c" + i).toArray(String[]::new));
    }

    ValidatableResponse act(String action) {
        return marketer(tenant).post("/marketing/email/" + email + "/" + action).then();
    }

    ValidatableResponse schedule(Map<String, Object> request) {
        return marketer(tenant)
                .body(request)
                .post("/marketing/email/" + email + "/schedule")
                .then();
    }

    ValidatableResponse get() {
        return viewer(tenant).get(path("")).then().statusCode(200);
    }

    String status() {
        return get().extract().path("status");
    }

    String path(String end) {
        return "/marketing/email/" + email + "/ab-test" + end;
    }

    void awaitSent(String condition) {
        Waiting.await()
                .until(() -> recipients(condition + " and state = 'SENT'") > 0
                        && recipients(condition + " and state <> 'SENT'") == 0);
    }

    int recipients(String condition) {
        return transactions
                .sql(
                        tenant,
                        connection -> connection
                                .preparedQuery(
                                        "select count(*)::int as number from recipient where tenant = $1 and email_id = $2 and "
                                                + condition)
                                .execute(Tuple.of(tenant, email)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getInteger("number"))
                        .findFirst()
                        .orElseThrow())
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    void execute(String sql) {
        transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(Tuple.of(tenant, email)))
                .await()
                .atMost(Duration.ofSeconds(30));
    }
}
