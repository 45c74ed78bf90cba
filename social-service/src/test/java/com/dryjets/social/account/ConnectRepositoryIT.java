package com.dryjets.social.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.social.SandboxResource;
import com.dryjets.social.network.Profile;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The time zone of a new account, until a person sets it. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class ConnectRepositoryIT {

    private static final String CAMPAIGN = """
            insert into campaign_projection (campaign_id, tenant, status, time_zone) values ($1, $2, 'RUNNING', $3)""";

    @Inject
    TenantTransaction transactions;

    @Inject
    ConnectRepository accounts;

    private final String tenant = "newcomer-" + UUID.randomUUID();

    @Test
    void usesTheTimeZoneOfTheLastAccount() throws Throwable {
        assertThat(zone(reserve("first"))).isEqualTo("UTC");

        UUID second = reserve("second");
        sql(connection -> connection
                .preparedQuery("update social_account set time_zone = 'Asia/Tokyo' where id = $1")
                .execute(Tuple.of(second)));

        assertThat(zone(reserve("third"))).isEqualTo("Asia/Tokyo");
    }

    @Test
    void usesTheTimeZoneOfTheLatestCampaign() throws Throwable {
        sql(connection -> connection.preparedQuery(CAMPAIGN).execute(Tuple.of(Ids.next(), tenant, "America/New_York")));

        assertThat(zone(reserve("first"))).isEqualTo("America/New_York");
    }

    private UUID reserve(String externalId) throws Throwable {
        Caller caller = new Caller(tenant, "anna");
        return sql(connection -> accounts.reserve(
                        connection,
                        caller,
                        Ids.next(),
                        Channel.TWITTER,
                        new Profile(externalId, "Sunrise", null, null),
                        Duration.ZERO))
                .id();
    }

    private String zone(UUID account) throws Throwable {
        return sql(connection -> connection
                .preparedQuery("select time_zone from social_account where id = $1")
                .execute(Tuple.of(account))
                .map(rows -> rows.iterator().next().getString("time_zone")));
    }

    private <T> T sql(Function<SqlConnection, Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> transactions.sql(tenant, work));
    }
}
