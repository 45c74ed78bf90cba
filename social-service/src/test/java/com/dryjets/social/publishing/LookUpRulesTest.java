package com.dryjets.social.publishing;

import static com.dryjets.social.PostFixtures.NOON;
import static com.dryjets.social.PostFixtures.picture;
import static com.dryjets.social.PostFixtures.post;
import static com.dryjets.social.PostFixtures.publish;
import static com.dryjets.social.PostFixtures.task;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.social.network.FoundPost;
import com.dryjets.social.post.PostStatus;
import com.dryjets.social.post.PublishTask;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LookUpRulesTest {

    private static final PublishTask SINGLE = task(post(PostStatus.UNKNOWN, 0, "Wool"), publish(0));

    private static FoundPost found(String id, String text, Instant at) {
        return new FoundPost(id, text, at, null, null, null);
    }

    private static Optional<String> find(PublishTask task, Set<String> known, FoundPost... posts) {
        return LookUpRules.find(task, String::equals, NOON, List.of(posts), known)
                .map(FoundPost::externalId);
    }

    @Test
    void findsTheTextSinceTheFirstAttempt() {
        assertThat(find(SINGLE, Set.of(), found("2", "Silk", NOON), found("1", "Wool", NOON)))
                .contains("1");
        assertThat(find(SINGLE, Set.of(), found("1", "Wool", NOON.minusMillis(1))))
                .isEmpty();
    }

    @Test
    void takesTheOldestOfTwo() {
        assertThat(find(SINGLE, Set.of(), found("2", "Wool", NOON.plusSeconds(60)), found("1", "Wool", NOON)))
                .contains("1");
    }

    @Test
    void neverTakesAnotherPostOfOurs() {
        assertThat(find(SINGLE, Set.of("1"), found("1", "Wool", NOON))).isEmpty();
    }

    @Test
    void comparesHowManyPicturesThereAreIfTheNetworkTells() {
        PublishTask pictured = task(post(PostStatus.UNKNOWN, 0, List.of(picture()), "Wool"), publish(0));

        assertThat(find(pictured, Set.of(), media("1", 0), media("2", 1))).contains("2");
        assertThat(find(pictured, Set.of(), media("1", null))).contains("1");
    }

    private static FoundPost media(String id, @Nullable Integer media) {
        return new FoundPost(id, "Wool", NOON, media, null, null);
    }

    @Test
    void findsAPartOfAThreadOnlyBelowThePartBeforeIt() {
        PublishTask second = task(post(PostStatus.UNKNOWN, 0, "Wool", "Silk"), publish(1), Map.of(publish(0), "10"));

        assertThat(find(second, Set.of(), reply("11", "Silk", "10"))).contains("11");
        assertThat(find(second, Set.of(), reply("11", "Silk", "9"), found("12", "Silk", NOON)))
                .isEmpty();
        assertThat(find(SINGLE, Set.of(), reply("11", "Wool", "10"))).isEmpty();
    }

    private static FoundPost reply(String id, String text, String to) {
        return new FoundPost(id, text, NOON, null, to, null);
    }
}
