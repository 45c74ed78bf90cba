package com.dryjets.social.post;

import static com.dryjets.social.PostFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LateRulesTest {

    private static final Duration GAP = Duration.ofMinutes(10);

    @Test
    void spacesLatePostsFromNowOn() {
        Released first = released(true);
        Released second = released(true);

        assertThat(LateRules.spaced(List.of(second, first), GAP, NOON.plusSeconds(1)))
                .isEqualTo(Map.of(
                        first.id(),
                        NOON.plusSeconds(1),
                        second.id(),
                        NOON.plusSeconds(1).plus(GAP)));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(LateRules.spaced(List.of(released(true)), GAP, NOON)).isEmpty();
        assertThat(LateRules.spaced(List.of(released(false)), GAP, NOON.plusSeconds(1)))
                .isEmpty();
    }

    private static Released released(boolean queued) {
        return new Released(Ids.next(), Ids.next(), Channel.TWITTER, queued, NOON, NOON);
    }
}
