package com.dryjets.social.network.linkedin;

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

class LinkedInPlanTest {

    private static final NetworkPost POST = post(Channel.LINKEDIN, "Fresh bread");
    private static final Media PICTURE = FixtureMedia.of("10.jpg", null);

    @Test
    void uploadsThenPublishesThenComments() {
        NetworkPost post = with(with(POST, PICTURE, PICTURE), new PostOptions("First!", null, false));

        assertThat(LinkedInPlan.steps(post))
                .extracting(Step::key)
                .containsExactly("UPLOAD 0", "UPLOAD 1", "PUBLISH 0", "COMMENT 0");
        assertThat(LinkedInPlan.steps(linking(POST, "https://sunrise.test"))).hasSize(1);
    }

    @Test
    void refusesWhatLinkedInCannotShow() {
        refuses(Kind.CONTENT_REFUSED, "no threads", () -> LinkedInPlan.steps(post(Channel.LINKEDIN, "One", "Two")));
        refuses(
                Kind.CONTENT_REFUSED,
                "at most 20 pictures",
                () -> LinkedInPlan.steps(
                        with(POST, Collections.nCopies(21, PICTURE).toArray(Media[]::new))));
        refuses(
                Kind.CONTENT_REFUSED,
                "only alone",
                () -> LinkedInPlan.steps(with(POST, PICTURE, FixtureMedia.of("10.mp4", null))));
        refuses(
                Kind.MEDIA_UNUSABLE,
                "not application/pdf",
                () -> LinkedInPlan.steps(with(POST, FixtureMedia.of("10.pdf", null))));
        refuses(
                Kind.CONTENT_REFUSED,
                "4,086",
                () -> LinkedInPlan.steps(with(POST, FixtureMedia.of("10.jpg", "x".repeat(4_087)))));
        refuses(
                Kind.CONTENT_REFUSED,
                "not both",
                () -> LinkedInPlan.steps(linking(with(POST, PICTURE), "https://sunrise.test")));
        refuses(
                Kind.CONTENT_REFUSED,
                "everyone",
                () -> LinkedInPlan.steps(with(POST, new PostOptions(null, "CONNECTIONS", false))));
        refuses(
                Kind.CONTENT_REFUSED,
                "made with AI",
                () -> LinkedInPlan.steps(with(POST, new PostOptions(null, null, true))));
    }
}
