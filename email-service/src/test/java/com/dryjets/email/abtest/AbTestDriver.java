package com.dryjets.email.abtest;

import static com.dryjets.email.EmailFixtures.contacts;
import static com.dryjets.email.EmailFixtures.createEmail;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Requests.viewer;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.Waiting;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Plans and reads the test of an email, as a user and in the database. */
record AbTestDriver(TenantTransaction transactions, String tenant, UUID email) {

    static final int CONTACTS = 40;

    /** Creates an email without a test. */
    static AbTestDriver ofDraft(TenantTransaction transactions, String tenant, UUID campaign) {
        return new AbTestDriver(
                transactions,
                tenant,
                createEmail(tenant, campaign, "<p>Hi <a href=\"https://example.com/a\">A</a></p>"));
    }

    Response create(Map<String, Object> plan) {
        Map<String, Object> body = new HashMap<>(Map.of("variants", List.of(Map.of(), Map.of("subject", "Other"))));
        body.putAll(plan);
        return marketer(tenant).body(body).post(path(""));
    }

    void start(Map<String, Object> plan) {
        start(CONTACTS, plan);
    }

    void start(int contacts, Map<String, Object> plan) {
        importContacts(contacts);
        create(plan).then().statusCode(201);
        act("send").statusCode(202);
    }

    void importContacts() {
        importContacts(CONTACTS);
    }

    private void importContacts(int count) {
        contacts(tenant, IntStream.range(0, count).mapToObj(i -> "c" + i).toArray(String[]::new));
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

    Response choose(String variant) {
        return marketer(tenant).body(Map.of("variant", variant)).post(path("/winner"));
    }

    /** Looks at the results in a session of its own, as a replica does. */
    void look(AbTestDecisions decisions) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> decisions.look(tenant, email));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
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
        return addresses(condition).size();
    }

    List<String> addresses(String condition) {
        return query("select address from recipient where tenant = $1 and email_id = $2 and " + condition)
                .map(row -> row.getString("address"))
                .toList();
    }

    /** Returns the id of a recipient. */
    UUID recipient(String condition) {
        return query("select id from recipient where tenant = $1 and email_id = $2 and " + condition
                        + " order by id limit 1")
                .map(row -> row.getUUID("id"))
                .findFirst()
                .orElseThrow();
    }

    /** Returns whether a condition is true of the stored test. */
    boolean is(String condition) {
        return query("select from ab_test where tenant = $1 and email_id = $2 and " + condition)
                        .count()
                == 1;
    }

    void execute(String sql, Object... more) {
        query(sql, more);
    }

    private Stream<Row> query(String sql, Object... more) {
        Tuple values = Tuple.of(tenant, email);
        Stream.of(more).forEach(values::addValue);
        return transactions
                .sql(tenant, connection -> connection.preparedQuery(sql).execute(values))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false))
                .await()
                .atMost(Duration.ofSeconds(30));
    }
}
