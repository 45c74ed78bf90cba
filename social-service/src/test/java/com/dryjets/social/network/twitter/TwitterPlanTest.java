package com.dryjets.social.network.twitter;

import static com.dryjets.social.network.PostFixtures.linking;
import static com.dryjets.social.network.PostFixtures.post;
import static com.dryjets.social.network.PostFixtures.refuses;
import static com.dryjets.social.network.PostFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.network.FixtureMedia;
import com.dryjets.social.network.Media;
import com.dryjets.social.network.NetworkFailure.Kind;
import com.dryjets.social.network.NetworkPost;
import com.dryjets.social.network.PostOptions;
import com.dryjets.social.network.Step;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class TwitterPlanTest {

    private static final NetworkPost POST = post(Channel.TWITTER, "One", "Two");
    private static final Media PICTURE = FixtureMedia.of("10.jpg", null);

    @Test
    void uploadsThenPublishesEachPartThenComments() {
        NetworkPost post = with(with(POST, PICTURE, PICTURE), new PostOptions("First!", null, false));

        assertThat(TwitterPlan.steps(post))
                .extracting(Step::key)
                .containsExactly("UPLOAD 0", "UPLOAD 1", "PUBLISH 0", "PUBLISH 1", "COMMENT 0");
    }

    @Test
    void refusesWhatXCannotShow() {
        refuses(
                Kind.CONTENT_REFUSED,
                "at most 4 pictures",
                () -> TwitterPlan.steps(
                        with(POST, Collections.nCopies(5, PICTURE).toArray(Media[]::new))));
        refuses(
                Kind.CONTENT_REFUSED,
                "only alone",
                () -> TwitterPlan.steps(with(POST, PICTURE, FixtureMedia.of("10.gif", null))));
        refuses(
                Kind.CONTENT_REFUSED,
                "only alone",
                () -> TwitterPlan.steps(with(POST, FixtureMedia.of("10.mp4", null), PICTURE)));
        refuses(
                Kind.MEDIA_UNUSABLE,
                "not application/pdf",
                () -> TwitterPlan.steps(with(POST, FixtureMedia.of("10.pdf", null))));
        refuses(
                Kind.CONTENT_REFUSED,
                "1,000 characters",
                () -> TwitterPlan.steps(with(POST, FixtureMedia.of("10.jpg", "é".repeat(1_001)))));
        refuses(Kind.CONTENT_REFUSED, "Add the link", () -> TwitterPlan.steps(linking(POST, "https://a.test/b")));
        refuses(
                Kind.CONTENT_REFUSED,
                "who sees",
                () -> TwitterPlan.steps(with(POST, new PostOptions(null, "SELF_ONLY", false))));
    }

    @Test
    void takesWhatXShows() {
        assertThat(TwitterPlan.steps(linking(post(Channel.TWITTER, "See https://a.test/b"), "https://a.test/b")))
                .hasSize(1);
        assertThat(TwitterPlan.steps(with(POST, FixtureMedia.of("10.mp4", null))))
                .hasSize(3);
        assertThat(TwitterPlan.steps(with(POST, FixtureMedia.of("10.jpg", "👩‍🍳".repeat(200)))))
                .hasSize(3);
    }
}
