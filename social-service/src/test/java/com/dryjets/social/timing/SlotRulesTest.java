package com.dryjets.social.timing;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.social.timing.SlotRules.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotRulesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void spreadsPostsOverTheUsualHoursOfTheAudience() {
        Window week = window("2026-11-02T00:00:00Z", "2026-11-07T00:00:00Z");

        List<Instant> times = SlotRules.plan(Channel.TWITTER, 5, week, List.of());

        // 10 to 14 in Berlin is 9 to 13 UTC in November; five days of four hours make four hours between posts.
        assertThat(times)
                .containsExactly(
                        Instant.parse("2026-11-02T09:00:00Z"),
                        Instant.parse("2026-11-03T09:00:00Z"),
                        Instant.parse("2026-11-04T09:00:00Z"),
                        Instant.parse("2026-11-05T09:00:00Z"),
                        Instant.parse("2026-11-06T09:00:00Z"));
    }

    @Test
    void startsAtOnceWithinUsualHours() {
        Window afternoon = window("2026-11-02T12:30:00Z", "2026-11-02T14:30:00Z");

        assertThat(SlotRules.plan(Channel.FACEBOOK, 2, afternoon, List.of()))
                .containsExactly(Instant.parse("2026-11-02T12:30:00Z"), Instant.parse("2026-11-02T13:30:00Z"));
    }

    @Test
    void keepsLocalHoursWhenClocksChange() {
        // Summer time ends in Berlin on 25 October 2026.
        Window days = window("2026-10-24T00:00:00Z", "2026-10-26T23:00:00Z");

        assertThat(SlotRules.plan(Channel.LINKEDIN, 3, days, List.of()))
                .containsExactly(
                        Instant.parse("2026-10-24T06:00:00Z"),
                        Instant.parse("2026-10-25T07:00:00Z"),
                        Instant.parse("2026-10-26T07:00:00Z"));
    }

    @Test
    void usesTheWholeWindowWithoutUsualHours() {
        Window night = window("2026-11-02T01:00:00Z", "2026-11-02T02:00:00Z");

        assertThat(SlotRules.plan(Channel.INSTAGRAM, 2, night, List.of()))
                .containsExactly(Instant.parse("2026-11-02T01:00:00Z"), Instant.parse("2026-11-02T01:30:00Z"));
    }

    @Test
    void plansForNowAfterTheWindowEnded() {
        Instant now = Instant.parse("2026-11-02T10:00:00Z");
        Window ended = Window.rest(now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(1)), BERLIN, now);

        assertThat(SlotRules.plan(Channel.TWITTER, 2, ended, List.of())).containsExactly(now, now);
    }

    @Test
    void placesALaterPostFarFromTheOthers() {
        Window day = window("2026-11-02T07:00:00Z", "2026-11-02T16:00:00Z");
        List<Instant> taken = List.of(Instant.parse("2026-11-02T07:00:00Z"), Instant.parse("2026-11-02T09:00:00Z"));

        assertThat(SlotRules.plan(Channel.LINKEDIN, 1, day, taken))
                .containsExactly(Instant.parse("2026-11-02T12:30:00Z"));
    }

    private static Window window(String from, String to) {
        return new Window(Instant.parse(from), Instant.parse(to), BERLIN);
    }
}
