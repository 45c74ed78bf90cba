package com.dryjets.social.post;

import static com.dryjets.social.PostFixtures.NOON;
import static com.dryjets.social.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LateRulesTest {

    private static final Duration GAP = Duration.ofMinutes(10);

    @Test
    void spacesLatePostsFromNowOn() {
        Post first = post(PostStatus.QUEUED, 0, "Wool");
        Post second = post(PostStatus.QUEUED, 0, "Silk");

        assertThat(LateRules.spaced(List.of(second, first), GAP, NOON.plusSeconds(1)))
                .isEqualTo(Map.of(
                        first.id(),
                        NOON.plusSeconds(1),
                        second.id(),
                        NOON.plusSeconds(1).plus(GAP)));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(LateRules.spaced(
                        List.of(post(PostStatus.QUEUED, 0, "In time"), post(PostStatus.HELD, 0, "Held")), GAP, NOON))
                .isEmpty();
    }
}
