package com.dryjets.social.network.instagram;

import static com.dryjets.contracts.marketing.Channel.INSTAGRAM;
import static com.dryjets.social.network.NetworkFixtures.picture;
import static com.dryjets.social.network.NetworkFixtures.text;
import static com.dryjets.social.network.NetworkFixtures.video;
import static com.dryjets.social.network.NetworkFixtures.withComment;
import static com.dryjets.social.network.NetworkFixtures.withLink;
import static com.dryjets.social.network.NetworkFixtures.withMedia;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.dryjets.social.network.Media;
import com.dryjets.social.network.NetworkFailure;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.Step;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InstagramPlanTest {

    @Test
    void preparesAContainerAndShowsIt() {
        assertThat(InstagramPublishing.plan(withComment(withMedia(INSTAGRAM, "Hello", video("a.mp4")), "First!")))
                .extracting(Step::key)
                .containsExactly("PREPARE 0", "PUBLISH 0", "COMMENT 0");
    }

    @Test
    void uploadsTheMediaOfACarouselFirst() {
        NetworkPost post = withMedia(INSTAGRAM, "Hello", picture("a.jpg", null), video("a.mp4"));

        assertThat(InstagramPublishing.plan(post))
                .extracting(Step::key)
                .containsExactly("UPLOAD 0", "UPLOAD 1", "PREPARE 0", "PUBLISH 0");
    }

    @Test
    void refusesWhatItCouldOnlyShowInPart() {
        Media[] eleven = Stream.generate(() -> picture("a.jpg", null)).limit(11).toArray(Media[]::new);

        assertThat(refusal(text(INSTAGRAM, "Hello"))).hasMessage("Instagram needs a picture or a video. Add one.");
        assertThat(refusal(withMedia(INSTAGRAM, "Hello", eleven)).kind()).isEqualTo(Kind.MEDIA_UNUSABLE);
        assertThat(refusal(text(INSTAGRAM, "One", "Two")).kind()).isEqualTo(Kind.CONTENT_REFUSED);
        assertThat(refusal(withLink(withMedia(INSTAGRAM, "Hello", picture("a.jpg", null)), "https://shop.example/"))
                        .kind())
                .isEqualTo(Kind.CONTENT_REFUSED);
    }

    private static NetworkFailure refusal(NetworkPost post) {
        return catchThrowableOfType(NetworkFailure.class, () -> InstagramPublishing.plan(post));
    }
}
