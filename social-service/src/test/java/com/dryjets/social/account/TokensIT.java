package com.dryjets.social.account;

import static com.dryjets.social.SocialFixtures.account;
import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.fault;
import static com.dryjets.social.SocialFixtures.revoke;
import static com.dryjets.social.SocialFixtures.sandboxAccount;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.PostEvent.AccountConnected;
import com.dryjets.contracts.event.PostEvent.AccountDisconnected;
import com.dryjets.contracts.event.PostEvent.AccountNeedsAttention;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.CampaignScene;
import com.dryjets.social.LoginFixtures;
import com.dryjets.social.SandboxResource;
import com.dryjets.social.SocialFixtures;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.RateLimit.Operation;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.TopicReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that expire, are refreshed, and can no longer be. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class TokensIT {

    private static final String TENANT = "renewals";

    @Inject
    AccountAccess access;

    private final CampaignScene scene = new CampaignScene(TENANT);
    private final TopicReader events = TopicReader.fromNow("marketing.posts");
    private UUID account;

    @BeforeEach
    void logIn() {
        account = LoginFixtures.connect(TENANT, Channel.TWITTER, 1);
        scene.launch(Channel.TWITTER);
    }

    @AfterEach
    void close() {
        SocialFixtures.healed();
        scene.close();
        events.close();
    }

    @Test
    void refreshesAnExpiredTokenOnceAndPublishes() throws Throwable {
        long before = access().tokenVersion();
        fault(Channel.TWITTER, "token_expired", Map.of());

        UUID post = post();

        scene.await(post, "PUBLISHED");
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("TOKEN_EXPIRED", "DONE");
        assertThat(access().tokenVersion()).isEqualTo(before + 1);
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).hasSize(1);
    }

    @Test
    void neverDisconnectsBecauseTheNetworkFails() throws Throwable {
        long before = access().tokenVersion();
        fault(Channel.TWITTER, "token_expired", Map.of());
        fault(Channel.TWITTER, "server_error", Map.of("operation", "authorize", "count", 2));

        UUID post = post();

        scene.await(post, "PUBLISHED");
        assertThat(access().tokenVersion()).isEqualTo(before + 1);
        assertThat(account(TENANT, account).getString("status")).isEqualTo("CONNECTED");
    }

    @Test
    void neverReplacesTokensByEmptyOnes() throws Throwable {
        long before = access().tokenVersion();
        fault(Channel.TWITTER, "token_expired", Map.of());
        fault(Channel.TWITTER, "empty_token", Map.of());

        post();

        // X has used the refresh token up, so only a person can help; the old tokens stay until then.
        await().untilAsserted(() ->
                assertThat(account(TENANT, account).getString("status")).isEqualTo("NEEDS_ATTENTION"));
        assertThat(account(TENANT, account).getLong("version")).isPositive();
        LoginFixtures.connect(TENANT, Channel.TWITTER, 1);
        assertThat(access().tokenVersion()).isEqualTo(before + 1);
    }

    @Test
    void aLateRefusalOfOldTokensSaysNothingAboutNewOnes() throws Throwable {
        Access old = access();
        LoginFixtures.connect(TENANT, Channel.TWITTER, 1);
        Access renewed = access();

        VertxContextSupport.subscribeAndAwait(() -> access.failed(
                old, Operation.PUBLISH, NetworkFailure.of(NetworkFailure.Kind.TOKEN_EXPIRED, "Unauthorized")));
        VertxContextSupport.subscribeAndAwait(() -> access.failed(
                old, Operation.PUBLISH, NetworkFailure.of(NetworkFailure.Kind.ACCOUNT_GONE, "Suspended")));

        assertThat(account(TENANT, account).getString("status")).isEqualTo("CONNECTED");
        assertThat(access().tokenVersion()).isEqualTo(renewed.tokenVersion());
        assertThat(renewed.tokenVersion()).isGreaterThan(old.tokenVersion());
    }

    @Test
    void asksForAPersonWhenTheNetworkRefusesToRefresh() {
        revoke(sandboxAccount(TENANT, Channel.TWITTER, 1));

        UUID post = post();

        AccountNeedsAttention event = CampaignScene.read(
                events.awaitOne(record -> SocialFixtures.is(record, AccountNeedsAttention.class, account)),
                AccountNeedsAttention.class);
        assertThat(event.reason()).isEqualTo("LOGIN_EXPIRED");
        assertThat(event.name()).isNotBlank();
        assertThat(scene.await(post, "HELD").getList("holds")).containsExactly("ACCOUNT");
        assertThat(account(TENANT, account).getString("attention")).isEqualTo("LOGIN_EXPIRED");

        LoginFixtures.connect(TENANT, Channel.TWITTER, 1);

        scene.await(post, "PUBLISHED");
        // The second time, after that of the login before the test.
        AccountConnected again = CampaignScene.read(
                events.await(2, record -> SocialFixtures.is(record, AccountConnected.class, account))
                        .getLast(),
                AccountConnected.class);
        assertThat(again.name()).isEqualTo(event.name());
        assertThat(account(TENANT, account).getString("attention")).isNull();
        assertThat(atNetworks(scene.campaign().toString()).getList("items")).hasSize(1);
    }

    @Test
    void tellsThatAPersonDisconnectedAnAccount() {
        admin(TENANT).delete("/marketing/social/accounts/" + account).then().statusCode(204);
        admin(TENANT).delete("/marketing/social/accounts/" + account).then().statusCode(404);

        AccountDisconnected event = CampaignScene.read(
                events.awaitOne(record -> SocialFixtures.is(record, AccountDisconnected.class, account)),
                AccountDisconnected.class);
        assertThat(event.channel()).isEqualTo(Channel.TWITTER);
    }

    /** The network refreshes the tokens each time, and refuses each new pair. */
    @Test
    void asksForAPersonWhenTheNetworkRefusesWhatItHasJustGiven() throws Throwable {
        fault(Channel.TWITTER, "token_expired", Map.of("count", 100));
        long before = access().tokenVersion();

        UUID post = post();

        scene.await(post, "HELD");
        assertThat(account(TENANT, account).getString("attention")).isEqualTo("LOGIN_EXPIRED");
        assertThat(scene.outcomes(post, "PUBLISH 0")).hasSize(4);
        SocialFixtures.healed();
        LoginFixtures.connect(TENANT, Channel.TWITTER, 1);
        scene.await(post, "PUBLISHED");
        assertThat(access().tokenVersion()).isEqualTo(before + 4);
    }

    @Test
    void publishesThoughTheNetworkDoesNotLetCountersBeRead() {
        fault(Channel.TWITTER, "forbidden", Map.of("operation", "read", "count", 100));

        scene.await(post(), "PUBLISHED");
        await().untilAsserted(() ->
                assertThat(account(TENANT, account).getString("readingProblem")).isNotBlank());
        scene.await(scene.post(Channel.TWITTER, "Renewed again: " + scene.campaign()), "PUBLISHED");
        assertThat(account(TENANT, account).getString("status")).isEqualTo("CONNECTED");

        SocialFixtures.healed();
        LoginFixtures.connect(TENANT, Channel.TWITTER, 1);
        assertThat(account(TENANT, account).getString("readingProblem")).isNull();
    }

    private UUID post() {
        return scene.post(Channel.TWITTER, "Renewed: " + scene.campaign());
    }

    private Access access() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> access.find(TENANT, account))
                .orElseThrow();
    }
}
