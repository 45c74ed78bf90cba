package com.dryjets.local.sandbox.network.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostStoreTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Account ACCOUNT = new Account(Network.TWITTER, "sunrise", 1);
    private static final Account OTHER = new Account(Network.TWITTER, "sunrise", 2);

    @TempDir
    Path folder;

    @Test
    void restartKeepsEditsDeletionsAndComments() throws IOException {
        String edited;
        String deleted;
        try (PostStore posts = open()) {
            edited = publish(posts, ACCOUNT, "first");
            deleted = publish(posts, ACCOUNT, "second");
            posts.edit(ACCOUNT, edited, Content.text("better"));
            posts.delete(ACCOUNT, deleted);
            posts.remove(edited, 0.5);
            posts.publish(ACCOUNT, Content.comment("below", edited), UnaryOperator.identity(), Duration.ZERO);
        }

        try (PostStore posts = open()) {
            assertThat(texts(posts, ACCOUNT)).containsExactly("better");
            assertThat(posts.find(ACCOUNT, deleted)).isEmpty();
            assertThat(posts.find(edited).orElseThrow().removed()).isEqualTo(0.5);
            assertThat(posts.comments(edited)).extracting(Post::text).containsExactly("below");
            assertThat(Long.parseLong(publish(posts, ACCOUNT, "third"))).isGreaterThan(Long.parseLong(deleted));
        }
    }

    @Test
    void listsNewestFirstByAccount() throws IOException {
        try (PostStore posts = memory()) {
            publish(posts, ACCOUNT, "one");
            publish(posts, OTHER, "foreign");
            String two = publish(posts, ACCOUNT, "two");
            publish(posts, ACCOUNT, "three");

            assertThat(texts(posts, ACCOUNT)).containsExactly("three", "two", "one");
            assertThat(posts.newest(ACCOUNT, Long.parseLong(two)).map(Post::text))
                    .containsExactly("one");
        }
    }

    @Test
    void knowsRecentTexts() throws IOException {
        try (PostStore posts = memory()) {
            String id = publish(posts, ACCOUNT, "Once ");

            assertThat(posts.duplicate(ACCOUNT, "Once", Duration.ofMinutes(1))).isPresent();
            assertThat(posts.duplicate(OTHER, "Once", Duration.ofMinutes(1))).isEmpty();
            assertThat(posts.duplicate(ACCOUNT, "Once", Duration.ZERO)).isEmpty();
            posts.delete(ACCOUNT, id);
            assertThat(posts.duplicate(ACCOUNT, "Once", Duration.ofMinutes(1))).isEmpty();
        }
    }

    @Test
    void hidesFromListsButNotFromLookUps() throws IOException {
        try (PostStore posts = memory()) {
            String id = posts.publish(ACCOUNT, Content.text("later"), UnaryOperator.identity(), Duration.ofHours(1))
                    .post()
                    .id();

            assertThat(texts(posts, ACCOUNT)).isEmpty();
            assertThat(posts.find(ACCOUNT, id)).isPresent();
        }
    }

    @Test
    void historyTakesItsPlaceInTime() throws IOException {
        Instant past = Instant.parse("2026-01-01T10:00:00Z");
        try (PostStore posts = memory()) {
            publish(posts, ACCOUNT, "new");
            posts.publish(
                    ACCOUNT,
                    Content.text("old").with(new JsonObject().put("made_with_ai", true)),
                    UnaryOperator.identity(),
                    past,
                    Duration.ZERO);

            assertThat(texts(posts, ACCOUNT)).containsExactly("new", "old");
            assertThat(posts.newest(ACCOUNT, Long.MAX_VALUE).toList().getLast().createdAt())
                    .isEqualTo(past);
        }
    }

    private static List<String> texts(PostStore posts, Account account) {
        return posts.newest(account, Long.MAX_VALUE).map(Post::text).toList();
    }

    private static String publish(PostStore posts, Account account, String text) {
        return posts.publish(account, Content.text(text), UnaryOperator.identity(), Duration.ZERO)
                .post()
                .id();
    }

    private PostStore open() {
        return new PostStore(Optional.of(folder.resolve("posts.jsonl")), new Ids(CLOCK), CLOCK);
    }

    private static PostStore memory() {
        return new PostStore(Optional.empty(), new Ids(CLOCK), CLOCK);
    }
}
