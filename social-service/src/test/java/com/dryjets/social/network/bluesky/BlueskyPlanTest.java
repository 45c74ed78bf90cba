package com.dryjets.social.network.bluesky;

import static com.dryjets.contracts.marketing.Channel.BLUESKY;
import static com.dryjets.social.network.NetworkFixtures.picture;
import static com.dryjets.social.network.NetworkFixtures.text;
import static com.dryjets.social.network.NetworkFixtures.video;
import static com.dryjets.social.network.NetworkFixtures.withComment;
import static com.dryjets.social.network.NetworkFixtures.withLink;
import static com.dryjets.social.network.NetworkFixtures.withMedia;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.PostOptions;
import com.dryjets.social.network.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlueskyPlanTest {

    @Test
    void uploadsAndPreparesBeforeItShowsAThread() {
        NetworkPost post = new NetworkPost(
                Ids.next(),
                BLUESKY,
                List.of("One", "Two"),
                List.of(picture("a.jpg", null)),
                null,
                new PostOptions("First!", null, false));

        assertThat(keys(post)).containsExactly("UPLOAD 0", "PREPARE 0", "PUBLISH 0", "PUBLISH 1", "COMMENT 0");
    }

    @Test
    void preparesALinkPreview() {
        assertThat(keys(withLink(text(BLUESKY, "One"), "https://example.com/")))
                .containsExactly("PREPARE 0", "PREPARE 1", "PUBLISH 0");
    }

    @Test
    void countsVisibleCharacters() {
        assertThat(keys(text(BLUESKY, "👍🏽".repeat(300)))).hasSize(2);
        assertThat(refusal(text(BLUESKY, "One", "x".repeat(301))))
                .hasMessage("Bluesky allows 300 characters in a post; one of the texts has 301. Shorten it.");
        assertThat(refusal(withComment(text(BLUESKY, "One"), "x".repeat(301))).kind())
                .isEqualTo(Kind.CONTENT_REFUSED);
    }

    @Test
    void refusesWhatItCouldOnlyShowInPart() {
        var picture = picture("a.jpg", null);

        assertThat(refusal(withMedia(BLUESKY, "One", picture, picture, picture, picture, picture)))
                .hasMessage("Bluesky takes at most 4 pictures; this post has 5.");
        assertThat(refusal(withMedia(BLUESKY, "One", picture, video("clip.mp4")))
                        .kind())
                .isEqualTo(Kind.MEDIA_UNUSABLE);
        assertThat(refusal(withLink(withMedia(BLUESKY, "One", picture), "https://example.com/"))
                        .kind())
                .isEqualTo(Kind.CONTENT_REFUSED);
        assertThat(refusal(text(BLUESKY, " ")).kind()).isEqualTo(Kind.CONTENT_REFUSED);
        assertThat(refusal(text(BLUESKY, "One", "")).kind()).isEqualTo(Kind.CONTENT_REFUSED);
    }

    private static List<String> keys(NetworkPost post) {
        return BlueskyPublishing.plan(post).stream().map(Step::key).toList();
    }

    private static NetworkFailure refusal(NetworkPost post) {
        return catchThrowableOfType(NetworkFailure.class, () -> BlueskyPublishing.plan(post));
    }
}
