package com.dryjets.social.post;

import static com.dryjets.social.PostFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LateRulesTest {

    private static final Duration GAP = Duration.ofMinutes(10);

    @Test
    void spacesLatePostsFromNowOn() {
        Released first = released(true);
        Released second = released(true);

        List<Released> late = LateRules.late(List.of(second, first), NOON.plusSeconds(1));

        assertThat(LateRules.spaced(late, List.of(), GAP, NOON.plusSeconds(1)))
                .isEqualTo(Map.of(
                        first.id(),
                        NOON.plusSeconds(1),
                        second.id(),
                        NOON.plusSeconds(1).plus(GAP)));
    }

    @Test
    void keepsTheGapToPlannedPosts() {
        Released first = released(true);
        Released second = released(true);
        Instant planned = NOON.plus(Duration.ofMinutes(15));

        assertThat(LateRules.spaced(List.of(first, second), List.of(planned), GAP, NOON))
                .isEqualTo(Map.of(first.id(), NOON, second.id(), planned.plus(GAP)));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(LateRules.late(List.of(released(true)), NOON)).isEmpty();
        assertThat(LateRules.late(List.of(released(false)), NOON.plusSeconds(1)))
                .isEmpty();
    }

    private static Released released(boolean queued) {
        return new Released(Ids.next(), Ids.next(), Channel.TWITTER, queued, NOON, NOON);
    }
}
