package com.dryjets.social.post;

import static com.dryjets.social.post.PostAction.*;
import static com.dryjets.social.post.PostStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.PostFailureReason;
import com.dryjets.social.PostFixtures;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PostTransitionsTest {

    private record Pair(PostStatus status, PostAction action) {}

    /** Lists every allowed pair; all others are refused. */
    private static final Map<Pair, PostStatus> POSSIBLE = new HashMap<>();

    static {
        possible(QUEUED, HOLD, HELD);
        possible(QUEUED, CHANGE, QUEUED);
        possible(QUEUED, TAKE, PUBLISHING);
        possible(QUEUED, CANCEL, CANCELLED);
        possible(QUEUED, STOP, PUBLISHED);
        possible(HELD, HOLD, HELD);
        possible(HELD, RELEASE, QUEUED);
        possible(HELD, CHANGE, HELD);
        possible(HELD, CANCEL, CANCELLED);
        possible(HELD, STOP, PUBLISHED);
        possible(PUBLISHING, HOLD, PUBLISHING);
        possible(PUBLISHING, RELEASE, PUBLISHING);
        possible(PUBLISHING, POSTPONE, QUEUED);
        possible(PUBLISHING, SET_ASIDE, HELD);
        possible(PUBLISHING, LOSE_TRACK, UNKNOWN);
        possible(PUBLISHING, CONFIRM, PUBLISHED);
        possible(PUBLISHING, FAIL, FAILED);
        possible(PUBLISHING, CANCEL, CANCELLED);
        possible(PUBLISHING, STOP, PUBLISHED);
        possible(UNKNOWN, HOLD, UNKNOWN);
        possible(UNKNOWN, RELEASE, UNKNOWN);
        possible(UNKNOWN, SET_ASIDE, HELD);
        possible(UNKNOWN, LOSE_TRACK, UNKNOWN);
        possible(UNKNOWN, RETRY, UNKNOWN);
        possible(UNKNOWN, CONFIRM, PUBLISHED);
        possible(UNKNOWN, RULE_OUT, QUEUED);
        possible(UNKNOWN, FAIL, FAILED);
        possible(UNKNOWN, CANCEL, CANCELLED);
        possible(UNKNOWN, STOP, PUBLISHED);
        possible(FAILED, RETRY, QUEUED);
        possible(FAILED, LOOK_UP, UNKNOWN);
        possible(FAILED, CHANGE, FAILED);
        possible(FAILED, CANCEL, CANCELLED);
        possible(FAILED, STOP, PUBLISHED);
        possible(CANCELLED, REVIVE, QUEUED);
        possible(CANCELLED, LOOK_UP, UNKNOWN);
    }

    private static void possible(PostStatus status, PostAction action, PostStatus after) {
        POSSIBLE.put(new Pair(status, action), after);
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(PostStatus.values())
                .flatMap(status -> Arrays.stream(PostAction.values()).map(action -> Arguments.of(status, action)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pairs")
    void allowsExactlyThePossiblePairs(PostStatus status, PostAction action) {
        PostStatus expected = POSSIBLE.get(new Pair(status, action));

        assertThat(PostTransitions.after(status, action).orElse(null)).isEqualTo(expected);
        assertThat(Arrays.asList(PostTransitions.from(action)).contains(status.name()))
                .isEqualTo(expected != null);
    }

    @ParameterizedTest
    @EnumSource(PostAction.class)
    void looksUpPostsThatMayBePublishedBeforePublishingThemAgain(PostAction action) {
        Post givenUp = PostFixtures.failed(PostFailureReason.OUTCOME_UNKNOWN, "Wool");
        Post refused = PostFixtures.failed(PostFailureReason.CONTENT_REFUSED, "Wool");

        assertThat(PostTransitions.afterLookUp(givenUp, action)).isEqualTo(action == RETRY || action == REVIVE);
        assertThat(PostTransitions.afterLookUp(refused, action)).isFalse();
    }
}
