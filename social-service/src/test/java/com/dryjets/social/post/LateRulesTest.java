package com.dryjets.social.post;

import static com.dryjets.social.PostFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LateRulesTest {

    private static final Duration GAP = Duration.ofMinutes(10);

    @Test
    void spacesLatePostsFromNowOn() {
        Released first = planned(true, Timing.EXACT, NOON);
        Released second = planned(true, Timing.EXACT, NOON);
        Instant now = NOON.plusSeconds(1);

        List<Released> late = LateRules.movable(List.of(second, first), List.of(), now);

        assertThat(LateRules.spaced(late, List.of(), GAP, now).times())
                .isEqualTo(Map.of(first.id(), now, second.id(), now.plus(GAP)));
    }

    @Test
    void keepsTheGapToPlannedPosts() {
        Released first = planned(true, Timing.EXACT, NOON.minusSeconds(2));
        Released second = planned(true, Timing.EXACT, NOON.minusSeconds(1));
        Instant planned = NOON.plus(Duration.ofMinutes(15));

        assertThat(LateRules.spaced(List.of(first, second), List.of(planned), GAP, NOON)
                        .times())
                .isEqualTo(Map.of(first.id(), NOON, second.id(), planned.plus(GAP)));
    }

    /** Three posts of ten minutes do not fit into fifteen. */
    @Test
    void movesNoPostBehindTheEndOfItsCampaign() {
        Instant end = NOON.plus(Duration.ofMinutes(15));
        List<Released> late = Stream.generate(() -> planned(true, Timing.EXACT, NOON.minusSeconds(1), end))
                .limit(3)
                .toList();

        LateRules.Spaced spaced = LateRules.spaced(late, List.of(), GAP, NOON);

        assertThat(spaced.times().values()).containsExactlyInAnyOrder(NOON, NOON.plus(GAP));
        assertThat(spaced.withoutTime()).containsExactly(late.get(2).id());
    }

    @Test
    void movesPostsApartThatHadNoAccountUnlessAPersonHasChosenTheirTime() {
        Released best = planned(false, Timing.BEST, NOON.plusSeconds(60));
        Released exact = planned(true, Timing.EXACT, NOON.plusSeconds(60));
        Released free = planned(true, Timing.BEST, NOON.plus(Duration.ofMinutes(12)));

        List<Released> movable = LateRules.movable(List.of(), List.of(best, exact, free), NOON);

        assertThat(movable).containsExactly(best, free);
        assertThat(LateRules.spaced(movable, List.of(exact.scheduledFor()), GAP, NOON)
                        .times())
                .isEqualTo(Map.of(
                        best.id(),
                        NOON.plusSeconds(60).plus(GAP),
                        free.id(),
                        NOON.plusSeconds(60).plus(GAP.multipliedBy(2))));
    }

    @Test
    void leavesOthersAlone() {
        assertThat(LateRules.movable(List.of(planned(true, Timing.BEST, NOON)), List.of(), NOON))
                .isEmpty();
        assertThat(LateRules.movable(List.of(planned(false, Timing.BEST, NOON.minusSeconds(1))), List.of(), NOON))
                .isEmpty();
    }

    private static Released planned(boolean queued, Timing timing, Instant at) {
        return planned(queued, timing, at, NOON.plus(Duration.ofDays(1)));
    }

    private static Released planned(boolean queued, Timing timing, Instant at, Instant latest) {
        return new Released(Ids.next(), Ids.next(), Channel.TWITTER, queued, timing, at, at, latest);
    }
}
