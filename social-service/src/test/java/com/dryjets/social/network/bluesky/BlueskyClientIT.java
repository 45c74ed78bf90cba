package com.dryjets.social.network.bluesky;

import static com.dryjets.contracts.marketing.Channel.BLUESKY;
import static com.dryjets.social.network.NetworkFixtures.failure;
import static com.dryjets.social.network.NetworkFixtures.picture;
import static com.dryjets.social.network.NetworkFixtures.result;
import static com.dryjets.social.network.NetworkFixtures.text;
import static com.dryjets.social.network.NetworkFixtures.value;
import static com.dryjets.social.network.NetworkFixtures.video;
import static com.dryjets.social.network.NetworkFixtures.withComment;
import static com.dryjets.social.network.NetworkFixtures.withMedia;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.FoundPost;
import com.dryjets.social.network.Login.Grant;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Profile;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.RecentPage;
import com.dryjets.social.network.ScriptedNetworksProfile;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.social.network.Tokens;
import com.dryjets.social.network.http.NetworkAnswer;
import com.dryjets.testkit.bluesky.BlueskyServer;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bluesky against its own server. */
@QuarkusTest
@TestProfile(ScriptedNetworksProfile.class)
class BlueskyClientIT {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    BlueskyClient client;

    @Inject
    BlueskyLogin login;

    private BlueskyServer server;
    private BlueskyServer.Account person;
    private Grant grant;
    private Credentials account;

    @BeforeEach
    void connect() {
        server = BlueskyServer.orSkip();
        person = server.accounts().getFirst();
        grant = result(login.login(server.url(), "@" + person.handle(), person.password()));
        account = new Credentials(
                grant.profile().externalId(),
                grant.tokens().accessToken(),
                grant.tokens().server());
    }

    @Test
    void connectsAnAccount() {
        Tokens tokens = grant.tokens();

        assertThat(grant.profile().externalId()).isEqualTo(person.did());
        assertThat(tokens.server()).isEqualTo(server.url());
        assertThat(tokens.expiresAt()).isAfter(Instant.now());
        assertThat(tokens.refreshExpiresAt()).isAfter(tokens.expiresAt());
        assertThat(value(client.profile(account)))
                .isEqualTo(new Profile(person.did(), person.handle(), person.handle(), null));
    }

    @Test
    void refusesAWrongPassword() {
        assertThat(failure(login.login(server.url(), person.handle(), "wrong")))
                .hasMessage("Invalid identifier or password")
                .extracting("kind")
                .isEqualTo(Kind.TOKEN_EXPIRED);
    }

    @Test
    void renewsTokens() {
        Tokens renewed = result(login.refresh(account, grant.tokens()));

        assertThat(renewed.refreshToken()).isNotEqualTo(grant.tokens().refreshToken());
        assertThat(value(client.profile(new Credentials(person.did(), renewed.accessToken(), renewed.server())))
                        .handle())
                .isEqualTo(person.handle());
    }

    @Test
    void needsATokenThatTheServerKnows() {
        Credentials stranger = new Credentials(person.did(), "stranger", server.url());

        assertThat(failure(client.profile(stranger)).kind()).isEqualTo(Kind.TOKEN_EXPIRED);
    }

    @Test
    void showsAThreadOnceHoweverOftenItIsPerformed() {
        NetworkPost post = withComment(text(BLUESKY, unique("One"), unique("Two"), unique("Three")), unique("First!"));

        Progress progress = publish(post);
        Progress again = publish(post, progress);

        assertThat(again).isEqualTo(progress);
        List<FoundPost> found = recent();
        for (String part : post.parts()) {
            assertThat(found)
                    .filteredOn(one -> client.isSameText(part, one.text()))
                    .hasSize(1);
        }
        assertThat(replyTo(found, progress, "PUBLISH 0")).isNull();
        assertThat(replyTo(found, progress, "PUBLISH 1")).isEqualTo(progress.id(Step.of("PUBLISH 0")));
        assertThat(replyTo(found, progress, "PUBLISH 2")).isEqualTo(progress.id(Step.of("PUBLISH 1")));
        assertThat(replyTo(found, progress, "COMMENT 0")).isEqualTo(progress.id(Step.of("PUBLISH 0")));
    }

    private static String replyTo(List<FoundPost> found, Progress progress, String step) {
        return found.stream()
                .filter(post -> post.externalId().equals(progress.id(Step.of(step))))
                .findFirst()
                .orElseThrow()
                .replyTo();
    }

    @Test
    void showsPicturesWithAltTextAndRatio() {
        Progress progress = publish(withMedia(
                BLUESKY, unique("Shirts"), picture("shirt.jpg", "A white shirt"), picture("label.png", null)));

        JsonNode record = record(progress);
        assertThat(record.at("/embed/images/0/alt").asText()).isEqualTo("A white shirt");
        assertThat(record.at("/embed/images/0/image/mimeType").asText()).isEqualTo("image/jpeg");
        assertThat(record.at("/embed/images/0/aspectRatio").toString()).isEqualTo("{\"width\":8,\"height\":6}");
        assertThat(record.at("/embed/images/1/alt").asText("none")).isEmpty();
        assertThat(found(progress).media()).isEqualTo(2);
    }

