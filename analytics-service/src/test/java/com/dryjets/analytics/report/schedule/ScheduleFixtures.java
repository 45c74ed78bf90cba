package com.dryjets.analytics.report.schedule;

import static com.dryjets.analytics.report.SharingFixtures.SCHEDULES;
import static com.dryjets.analytics.report.SharingFixtures.post;
import static com.dryjets.testkit.Requests.marketer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import com.dryjets.contracts.event.ReportEvent.ReportReady;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.Events;
import com.dryjets.testkit.TopicReader;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Schedules over REST, and what they publish. */
final class ScheduleFixtures {

    static final String TENANT = "scheduling";

    private static final String MAKE_DUE =
            "update report_schedule set next_run_at = now() - interval '9 days' where id = $1";

    private ScheduleFixtures() {}

    static UUID create(Map<String, Object> schedule) {
        return post(SCHEDULES, TENANT, schedule)
                .statusCode(201)
                .header("Location", containsString(SCHEDULES))
                .header("ETag", "\"0\"")
                .body("nextRunAt", notNullValue())
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    /** Replaces a field. */
    static Map<String, Object> with(Map<String, Object> object, String field, Object value) {
        object.put(field, value);
        return object;
    }

    static ValidatableResponse change(UUID id, Map<String, ?> body) {
        return marketer(TENANT).body(body).patch(SCHEDULES + "/" + id).then();
    }

    static ValidatableResponse get(UUID id) {
        return marketer(TENANT).get(SCHEDULES + "/" + id).then();
    }

    /** Lets the schedule run now, as if it had been missed for nine days. */
    static void makeDue(TenantTransaction transactions, UUID id) {
        execute(transactions, MAKE_DUE, id);
    }

    static void execute(TenantTransaction transactions, String sql, UUID id) {
        transactions
                .sql(TENANT, connection -> connection.preparedQuery(sql).execute(Tuple.of(id)))
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    static JsonObject awaitReport(TopicReader reports, UUID id) {
        return new JsonObject(reports.awaitOne(record -> Events.matches(record, ReportReady.class, id))
                .value());
    }

    static long eventsOf(TopicReader reports, UUID id) {
        return reports.all().stream()
                .filter(record -> Events.matches(record, ReportReady.class, id))
                .count();
    }
}
