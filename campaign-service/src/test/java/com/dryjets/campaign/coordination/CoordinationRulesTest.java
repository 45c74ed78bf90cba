package com.dryjets.campaign.coordination;

import static com.dryjets.contracts.marketing.Channel.EMAIL;
import static com.dryjets.contracts.marketing.Channel.LINKEDIN;
import static com.dryjets.contracts.marketing.Channel.TWITTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.campaign.coordination.CoordinationRules.Unit;
import com.dryjets.campaign.coordination.CoordinationRules.Window;
import com.dryjets.contracts.marketing.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoordinationRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Window DAY = new Window(NOON.minus(Duration.ofHours(12)), NOON.plus(Duration.ofHours(12)));
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    @Test
    void keepsTimesThatDoNotCollide() {
        List<Unit> units = List.of(at(EMAIL, 1, 0), at(TWITTER, 2, 30), at(LINKEDIN, 3, 90));

        Map<UUID, Instant> plan = CoordinationRules.plan(units, List.of(), DAY, HALF_HOUR);

        assertThat(plan)
                .allSatisfy((id, time) -> assertThat(time)
                        .isEqualTo(units.stream()
                                .filter(unit -> unit.id().equals(id))
                                .findFirst()
                                .orElseThrow()
                                .wanted()));
        assertThat(CoordinationRules.moved(units, plan)).isZero();
    }

    @Test
    void spacesCollidingItems() {
        List<Unit> units = List.of(at(EMAIL, 1, 0), at(TWITTER, 2, 0), at(LINKEDIN, 3, 10));

        Map<UUID, Instant> plan = CoordinationRules.plan(units, List.of(), DAY, HALF_HOUR);

        assertThat(plan.values())
                .containsExactlyInAnyOrder(NOON, NOON.plus(HALF_HOUR), NOON.plus(HALF_HOUR.multipliedBy(2)));
        assertThat(CoordinationRules.moved(units, plan)).isEqualTo(2);
    }

    @Test
    void keepsDistanceFromFixedItems() {
        Map<UUID, Instant> plan = CoordinationRules.plan(
                List.of(at(EMAIL, 1, 0)), List.of(NOON.plus(Duration.ofMinutes(5))), DAY, HALF_HOUR);

        assertThat(plan.values()).containsExactly(NOON.plus(Duration.ofMinutes(35)));
    }

    @Test
    void movesItemsBackAtEndOfWindow() {
        List<Unit> units = List.of(at(EMAIL, 1, 720), at(TWITTER, 2, 715));

        Map<UUID, Instant> plan = CoordinationRules.plan(units, List.of(), DAY, HALF_HOUR);

        assertThat(plan.get(id(2))).isEqualTo(NOON.plus(Duration.ofMinutes(715)));
        assertThat(plan.get(id(1))).isEqualTo(NOON.plus(Duration.ofMinutes(685)));
    }

    @Test
    void halvesSpacingUntilEverythingFits() {
        Window hour = new Window(NOON, NOON.plus(Duration.ofHours(1)));
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            units.add(at(TWITTER, i, 0));
        }

        List<Instant> times = CoordinationRules.plan(units, List.of(), hour, HALF_HOUR).values().stream()
                .sorted()
                .toList();

        assertThat(times).hasSize(10).doesNotHaveDuplicates().allMatch(time -> !time.isAfter(hour.to()));
        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i))).isGreaterThanOrEqualTo(Duration.ofMinutes(3));
        }
    }

    @Test
    void spreadsItemsWithoutTimeOverWindow() {
        List<Unit> units = List.of(
                new Unit(EMAIL, id(1), null, null),
                new Unit(TWITTER, id(2), null, null),
                new Unit(TWITTER, id(3), null, null));

        Map<UUID, Instant> plan = CoordinationRules.plan(units, List.of(), DAY, HALF_HOUR);

        assertThat(plan)
                .containsEntry(id(1), DAY.from().plus(Duration.ofHours(4)))
                .containsEntry(id(2), DAY.from().plus(Duration.ofHours(12)))
                .containsEntry(id(3), DAY.from().plus(Duration.ofHours(20)));
    }

    @Test
    void planningAgainKeepsSlotsAndFitsNewItems() {
        List<Unit> units = List.of(at(EMAIL, 1, 0), at(TWITTER, 2, 0), at(LINKEDIN, 3, 0));
        Map<UUID, Instant> first = CoordinationRules.plan(units, List.of(), DAY, HALF_HOUR);

        List<Unit> again = new ArrayList<>(units.stream()
                .map(unit -> new Unit(unit.channel(), unit.id(), unit.wanted(), first.get(unit.id())))
                .toList());
        assertThat(CoordinationRules.plan(again, List.of(), DAY, HALF_HOUR)).isEqualTo(first);

        again.add(at(EMAIL, 4, 1));
        Map<UUID, Instant> more = CoordinationRules.plan(again, List.of(), DAY, HALF_HOUR);
        assertThat(more).containsAllEntriesOf(first).containsEntry(id(4), NOON.plus(Duration.ofMinutes(90)));
    }

    private static Unit at(Channel channel, int id, int minutesAfterNoon) {
        return new Unit(channel, id(id), NOON.plus(Duration.ofMinutes(minutesAfterNoon)), null);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
