package com.dryjets.campaign.lifecycle;

import static com.dryjets.campaign.BudgetFixtures.begun;
import static com.dryjets.campaign.BudgetFixtures.launch;
import static com.dryjets.contracts.marketing.Channel.ADS;
import static com.dryjets.testkit.Requests.marketer;
import static com.dryjets.testkit.Waiting.await;
import static org.hamcrest.Matchers.equalTo;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class LifecycleTickerIT {

    private static final String TENANT = "ticker";

    @Inject
    TenantTransaction transactions;

    private final TopicWriter writer = new TopicWriter();
    private UUID broken;
    private UUID intact;

    @BeforeEach
    void launchBoth() {
        broken = running();
        intact = running();
    }

    @AfterEach
    void close() {
        // A row that cannot be read would break the lists of other tests.
        sql("delete from campaign where id = $1", broken);
        writer.close();
    }

    @Test
    void completesCampaignsBehindOneThatFails() {
        sql("update campaign set channels = ',NOPE,', ends_at = now() - interval '2 seconds' where id = $1", broken);
        sql("update campaign set ends_at = now() - interval '1 second' where id = $1", intact);

        await().untilAsserted(() ->
                marketer(TENANT).get("/marketing/campaigns/" + intact).then().body("status", equalTo("COMPLETED")));
    }

    private UUID running() {
        UUID id = begun(TENANT, 1, Map.of("total", 1000, "currency", "EUR"), ADS);
        launch(writer, TENANT, id, ADS);
        return id;
    }

    private void sql(String statement, UUID id) {
        transactions
                .sql(
                        Tenants.ALL,
                        connection -> connection.preparedQuery(statement).execute(Tuple.of(id)))
                .await()
                .indefinitely();
    }
}
