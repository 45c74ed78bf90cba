package com.dryjets.email.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Verdict;
import com.dryjets.email.rollup.Counter;
import com.dryjets.email.rollup.Increment;
import com.dryjets.email.sendtime.EngagementHours.Activity;
import com.dryjets.email.tracking.EngagementChange.Clicker;
import com.dryjets.email.tracking.Hit.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngagementIncrementsTest {

    private static final Instant AT = Instant.parse("2026-11-29T12:00:00Z");
    private static final UUID EMAIL = new UUID(0, 1);
    private static final UUID RECIPIENT = new UUID(0, 2);

    @Test
    void anOpenOfAPersonCountsTwice() {
        assertThat(EngagementIncrements.of(List.of(open(null, Verdict.HUMAN))))
                .containsExactly(one(Counter.OPENS), one(Counter.HUMAN_OPENS));
        assertThat(EngagementIncrements.of(List.of(open(null, Verdict.PRIVACY_PROXY))))
                .containsExactly(one(Counter.OPENS));
    }

    @Test
    void aVerdictThatChangesCorrectsOnlyWhatPeopleDid() {
        assertThat(EngagementIncrements.of(List.of(open(Verdict.HUMAN, Verdict.BOT))))
                .containsExactly(Increment.minusOne(EMAIL, RECIPIENT, Counter.HUMAN_OPENS, AT));
        assertThat(EngagementIncrements.of(List.of(open(Verdict.BOT, Verdict.HUMAN))))
                .containsExactly(one(Counter.HUMAN_OPENS));
        assertThat(EngagementIncrements.of(List.of(open(Verdict.BOT, Verdict.PRIVACY_PROXY))))
                .isEmpty();
    }

    @Test
    void onlyWhatPeopleDidTeachesTheirHours() {
        assertThat(EngagementChange.activities(List.of(
                        human(null, Verdict.HUMAN),
                        human(Verdict.HUMAN, Verdict.BOT),
                        human(Verdict.BOT, Verdict.HUMAN),
                        open(null, Verdict.PRIVACY_PROXY))))
                .containsExactly(
                        new Activity(RECIPIENT, AT, true),
                        new Activity(RECIPIENT, AT, false),
                        new Activity(RECIPIENT, AT, true));
    }

    @Test
    void aRecipientWhoClicksTwoLinksAtOnceIsOneClicker() {
        Clicker clicker = new Clicker(false, false, true);

        assertThat(EngagementIncrements.of(List.of(click(3, clicker), click(5, clicker))))
                .containsExactly(
                        one(Counter.CLICKS).ofLink(3),
                        one(Counter.HUMAN_CLICKS).ofLink(3),
                        Increment.one(EMAIL, RECIPIENT, Counter.CLICKERS, null),
                        Increment.one(EMAIL, RECIPIENT, Counter.HUMAN_CLICKERS, null),
                        one(Counter.CLICKS).ofLink(5),
                        one(Counter.HUMAN_CLICKS).ofLink(5));
    }

    @Test
    void aClickOfAPersonAmongOthersCountsNoNewClicker() {
        assertThat(EngagementIncrements.of(List.of(click(3, new Clicker(true, true, true)))))
                .containsExactly(
                        one(Counter.CLICKS).ofLink(3), one(Counter.HUMAN_CLICKS).ofLink(3));
    }

    private static Increment one(Counter counter) {
        return Increment.one(EMAIL, RECIPIENT, counter, AT);
    }

    private static EngagementChange open(@Nullable Verdict before, Verdict verdict) {
        return new EngagementChange(RECIPIENT, new UUID(0, 3), EMAIL, Kind.OPEN, 0, before, verdict, AT, null, null);
    }

    private static EngagementChange human(@Nullable Verdict before, Verdict verdict) {
        return new EngagementChange(RECIPIENT, new UUID(0, 3), EMAIL, Kind.OPEN, 0, before, verdict, AT, AT, null);
    }

    private static EngagementChange click(int link, Clicker clicker) {
        return new EngagementChange(
                RECIPIENT, new UUID(0, 3), EMAIL, Kind.CLICK, link, null, Verdict.HUMAN, AT, AT, clicker);
    }
}
