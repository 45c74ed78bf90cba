package com.dryjets.campaign.overview;

import static com.dryjets.campaign.CampaignFixtures.draft;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One campaign that cannot be read takes no other off the list. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "campaign"))
class DamagedListIT {

    private static final String LIST = "/marketing/campaigns";

    @Inject
    TenantTransaction transactions;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ends_at = 'infinity'",
                "starts_at = '-infinity'",
                "type = 'UNKNOWN'",
                "currency = '???'",
                "time_zone = 'Mars/Base'",
                "channels = ',UNKNOWN,'"
            })
    void listsTheOthersBesideACampaignThatCannotBeRead(String damage) {
        String tenant = "damaged-" + Math.abs(damage.hashCode());
        UUID broken = draft(tenant, "EMAIL");
        UUID first = draft(tenant, "EMAIL");
        UUID last = draft(tenant, "EMAIL");

        int damaged = transactions
                .sql(
                        tenant,
                        connection -> connection
                                .preparedQuery("update campaign set " + damage + " where id = $1")
                                .execute(Tuple.of(broken)))
                .await()
                .indefinitely()
                .rowCount();

        assertThat(damaged).isEqualTo(1);

        assertThat(list(tenant, "").getList("items.id", UUID.class)).contains(first, last);
        JsonPath page = list(tenant, "?limit=1");
        assertThat(page.getList("items.id", UUID.class)).containsExactly(last);
        assertThat(list(tenant, "?limit=1&cursor=" + page.getString("nextCursor"))
                        .getList("items.id", UUID.class))
                .containsExactly(first);
    }

    private static JsonPath list(String tenant, String query) {
        return marketer(tenant)
                .urlEncodingEnabled(false)
                .get(LIST + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
