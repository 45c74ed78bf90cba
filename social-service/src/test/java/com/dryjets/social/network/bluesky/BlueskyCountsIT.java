package com.dryjets.social.network.bluesky;

import static com.dryjets.contracts.marketing.Channel.BLUESKY;
import static com.dryjets.social.network.NetworkFixtures.result;
import static com.dryjets.social.network.NetworkFixtures.text;
import static com.dryjets.social.network.NetworkFixtures.value;
import static com.dryjets.testkit.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.social.network.Counters;
import com.dryjets.social.network.Credentials;
import com.dryjets.social.network.Login.Grant;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.ScriptedNetworksProfile;
import com.dryjets.social.network.ShownPost;
import com.dryjets.social.network.Step;
import com.dryjets.social.network.StepResult;
import com.dryjets.testkit.bluesky.BlueskyServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The counts that Bluesky's own AppView keeps of posts, which learns of everything a moment later. */
@QuarkusTest
@TestProfile(ScriptedNetworksProfile.class)
class BlueskyCountsIT {

    private static final Step PUBLISH = Step.of("PUBLISH 0");

    @Inject
    BlueskyClient client;

    @Inject
    BlueskyLogin login;

    private BlueskyServer server;
    private Credentials account;

    @BeforeEach
    void connect() {
        server = BlueskyServer.orSkip();
        BlueskyServer.Account person = server.accounts().getFirst();
        Grant grant = result(login.login(server.url(), person.handle(), person.password()));
        account = new Credentials(
                grant.profile().externalId(),
                grant.tokens().accessToken(),
                grant.tokens().server());
    }

    /** A quote shares a post, as a repost does. */
    @Test
    void countsWhatOthersDoWithAPost() {
        String uri = publish("Counted");
        BlueskyReader reader = BlueskyReader.signIn(server, server.accounts().get(1));
        awaitCounters(uri, 0, 0, 0);

        String like = reader.like(uri);
        reader.repost(uri);
        reader.reply(uri, "Which one?");
        reader.quote(uri, "Look at this.");

        awaitCounters(uri, 1, 1, 2);

        reader.takeBack(like);

        awaitCounters(uri, 0, 1, 2);
    }

    @Test
    void doesNotCountADeletedPost() {
        String uri = publish("Uncounted");
        awaitCounters(uri, 0, 0, 0);

        result(client.delete(account, uri));

        await().untilAsserted(() -> assertThat(counters(uri)).isEmpty());
    }

    private void awaitCounters(String uri, long likes, long comments, long shares) {
        Map<Metric, Long> expected = Map.of(
                Metric.LIKES,
                likes,
                Metric.COMMENTS,
                comments,
                Metric.SHARES,
                shares,
                Metric.ENGAGEMENTS,
                likes + comments + shares);
        await().untilAsserted(() -> assertThat(counters(uri)).isEqualTo(Map.of(uri, new Counters(expected))));
    }

    private Map<String, Counters> counters(String uri) {
        return value(client.counters(account, List.of(new ShownPost(uri, Instant.now()))));
    }

    /** Publishes a post; returns its address. */
    private String publish(String text) {
        NetworkPost post = text(BLUESKY, text + " " + Ids.next());
        Map<Step, String> done = new HashMap<>();
        for (Step step : client.plan(post)) {
            StepResult result = value(client.perform(account, post, step, new Progress(done, Map.of())));
            done.put(step, ((StepResult.Done) result).remoteId());
        }
        return done.get(PUBLISH);
    }
}
