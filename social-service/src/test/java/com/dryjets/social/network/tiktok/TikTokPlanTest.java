package com.dryjets.social.network.tiktok;

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

class TikTokPlanTest {

    private static final PostOptions PUBLIC = new PostOptions(null, "PUBLIC_TO_EVERYONE", false);
    private static final Media VIDEO = FixtureMedia.of("10.mp4", null);
    private static final Media PHOTO = FixtureMedia.of("10.jpg", null);
    private static final NetworkPost POST = with(post(Channel.TIKTOK, "Fresh bread"), PUBLIC);

    @Test
    void uploadsVideosAndLetsTikTokFetchPhotos() {
        assertThat(TikTokPlan.steps(with(POST, VIDEO))).extracting(Step::key).containsExactly("UPLOAD 0", "PUBLISH 0");
        assertThat(TikTokPlan.steps(with(POST, FixtureMedia.unknown("10.mp4")))).hasSize(2);
        assertThat(TikTokPlan.steps(with(POST, PHOTO, PHOTO)))
                .extracting(Step::key)
                .containsExactly("PUBLISH 0");
    }

    @Test
    void refusesWhatTikTokCannotShow() {
        NetworkPost video = with(POST, VIDEO);

        refuses(Kind.CONTENT_REFUSED, "Add a video", () -> TikTokPlan.steps(POST));
        refuses(
                Kind.CONTENT_REFUSED,
                "at most 35",
                () -> TikTokPlan.steps(with(POST, Collections.nCopies(36, PHOTO).toArray(Media[]::new))));
        refuses(Kind.CONTENT_REFUSED, "only alone", () -> TikTokPlan.steps(with(POST, PHOTO, VIDEO)));
        refuses(
                Kind.MEDIA_UNUSABLE,
                "not image/png",
                () -> TikTokPlan.steps(with(POST, FixtureMedia.of("10.png", null))));
        refuses(
                Kind.CONTENT_REFUSED,
                "no threads",
                () -> TikTokPlan.steps(with(with(post(Channel.TIKTOK, "One", "Two"), PUBLIC), VIDEO)));
        refuses(
                Kind.CONTENT_REFUSED,
                "first comment",
                () -> TikTokPlan.steps(with(video, new PostOptions("First!", "SELF_ONLY", false))));
        refuses(Kind.CONTENT_REFUSED, "link previews", () -> TikTokPlan.steps(linking(video, "https://sunrise.test")));
        refuses(
                Kind.CONTENT_REFUSED,
                "only videos",
                () -> TikTokPlan.steps(with(with(POST, PHOTO), new PostOptions(null, "SELF_ONLY", true))));
    }
}
