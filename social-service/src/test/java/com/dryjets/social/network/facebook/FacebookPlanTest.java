package com.dryjets.social.network.facebook;

import static com.dryjets.contracts.marketing.Channel.FACEBOOK;
import static com.dryjets.social.network.NetworkFixtures.picture;
import static com.dryjets.social.network.NetworkFixtures.text;
import static com.dryjets.social.network.NetworkFixtures.video;
import static com.dryjets.social.network.NetworkFixtures.withComment;
import static com.dryjets.social.network.NetworkFixtures.withLink;
import static com.dryjets.social.network.NetworkFixtures.withMedia;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.PostOptions;
import com.dryjets.social.network.Step;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FacebookPlanTest {

    @Test
    void uploadsBeforeItShowsAndComments() {
        NetworkPost post = withComment(
                withMedia(FACEBOOK, "Hello", picture("a.jpg", null), picture("b.jpg", "A shirt")), "First!");

        assertThat(FacebookPublishing.plan(post))
                .extracting(Step::key)
                .containsExactly("UPLOAD 0", "UPLOAD 1", "PUBLISH 0", "COMMENT 0");
    }

    @Test
    void uploadsMp4VideosOnly() {
        Media other =
                new Media(URI.create("https://media.example/a.mov"), "video/quicktime", null, null, null, null, null);

        assertThat(FacebookPublishing.plan(withMedia(FACEBOOK, "Hello", video("a.mp4"))))
                .hasSize(2);
        assertThat(FacebookPublishing.plan(withMedia(FACEBOOK, "Hello", other))).hasSize(1);
    }

    @Test
    void showsATextInOneStep() {
        assertThat(FacebookPublishing.plan(text(FACEBOOK, "Hello")))
                .extracting(Step::key)
                .containsExactly("PUBLISH 0");
    }

    @Test
    void refusesWhatItCouldOnlyShowInPart() {
        Media[] eleven = Stream.generate(() -> picture("a.jpg", null)).limit(11).toArray(Media[]::new);

        assertThat(refusal(text(FACEBOOK, "One", "Two")))
                .hasMessage("Facebook has no threads. Put the text into one post.");
        assertThat(refusal(withMedia(FACEBOOK, "Hello", eleven)))
                .hasMessage("Facebook takes at most 10 pictures; this post has 11.");
        assertThat(refusal(withMedia(FACEBOOK, "Hello", video("a.mp4"), picture("a.jpg", null))))
                .hasMessage("Facebook takes one video alone. Remove the other media.");
        assertThat(refusal(withLink(withMedia(FACEBOOK, "Hello", picture("a.jpg", null)), "https://shop.example/")))
                .hasMessage("A Facebook post with pictures or a video shows no preview of https://shop.example/. "
                        + "Put the link into the text, or remove it.");
        assertThat(refusal(text(FACEBOOK, " ")).kind()).isEqualTo(Kind.CONTENT_REFUSED);
        assertThat(refusal(new NetworkPost(
                                Ids.next(),
                                FACEBOOK,
                                List.of("Hello"),
                                List.of(),
                                null,
                                new PostOptions(null, "SELF_ONLY", false)))
                        .kind())
                .isEqualTo(Kind.CONTENT_REFUSED);
    }

    @Test
    void takesPicturesWithALinkInTheText() {
        NetworkPost post = withMedia(FACEBOOK, "See https://shop.example/ now", picture("a.jpg", null));

        assertThat(FacebookPublishing.plan(withLink(post, "https://shop.example/")))
                .hasSize(2);
    }

    private static NetworkFailure refusal(NetworkPost post) {
        return catchThrowableOfType(NetworkFailure.class, () -> FacebookPublishing.plan(post));
    }
}
