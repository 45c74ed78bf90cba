package com.dryjets.email.sendtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.email.email.SendWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SendTimeRulesTest {

    /** A Monday. */
    private static final Instant START = Instant.parse("2026-11-30T00:00:00Z");

    private static final SendWindow WEEK = new SendWindow(START, START.plus(Duration.ofDays(7)));
    private static final List<Slot> SLOTS = Slot.of(WEEK, START, ZoneOffset.UTC, null);
    private static final UUID EMAIL = new UUID(1, 2);
    private static final int TUESDAY_NINE = 24 + 9;
    private static final int FRIDAY_SIX = 4 * 24 + 18;

    private static final SendPlan NOTHING_KNOWN =
            SendPlan.of(WEEK, new TenantHours(Hours.NONE, Hours.NONE, Hours.NONE), Hours.NONE);

    @Test
    void choosesTheSameTimeAgain() {
        for (int i = 0; i < 50; i++) {
            assertThat(choose(EMAIL, i, NOTHING_KNOWN, Hours.NONE, 0.5))
                    .isEqualTo(choose(EMAIL, i, NOTHING_KNOWN, Hours.NONE, 0.5));
        }
    }

    @Test
    void takesTheHourOfTheContact() {
        SendTime time = choose(EMAIL, 1, NOTHING_KNOWN, Hours.of(Map.of(FRIDAY_SIX, 2.0)), 0);

        assertThat(time.arm()).isEqualTo(Arm.LEARNED);
        assertThat(time.hour()).isEqualTo(FRIDAY_SIX);
        assertThat(time.at()).isBetween("2026-12-04T18:00:00Z", "2026-12-04T18:59:59.999Z");
        assertThat(time.ownEngagement()).isEqualTo(2);
    }

    @Test
    void takesTheHourOfTheTenantForContactsOfWhomNothingIsKnown() {
        SendPlan plan = SendPlan.of(
                WEEK,
                new TenantHours(Hours.NONE, Hours.of(hour -> 500), Hours.of(hour -> hour == TUESDAY_NINE ? 150 : 100)),
                Hours.NONE);

        assertThat(choose(EMAIL, 1, plan, Hours.NONE, 0).hour()).isEqualTo(TUESDAY_NINE);
    }

    @Test
    void takesTheHourOfTheAudienceBeforeThatOfTheTenant() {
        Hours tenant = Hours.of(hour -> hour == TUESDAY_NINE || hour == FRIDAY_SIX ? 200 : 20);
        SendPlan plan =
                SendPlan.of(WEEK, new TenantHours(tenant, Hours.NONE, Hours.NONE), Hours.of(Map.of(FRIDAY_SIX, 400.0)));

        assertThat(choose(EMAIL, 1, plan, Hours.NONE, 0).hour()).isEqualTo(FRIDAY_SIX);
    }

    @Test
    void spreadsContactsEvenlyOverHoursThatAreAsGood() {
        Map<Integer, Long> hours = IntStream.range(0, 16_800)
                .mapToObj(i -> choose(EMAIL, i, NOTHING_KNOWN, Hours.NONE, 0).hour())
                .collect(Collectors.groupingBy(hour -> hour, Collectors.counting()));

        assertThat(hours).hasSize(168);
        assertThat(hours.values()).allSatisfy(count -> assertThat(count).isBetween(50L, 150L));
    }

    /** Whatever is known, each moment is as likely as any other. */
    @Test
    void givesTheRandomArmAnyTime() {
        Hours own = Hours.of(Map.of(FRIDAY_SIX, 50.0));
        List<SendTime> times = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            times.add(choose(EMAIL, i, NOTHING_KNOWN, own, 0.1));
        }

        List<SendTime> random =
                times.stream().filter(time -> time.arm() == Arm.RANDOM).toList();
        assertThat(random.size()).isBetween(1_850, 2_150);
        double middle = random.stream()
                .mapToDouble(time -> Duration.between(START, time.at()).toMinutes())
                .average()
                .orElseThrow();
        assertThat(middle).isCloseTo(3.5 * 24 * 60, within(120.0));
        assertThat(random)
                .allSatisfy(time ->
                        assertThat(HourOfWeek.of(time.at(), ZoneOffset.UTC)).isEqualTo(time.hour()));
    }

    @Test
    void drawsOtherArmsForAnotherEmail() {
        Set<Integer> first = randomContacts(EMAIL);
        Set<Integer> second = randomContacts(new UUID(1, 3));

        Set<Integer> both = first.stream().filter(second::contains).collect(Collectors.toSet());
        assertThat(both.size()).isBetween(60, 140);
    }

    private static Set<Integer> randomContacts(UUID email) {
        return IntStream.range(0, 10_000)
                .filter(i -> choose(email, i, NOTHING_KNOWN, Hours.NONE, 0.1).arm() == Arm.RANDOM)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static SendTime choose(UUID email, int contact, SendPlan plan, Hours own, double randomShare) {
        return SendTimeRules.choose(email, new UUID(7, contact), SLOTS, plan, own, randomShare);
    }
}