    @Test
    void showsAVideo() {
        Progress progress = publish(withMedia(BLUESKY, unique("Clip"), video("clip.mp4")));

        assertThat(record(progress).at("/embed/$type").asText()).isEqualTo("app.bsky.embed.video");
        assertThat(found(progress).media()).isEqualTo(1);
    }

    @Test
    void showsLinksMentionsAndHashtags() {
        String harbor = server.accounts().get(1).handle();
        Progress progress = publish(text(
                BLUESKY,
                unique("Grüße 👋 an @%s und @nobody.test: https://shop.example/?a=1 #größe".formatted(harbor))));

        Map<String, String> features = new HashMap<>();
        for (JsonNode facet : record(progress).path("facets")) {
            JsonNode feature = facet.at("/features/0");
            features.put(
                    feature.path("$type").asText(),
                    feature.path("did").asText("")
                            + feature.path("uri").asText("")
                            + feature.path("tag").asText(""));
        }
        assertThat(features)
                .containsOnly(
                        entry(
                                "app.bsky.richtext.facet#mention",
                                server.accounts().get(1).did()),
                        entry("app.bsky.richtext.facet#link", "https://shop.example/?a=1"),
                        entry("app.bsky.richtext.facet#tag", "größe"));
    }

    @Test
    void deletesAPostOnce() {
        Progress progress = publish(text(BLUESKY, unique("Gone")));
        String uri = progress.id(Step.of("PUBLISH 0"));

        result(client.delete(account, uri));
        result(client.delete(account, uri));

        assertThat(recent()).extracting(FoundPost::externalId).doesNotContain(uri);
    }

    @Test
    void pagesThroughRecentPosts() {
        Progress older = publish(text(BLUESKY, unique("Older")));
        Progress newer = publish(text(BLUESKY, unique("Newer")));

        RecentPage first = value(client.recent(account, LONG_AGO, null));
        List<String> ids = new ArrayList<>();
        first.posts().forEach(post -> ids.add(post.externalId()));
        String cursor = first.nextCursor();
        while (cursor != null) {
            RecentPage next = value(client.recent(account, LONG_AGO, cursor));
            next.posts().forEach(post -> ids.add(post.externalId()));
            cursor = next.nextCursor();
        }

        assertThat(first.posts()).hasSizeLessThanOrEqualTo(2);
        assertThat(ids)
                .doesNotHaveDuplicates()
                .containsSubsequence(newer.id(Step.of("PUBLISH 0")), older.id(Step.of("PUBLISH 0")));
    }

    @Test
    void refusesATextThatTheServerRefuses() {
        NetworkPost long301 = text(BLUESKY, "x".repeat(301));
        Progress prepared = new Progress(
                Map.of(Step.of("PREPARE 0"), "{\"key\":\"%s\"}".formatted(RecordKey.first(Instant.now(), Ids.next()))),
                Map.of());

        assertThat(failure(client.perform(account, long301, Step.of("PUBLISH 0"), prepared))
                        .kind())
                .isEqualTo(Kind.CONTENT_REFUSED);
    }

    private Progress publish(NetworkPost post) {
        return publish(post, Progress.NONE);
    }

    /** Performs all steps; those that show something again even if they are done. */
    private Progress publish(NetworkPost post, Progress before) {
        Map<Step, String> done = new HashMap<>(before.done());
        for (Step step : client.plan(post)) {
            if (step.isVisible() || !done.containsKey(step)) {
                StepResult result = value(client.perform(account, post, step, new Progress(done, Map.of())));
                done.put(step, ((StepResult.Done) result).remoteId());
            }
        }
        return new Progress(done, Map.of());
    }

    private FoundPost found(Progress progress) {
        return recent().stream()
                .filter(post -> post.externalId().equals(progress.id(Step.of("PUBLISH 0"))))
                .findFirst()
                .orElseThrow();
    }

    private List<FoundPost> recent() {
        List<FoundPost> posts = new ArrayList<>();
        String cursor = null;
        do {
            RecentPage page = value(client.recent(account, LONG_AGO, cursor));
            posts.addAll(page.posts());
            cursor = page.nextCursor();
        } while (cursor != null);
        return posts;
    }

    private JsonNode record(Progress progress) {
        String answer = RestAssured.given()
                .queryParam("repo", person.did())
                .queryParam("collection", "app.bsky.feed.post")
                .queryParam("rkey", BlueskyRecords.key(progress.id(Step.of("PUBLISH 0"))))
                .get(server.url() + "/xrpc/com.atproto.repo.getRecord")
                .asString();
        return NetworkAnswer.json(answer).path("value");
    }

    private static String unique(String text) {
        return text + " " + Ids.next();
    }
}
