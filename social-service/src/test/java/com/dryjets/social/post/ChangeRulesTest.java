package com.dryjets.social.post;

import static com.dryjets.social.PostFixtures.failed;
import static com.dryjets.social.PostFixtures.picture;
import static com.dryjets.social.PostFixtures.post;
import static com.dryjets.social.PostFixtures.publish;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.social.network.Progress;
import com.dryjets.social.network.Step;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeRulesTest {

    private static final Step UPLOAD = new Step(Step.Kind.UPLOAD, 0);
    private static final Progress PART_SHOWN = new Progress(Map.of(UPLOAD, "m1", publish(0), "10"), Map.of());
    private static final Post THREAD = failed(PostFailureReason.CONTENT_REFUSED, "Wool", "Silk", "Linen");

    private static PostChange reworded(Post post, String... parts) {
        return PostChange.of(post).with(post.message().with(List.of(parts)), "mark");
    }

    private static boolean isAllowed(Post post, PostChange change, Progress progress) {
        return ChangeRules.problem(post, change, progress).isEmpty();
    }

    @Test
    void letsEverythingChangeThatNobodySees() {
        Post refused = failed(PostFailureReason.CONTENT_REFUSED, "Wool");
        Progress uploaded = new Progress(Map.of(UPLOAD, "m1"), Map.of());

        assertThat(isAllowed(refused, reworded(refused, "Silk"), uploaded)).isTrue();
        assertThat(isAllowed(refused, PostChange.of(refused).by(Ids.next()), uploaded))
                .isTrue();
    }

    @Test
    void keepsWhatMayBeOut() {
        Post givenUp = failed(PostFailureReason.OUTCOME_UNKNOWN, "Wool");

        assertThat(isAllowed(givenUp, reworded(givenUp, "Silk"), Progress.NONE)).isFalse();
        assertThat(isAllowed(givenUp, PostChange.of(givenUp).by(Ids.next()), Progress.NONE))
                .isFalse();
        assertThat(isAllowed(givenUp, PostChange.of(givenUp).at(givenUp.dueAt(), Timing.SLOT), Progress.NONE))
                .isTrue();
    }

    @Test
    void letsOnlyThePartsChangeThatNobodySees() {
        assertThat(isAllowed(THREAD, reworded(THREAD, "Wool", "Cotton", "Linen"), PART_SHOWN))
                .isTrue();
        assertThat(isAllowed(THREAD, reworded(THREAD, "Wool"), PART_SHOWN)).isTrue();
        assertThat(isAllowed(THREAD, reworded(THREAD, "Cotton", "Silk", "Linen"), PART_SHOWN))
                .isFalse();
        assertThat(isAllowed(THREAD, PostChange.of(THREAD).by(Ids.next()), PART_SHOWN))
                .isFalse();
    }

    @Test
    void keepsThePicturesOfTheFirstPart() {
        Message pictured = new Message(
                THREAD.message().channel(),
                null,
                THREAD.message().parts(),
                List.of(picture()),
                null,
                THREAD.message().options());

        assertThat(isAllowed(THREAD, PostChange.of(THREAD).with(pictured, "mark"), PART_SHOWN))
                .isFalse();
    }

    @Test
    void uploadsAgainForAnotherMessageOrAccountUnlessAPartIsOut() {
        Post post = post(PostStatus.QUEUED, 0, "Wool", "Silk");
        Progress uploaded = new Progress(Map.of(UPLOAD, "m1"), Map.of());

        assertThat(ChangeRules.expiresPrepared(post, reworded(post, "Cotton", "Silk"), uploaded))
                .isTrue();
        assertThat(ChangeRules.expiresPrepared(post, PostChange.of(post).by(Ids.next()), uploaded))
                .isTrue();
        assertThat(ChangeRules.expiresPrepared(post, PostChange.of(post).at(post.dueAt(), Timing.EXACT), uploaded))
                .isFalse();
        assertThat(ChangeRules.expiresPrepared(post, reworded(post, "Wool", "Cotton"), PART_SHOWN))
                .isFalse();
    }
}
