package com.dryjets.email.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.email.policy.SendingPolicy;
import com.dryjets.email.policy.SendingPolicy.QuietHours;
import com.dryjets.email.recipient.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimRulesTest {

    private static final SendingPolicy NO_LIMITS = new SendingPolicy(null, null, null);
    private static final SendingPolicy QUIET =
            new SendingPolicy(new QuietHours("21:00", "08:00", "Europe/Berlin"), null, null);

    /** 09:00 in Berlin, 03:00 in New York. */
    private static final Instant NOW = Instant.parse("2026-10-05T07:00:00Z");

    @Test
    void sendsAtOnceWithoutLimits() {
        assertThat(ClaimRules.pause(in("America/New_York"), (LocalDateTime) null, NO_LIMITS, NOW))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void waitsForTheEndOfTheRecipientsQuietHours() {
        assertThat(ClaimRules.pause(in("Europe/Berlin"), (LocalDateTime) null, QUIET, NOW))
                .isEqualTo(Duration.ZERO);
        assertThat(ClaimRules.pause(in("America/New_York"), (LocalDateTime) null, QUIET, NOW))
                .isEqualTo(Duration.ofHours(5));
        assertThat(ClaimRules.pause(in(null), (LocalDateTime) null, QUIET, NOW)).isEqualTo(Duration.ZERO);
        assertThat(ClaimRules.pause(in("Europe/Berlin"), (LocalDateTime) null, QUIET, NOW.plus(Duration.ofHours(13))))
                .isEqualTo(Duration.ofHours(10));
    }

    /** Clocks show 02:15 and the end of quiet hours twice. */
    @Test
    void waitsForTheEndOfQuietHoursThatClocksRepeat() {
        SendingPolicy quiet = new SendingPolicy(new QuietHours("22:00", "02:30", "Europe/Berlin"), null, null);

        for (String quarter : List.of("2026-10-25T00:15:00Z", "2026-10-25T01:15:00Z")) {
            assertThat(ClaimRules.pause(in("Europe/Berlin"), (LocalDateTime) null, quiet, Instant.parse(quarter)))
                    .isEqualTo(Duration.ofMinutes(15));
        }
    }

    @Test
    void waitsForTheTimeOfDayInTheRecipientsTimeZone() {
        LocalDateTime ten = LocalDateTime.parse("2026-10-05T10:00:00");

        assertThat(ClaimRules.pause(in("Europe/Berlin"), ten, NO_LIMITS, NOW)).isEqualTo(Duration.ofHours(1));
        assertThat(ClaimRules.pause(in("America/New_York"), ten, NO_LIMITS, NOW))
                .isEqualTo(Duration.ofHours(7));
        assertThat(ClaimRules.pause(in("Asia/Tokyo"), ten, NO_LIMITS, NOW)).isEqualTo(Duration.ZERO);
    }

    @Test
    void keepsQuietHoursAtTheTimeOfDay() {
        LocalDateTime late = LocalDateTime.parse("2026-10-05T22:00:00");

        assertThat(ClaimRules.pause(in("Europe/Berlin"), late, QUIET, NOW)).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void waitsForTheRecipientsOwnTimeAndThenForTheEndOfQuietHours() {
        Instant evening = NOW.plus(Duration.ofHours(10));

        assertThat(ClaimRules.pause(in("Europe/Berlin"), evening, QUIET, NOW)).isEqualTo(Duration.ofHours(10));
        assertThat(ClaimRules.pause(in("Asia/Tokyo"), evening, QUIET, NOW)).isEqualTo(Duration.ofHours(16));
        assertThat(ClaimRules.pause(in("Europe/Berlin"), NOW.minusSeconds(60), QUIET, NOW))
                .isEqualTo(Duration.ZERO);
        assertThat(ClaimRules.pause(in("Europe/Berlin"), (Instant) null, QUIET, NOW))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void nobodyIsDueWhileItIsTheWrongTimeOfDayEverywhere() {
        assertThat(ClaimRules.isAnybodyDue(Set.of("America/New_York"), null, QUIET, NOW))
                .isFalse();
        assertThat(ClaimRules.isAnybodyDue(Set.of("America/New_York", ""), null, QUIET, NOW))
                .isTrue();
        LocalDateTime ten = LocalDateTime.parse("2026-10-05T10:00:00");
        assertThat(ClaimRules.isAnybodyDue(Set.of("Europe/Berlin", "America/New_York"), ten, NO_LIMITS, NOW))
                .isFalse();
        assertThat(ClaimRules.isAnybodyDue(Set.of("Europe/Berlin", "Asia/Tokyo"), ten, NO_LIMITS, NOW))
                .isTrue();
    }

    private static Recipient in(String timeZone) {
        return new Recipient(Ids.next(), "anna@example.com", timeZone, 0, false);
    }
}
