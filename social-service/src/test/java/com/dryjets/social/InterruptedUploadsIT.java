package com.dryjets.social;

import static com.dryjets.social.SocialFixtures.atNetworks;
import static com.dryjets.social.SocialFixtures.connect;
import static com.dryjets.social.SocialFixtures.medium;
import static com.dryjets.social.SocialFixtures.sandboxAccount;
import static com.dryjets.social.SocialFixtures.sandboxUrl;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.PostEvent.PostScheduled;
import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.testkit.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Replicas that are killed during an upload, or while Instagram prepares a post: the next one goes on at that step. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "social"))
@QuarkusTestResource(SandboxResource.class)
class InterruptedUploadsIT {

    private static final String TENANT = "pictures";
    private static final String INSTAGRAM = "/instagram/v26.0/";

    @Inject
    TenantTransaction transactions;

    private final CampaignScene scene = new CampaignScene(TENANT);

    @AfterEach
    void close() {
        scene.close();
    }

    /** A step as it is in the ledger. */
    private record Tried(
            String step, String outcome, @Nullable String remoteId) {}

    @Test
    void repeatsTheUploadThatWasInterruptedAndNoneBeforeIt() throws Throwable {
        UUID post = held(Channel.TWITTER, "shirt.jpg", "label.png");
        String first = uploaded("shirt.jpg");
        leaveBehind(post, new Tried("UPLOAD 0", "DONE", first), new Tried("UPLOAD 1", "STARTED", null));

        scene.resume();

        scene.await(post, "PUBLISHED");
        assertThat(scene.outcomes(post, "UPLOAD 0")).containsExactly("DONE");
        assertThat(scene.outcomes(post, "UPLOAD 1")).containsExactly("UNREACHABLE", "DONE");
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("DONE");
        assertThat(atNetworks(text()).getList("items")).hasSize(1);
        assertThat(atNetworks(text()).getList("items[0].media")).hasSize(2);
    }

    @Test
    void followsTheContainerThatInstagramWasPreparing() throws Throwable {
        UUID post = held(Channel.INSTAGRAM, "shirt.jpg");
        String container = container();
        leaveBehind(post, new Tried("PREPARE 0", "PENDING", container), new Tried("PREPARE 0", "STARTED", null));

        scene.resume();

        scene.await(post, "PUBLISHED");
        assertThat(scene.outcomes(post, "PREPARE 0")).containsExactly("PENDING", "UNREACHABLE", "DONE");
        assertThat(scene.read(post)
                        .getList("attempts.findAll { it.step == 'PREPARE 0' && it.outcome == 'DONE' }.remoteId"))
                .containsExactly(container);
        assertThat(atNetworks(text()).getList("items")).hasSize(1);
    }

    /** Whether it was shown is not known, so it is asked for before anything is repeated. */
    @Test
    void showsAContainerOnce() throws Throwable {
        UUID post = held(Channel.INSTAGRAM, "shirt.jpg");
        String container = container();
        String shown = shown(container);
        leaveBehind(post, new Tried("PREPARE 0", "DONE", container), new Tried("PUBLISH 0", "STARTED", null));

        scene.resume();

        assertThat(scene.await(post, "PUBLISHED").getString("externalId")).isEqualTo(shown);
        assertThat(scene.outcomes(post, "PUBLISH 0")).containsExactly("FOUND");
        assertThat(atNetworks(text()).getList("items")).hasSize(1);
    }

    private String text() {
        return "Interrupted: " + scene.campaign();
    }

    /** Queues a post of a paused campaign. */
    private UUID held(Channel network, String... pictures) {
        connect(TENANT, network);
        scene.launch(network).pause();
        List<Map<String, Object>> media = List.of(pictures).stream()
                .map(name -> medium(name, "A picture"))
                .toList();
        UUID post = scene.post(network, Map.of("content", text(), "media", media));
        scene.awaitOne(PostScheduled.class);
        return post;
    }

    /** Uploads a picture to X as the killed replica did. */
    private static String uploaded(String name) throws IOException {
        try (InputStream picture = InterruptedUploadsIT.class.getResourceAsStream("/media/" + name)) {
            return given().header("Authorization", "Bearer twitter-pictures-token")
                    .multiPart("media", name, picture.readAllBytes(), "image/jpeg")
                    .multiPart("media_category", "tweet_image")
                    .post(sandboxUrl() + "/twitter/2/media/upload")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("data.id");
        }
    }

    private String container() {
        return instagram("media", Map.of("image_url", "https://example.org/shirt.jpg", "caption", text()));
    }

    private static String shown(String container) {
        return instagram("media_publish", Map.of("creation_id", container));
    }

    private static String instagram(String path, Map<String, String> form) {
        return given().header("Authorization", "Bearer instagram-pictures-token")
                .formParams(form)
                .post(sandboxUrl() + INSTAGRAM + sandboxAccount(TENANT, Channel.INSTAGRAM, 1) + "/" + path)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** Leaves behind what a replica leaves that is killed. */
    private void leaveBehind(UUID post, Tried... tries) throws Throwable {
        String taken = """
                update post set status = 'PUBLISHING', lease_token = $2, leased_until = clock_timestamp()
                where id = $1 returning account_id""";
        VertxContextSupport.subscribeAndAwait(() -> transactions.sql(
                TENANT,
                connection -> connection
                        .preparedQuery(taken)
                        .execute(Tuple.of(post, Ids.next()))
                        .map(rows -> rows.iterator().next().getUUID("account_id"))
                        .chain(account -> write(connection, post, account, List.of(tries)))));
    }

    private static Uni<Void> write(SqlConnection connection, UUID post, UUID account, List<Tried> tries) {
        String step = """
                insert into publish_step (post_id, number, tenant, account_id, step, started_at, outcome, remote_id)
                values ($1, $2, $3, $4, $5, clock_timestamp(), $6, $7)""";
        Uni<Void> written = Uni.createFrom().voidItem();
        for (int i = 0; i < tries.size(); i++) {
            Tried tried = tries.get(i);
            Tuple row = Tuple.from(
                    new Object[] {post, i + 1, TENANT, account, tried.step(), tried.outcome(), tried.remoteId()});
            written = written.chain(
                    () -> connection.preparedQuery(step).execute(row).replaceWithVoid());
        }
        return written;
    }
}
