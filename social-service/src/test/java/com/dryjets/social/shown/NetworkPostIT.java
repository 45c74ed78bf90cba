package com.dryjets.social.shown;

import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.fault;
import static com.dryjets.social.SocialFixtures.sandboxAccount;
import static com.dryjets.testkit.Requests.admin;
import static com.dryjets.testkit.Requests.marketer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.CampaignScene;
import com.dryjets.social.SandboxResource;
import com.dryjets.social.SocialFixtures;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Published posts: editing, deleting and reading their counters on their networks. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class NetworkPostIT {

    private static final String TENANT = "sunrise";

    private final CampaignScene scene = new CampaignScene(TENANT);

    @AfterEach
    void close() {
        SocialFixtures.healed();
        scene.close();
    }

    @Test
    void editsCountsAndDeletesAPost() {
        UUID post = published(Channel.LINKEDIN);
        String path = "/marketing/social/LINKEDIN/" + scene.read(post).getString("externalId");

        marketer(TENANT)
                .body(Map.of("content", "Reworded " + scene.campaign()))
                .patch(path)
                .then()
                .statusCode(204);
        assertThat(scene.read(post).getString("text")).startsWith("Reworded");
        assertThat(atNetworks(scene.campaign().toString()).getString("items[0].text"))
                .startsWith("Reworded");
        marketer(TENANT).get(path + "/metrics").then().statusCode(200).body("counters.likes", notNullValue());
        marketer("harbor").delete(path).then().statusCode(404);

        marketer(TENANT).delete(path).then().statusCode(204);
        marketer(TENANT).delete(path).then().statusCode(204);
        assertThat(scene.read(post).getString("warning")).isEqualTo("Deleted on its network.");
        assertThat(atNetworks(scene.campaign().toString()).getList("items.deleted"))
                .containsExactly(true);
    }

    /** On these networks, the parts of a thread and its first comment are separate posts. */
    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"TWITTER", "BLUESKY"})
    void deletesEveryPartOfAThread(Channel network) {
        connect(TENANT, network);
        scene.launch(network);
        UUID post = scene.post(
                network,
                Map.of(
                        "parts",
                        List.of("One of " + scene.campaign(), "Two of " + scene.campaign()),
                        "options",
                        Map.of("firstComment", "More of " + scene.campaign())));
        String first = scene.await(post, "PUBLISHED").getString("externalId");

        marketer(TENANT)
                .pathParam("post", first)
                .delete("/marketing/social/" + network + "/{post}")
                .then()
                .statusCode(204);

        assertThat(atNetworks(scene.campaign().toString()).getList("items.deleted", Boolean.class))
                .hasSize(3)
                .containsOnly(true);
    }

    @Test
    void refusesWhatANetworkDoesNotSupport() {
        UUID post = published(Channel.TWITTER);
        String path = "/marketing/social/TWITTER/" + scene.read(post).getString("externalId");

        marketer(TENANT).body(Map.of("content", "Other")).patch(path).then().statusCode(422);
        String account = sandboxAccount(TENANT, Channel.TWITTER, 1);
        fault(Channel.TWITTER, "server_error", Map.of("account", account, "operation", "any", "count", 5));
        marketer(TENANT).get(path + "/metrics").then().statusCode(503);
    }

    @Test
    void showsWhatANetworkSupportsAndWhetherAccountsWork() {
        connect(TENANT, Channel.BLUESKY);

        marketer(TENANT)
                .get("/marketing/social/platform/BLUESKY/info")
                .then()
                .statusCode(200)
                .body("features", hasItem("THREAD"))
                .body("passwordLogin", equalTo(true));
        admin(TENANT)
                .post("/marketing/social/platform/BLUESKY/validate")
                .then()
                .statusCode(200)
                .body("accounts[0].works", equalTo(true));
        marketer(TENANT).get("/marketing/social/platform/EMAIL/info").then().statusCode(422);
    }

    private UUID published(Channel network) {
        connect(TENANT, network);
        scene.launch(network);
        UUID post = scene.post(network, "Out: " + scene.campaign());
        scene.await(post, "PUBLISHED");
        return post;
    }
}
