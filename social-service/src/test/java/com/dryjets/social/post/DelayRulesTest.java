package com.dryjets.social.post;

import static com.dryjets.social.PostFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.social.lane.LaneState;
import com.dryjets.social.lane.RestReason;
import com.dryjets.social.post.DelayRules.Due;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DelayRulesTest {

    private static final Instant LATER = NOON.plusSeconds(600);
    private static final UUID POST = Ids.next();

    private static Due due(Instant dueAt) {
        return new Due(POST, Ids.next(), PostStatus.QUEUED, NOON, dueAt);
    }

    private static Optional<Delay> delay(Due post, @Nullable LaneState lane, @Nullable String outcome) {
        return DelayRules.delay(post, lane, outcome, NOON);
    }

    private static LaneState rests(RestReason reason, Instant until) {
        return new LaneState(until, reason, null, null);
    }

    @ParameterizedTest
    @EnumSource(RestReason.class)
    void saysWhyTheAccountRests(RestReason reason) {
        assertThat(delay(due(NOON), rests(reason, LATER), null))
                .contains(new Delay(Delay.Reason.valueOf(reason.name()), LATER));
    }

    @Test
    void keepsTheGapToAnotherPostOnly() {
        assertThat(delay(due(NOON), new LaneState(null, null, LATER, Ids.next()), null))
                .contains(new Delay(Delay.Reason.MIN_GAP, LATER));
        assertThat(delay(due(NOON), new LaneState(null, null, LATER, POST), null))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, PROCESSING",
        "RATE_LIMITED, RATE_LIMIT",
        "OUT_OF_CREDIT, OUT_OF_CREDIT",
        "VERSION_RETIRED, VERSION_RETIRED",
        "UNREACHABLE, RETRY",
        "NOT_FOUND, RETRY",
        "EXPIRED, RETRY"
    })
    void saysWhatTheLastAttemptCameTo(String outcome, Delay.Reason reason) {
        assertThat(delay(due(LATER), null, outcome)).contains(new Delay(reason, LATER));
    }

    @Test
    void saysWhatLastsLongest() {
        LaneState lane = new LaneState(LATER, RestReason.RATE_LIMIT, LATER.plusSeconds(1), null);

        assertThat(delay(due(LATER), lane, "UNREACHABLE"))
                .contains(new Delay(Delay.Reason.MIN_GAP, LATER.plusSeconds(1)));
        assertThat(delay(due(LATER), rests(RestReason.OUT_OF_CREDIT, LATER), "DONE"))
                .contains(new Delay(Delay.Reason.OUT_OF_CREDIT, LATER));
    }

    @Test
    void saysNothingOfWhatEndsBeforeThePostIsDue() {
        assertThat(delay(due(NOON), rests(RestReason.RATE_LIMIT, NOON), null)).isEmpty();
        assertThat(delay(due(NOON), null, null)).isEmpty();
        Due tomorrow = new Due(POST, Ids.next(), PostStatus.QUEUED, LATER, LATER);
        assertThat(delay(tomorrow, rests(RestReason.RATE_LIMIT, LATER), null)).isEmpty();
    }

    @Test
    void saysNothingOfPostsThatAreNotQueued() {
        Due held = new Due(POST, Ids.next(), PostStatus.HELD, NOON, LATER);

        assertThat(delay(held, rests(RestReason.RATE_LIMIT, LATER), "UNREACHABLE"))
                .isEmpty();
    }
}
