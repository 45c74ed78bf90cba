package com.dryjets.social.account;

import static com.dryjets.social.SocialFixtures.account;
import static com.dryjets.social.SocialFixtures.fault;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.work.Lease;
import com.dryjets.social.LoginFixtures;
import com.dryjets.social.SandboxResource;
import com.dryjets.social.SocialFixtures;
import com.dryjets.social.network.Tokens;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that several replicas find due at once, and those that an earlier key encrypted. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class RefreshIT {

    private static final String TENANT = "refreshed";

    @Inject
    TenantTransaction transactions;

    @Inject
    RefreshService refreshes;

    @Inject
    RefreshTicker ticker;

    @Inject
    AccountAccess access;

    @Inject
    Secrets secrets;

    private UUID account;

    @BeforeEach
    void logIn() {
        account = LoginFixtures.connect(TENANT, Channel.TWITTER, 2);
    }

    @AfterEach
    void heal() {
        SocialFixtures.healed();
    }

    /** X accepts a refresh token once: a second use of it would end the login. */
    @Test
    void refreshesOnceWhenSeveralReplicasFindTheTokensDue() throws Throwable {
        for (int round = 1; round <= 3; round++) {
            long before = access().tokenVersion();
            fault(Channel.TWITTER, "slow", Map.of("operation", "authorize", "seconds", 0.5));
            sql(connection -> connection
                    .preparedQuery("update social_account set refresh_at = now() where id = $1")
                    .execute(Tuple.of(account)));

            VertxContextSupport.subscribeAndAwait(
                    () -> Uni.join().all(replica(), replica(), replica()).andFailFast());

            await().untilAsserted(() -> assertThat(access().tokenVersion()).isEqualTo(before + 1));
            assertThat(account(TENANT, account).getString("status")).isEqualTo("CONNECTED");
        }
    }

    /** What a replica does each second; the service's own one may come first. */
    private Uni<Boolean> replica() {
        Lease lease = Lease.start(Duration.ofMinutes(1));
        return refreshes
                .claim(lease)
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(found -> refreshes.refresh(found, lease))
                        .collect()
                        .last())
                .replaceWith(true);
    }

    @Test
    void aReplicaThatLostItsLeaseStoresNoTokens() throws Throwable {
        long before = access().tokenVersion();
        Lease lost = Lease.start(Duration.ofMinutes(1));
        TokenRepository.Stored stored = sql(connection -> connection
                .preparedQuery("""
                        update social_account set refresh_token = gen_random_uuid(),
                            refreshed_until = clock_timestamp() + interval '1 minute'
                        where id = $1 returning *""")
                .execute(Tuple.of(account))
                .map(rows -> TokenRepository.Stored.read(rows.iterator().next())));

        VertxContextSupport.subscribeAndAwait(() -> refreshes.refresh(stored, lost));

        assertThat(access().tokenVersion()).isEqualTo(before);
        // The refresh token is used up at the network, so the account has to be connected again.
        LoginFixtures.connect(TENANT, Channel.TWITTER, 2);
    }

    @Test
    void movesTokensToTheCurrentKey() throws Throwable {
        Access before = access();
        Secrets earlier = new Secrets(new TokenCipher(earlierKey()));
        Tokens tokens = sql(connection -> stored(
                connection,
                "tokens",
                row -> secrets.open(row.getBuffer("tokens").getBytes(), TENANT, account)));
        sql(connection -> connection
                .preparedQuery("update social_account set tokens = $2, key_id = $3 where id = $1")
                .execute(Tuple.of(account, Buffer.buffer(earlier.seal(tokens, TENANT, account)), earlier.keyId())));
        assertThat(access().credentials()).isEqualTo(before.credentials());

        VertxContextSupport.subscribeAndAwait(() -> ticker.rotate());

        assertThat(this.<String>sql(connection -> stored(connection, "key_id", row -> row.getString("key_id"))))
                .isEqualTo(secrets.keyId())
                .isNotEqualTo(earlier.keyId());
        // The earlier key may go now: the current one alone opens the tokens.
        Secrets current = new Secrets(new TokenCipher(currentKey()));
        assertThat(this.<Tokens>sql(connection -> stored(
                        connection,
                        "tokens",
                        row -> current.open(row.getBuffer("tokens").getBytes(), TENANT, account))))
                .isEqualTo(tokens);
        assertThat(access().tokenVersion()).isEqualTo(before.tokenVersion());
    }

    private <T> Uni<T> stored(SqlConnection connection, String column, Function<Row, T> read) {
        return connection
                .preparedQuery("select " + column + " from social_account where id = $1")
                .execute(Tuple.of(account))
                .map(rows -> read.apply(rows.iterator().next()));
    }

    private static SecretsConfig earlierKey() {
        return key(SandboxResource.EARLIER_KEY);
    }

    private static SecretsConfig currentKey() {
        return key(SandboxResource.KEY);
    }

    private static SecretsConfig key(String key) {
        return new SecretsConfig() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public Optional<List<String>> previousKeys() {
                return Optional.empty();
            }
        };
    }

    private Access access() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> access.find(TENANT, account))
                .orElseThrow();
    }

    private <T> T sql(Function<SqlConnection, Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> transactions.sql(TENANT, work));
    }
}
