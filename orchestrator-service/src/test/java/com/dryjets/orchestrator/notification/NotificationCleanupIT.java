package com.dryjets.orchestrator.notification;

import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.orchestrator.Rows;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
class NotificationCleanupIT {

    private final String tenant = "sunrise-" + Ids.next();

    @Inject
    DataSource database;

    @Inject
    NotificationCleanupTicker ticker;

    @Test
    void keepsTheLatestThousandOf90Days() throws Throwable {
        insert(1_005, "1 day");
        insert(3, "91 days");
        Rows.change(
                database,
                tenant,
                "insert into notification_read (tenant, person, notification_id, read_at)"
                        + " select tenant, 'anna', id, now() from notification");

        VertxContextSupport.subscribeAndAwait(ticker::deleteOld);

        await().untilAsserted(() -> assertThat(count("notification")).isEqualTo(List.of("1000")));
        assertThat(count("notification_read")).isEqualTo(List.of("1000"));
        assertThat(Rows.of(
                        database,
                        tenant,
                        "select count(*) from notification where created_at < now() - interval '90 days'"))
                .isEqualTo(List.of("0"));
    }

    private List<String> count(String table) {
        return Rows.of(database, tenant, "select count(*) from " + table + " where tenant = ?", tenant);
    }

    private void insert(int count, String age) {
        Rows.change(
                database,
                tenant,
                "insert into notification (tenant, id, kind, campaign_id, campaign_name, subject_id, title, detail,"
                        + " created_at) select ?, gen_random_uuid(), 'FAILURE_RAISED', gen_random_uuid(), 'Wool',"
                        + " gen_random_uuid(), 'Number ' || n, '', now() - cast(? as interval) + n * interval '1 second'"
                        + " from generate_series(1, ?) n",
                tenant,
                age,
                count);
    }
}
