package com.dryjets.orchestrator.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.analysis.Simulation;
import com.dryjets.orchestrator.failure.SlumpDetector.Slump;
import com.dryjets.orchestrator.performance.HourlyEngagement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlumpDetectorTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
    private static final double DAYS_PER_FALSE_ALARM = 2_000;
    private static final int HOURS = 24;

    private static final class History {

        private final List<HourlyEngagement> hours = new ArrayList<>();
        private int days;

        /** Adds days with a share of the usual engagement: 20 for 1,000 impressions, and twice as much in the evening. */
        History add(int count, double level) {
            for (int i = 0; i < count; i++) {
                for (int hour = 0; hour < HOURS; hour++) {
                    add(hour, 100, 2 * level * (hour >= 18 ? 2 : 1));
                }
                days++;
            }
            return this;
        }

        private void add(int hour, double impressions, double engagements) {
            Instant time = MONDAY.plusDays(days)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .plus(Duration.ofHours(hour));
            hours.add(new HourlyEngagement(Channel.LINKEDIN, time, impressions, engagements, 0));
        }

        List<EngagementDay> days() {
            return EngagementDay.of(hours, ZoneOffset.UTC, LATER);
        }

        Optional<Slump> find(LocalDate open) {
            return SlumpDetector.find(days(), null, DAYS_PER_FALSE_ALARM, open);
        }
    }

    @Test
    void findsAChannelThatLostMostOfItsEngagement() {
        Slump slump = new History().add(21, 1).add(4, 0.2).find(null).orElseThrow();

        assertThat(slump.since()).isEqualTo(MONDAY.plusDays(21));
        assertThat(slump.events()).isCloseTo(4 * 60 * 0.2, within(1e-9));
        assertThat(slump.expected()).isCloseTo(4 * 60, within(10.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 0.8, 1, 1.5})
    void aSmallerLossIsNotASlump(double level) {
        assertThat(new History().add(21, 1).add(14, level).find(null)).isEmpty();
    }

    @Test
    void aWeekIsNeededToKnowWhatIsUsual() {
        assertThat(new History().add(5, 1).add(2, 0.1).find(null)).isEmpty();
        assertThat(new History().add(7, 1).add(3, 0.1).find(null)).isPresent();
    }

    @Test
    void hoursAtWhichPeopleRespondLessAreNotASlump() {
        History history = new History().add(21, 1);
        for (int hour = 0; hour < 18; hour++) {
            history.add(hour, 100, 2);
        }
        List<EngagementDay> days = history.days();
        UsualEngagement usual = UsualEngagement.of(days.subList(0, 21), null, 7).orElseThrow();

        assertThat(usual.expected(days.getLast())).isCloseTo(36, within(3.0));
    }

    @Test
    void weekendsOnWhichPeopleRespondLessAreLearned() {
        History history = new History();
        for (int week = 0; week < 4; week++) {
            history.add(5, 1).add(2, 0.4);
        }

        assertThat(history.find(null)).isEmpty();
        UsualEngagement usual = UsualEngagement.of(history.days(), null, 7).orElseThrow();
        assertThat(usual.expected(history.days().getLast())).isLessThan(40);
        assertThat(usual.expected(history.days().getFirst())).isGreaterThan(50);
    }

    @Test
    void aSlumpLastsUntilThreeDaysAreBackAtFourFifths() {
        LocalDate since = MONDAY.plusDays(21);

        assertThat(new History().add(21, 1).add(6, 0.2).add(2, 0.9).find(since)).isPresent();
        assertThat(new History().add(21, 1).add(6, 0.2).add(5, 0.7).find(since)).isPresent();
        assertThat(new History().add(21, 1).add(6, 0.2).add(3, 0.9).find(since)).isEmpty();
        assertThat(new History().add(21, 1).add(6, 0.2).add(8, 0.9).find(null)).isEmpty();
    }

    @Test
    void whatHasLastedForWeeksIsTheNewUsual() {
        LocalDate since = MONDAY.plusDays(2);

        assertThat(new History().add(2, 1).add(39, 0.2).find(since)).isPresent();
        assertThat(new History().add(42, 0.2).find(MONDAY)).isEmpty();
    }

    /** Other campaigns count like one day. */
    @Test
    void otherCampaignsShowWhatIsUsualAsWell() {
        List<EngagementDay> days = new History().add(9, 1).days();

        double own = UsualEngagement.of(days, null, 7).orElseThrow().expected(days.getFirst());
        double shared = UsualEngagement.of(days, 0.05, 7).orElseThrow().expected(days.getFirst());

        assertThat(shared / own).isCloseTo(1.1, within(0.02));
    }

    /**
     * Ten weeks of a healthy channel, looked at daily. One false alarm in 2,000 days is one in 29 such channels; days whose
     * variation is not gamma must not change that.
     */
    @ParameterizedTest
    @CsvSource({"300, 0", "300, 0.3", "5000, 0.3", "50000, 0.3", "5000, 0.4"})
    void falseAlarmsAreAsRareAsStated(int impressions, double variation) {
        int channels = 60;
        int days = 70;

        int alarms = new Simulation(7)
                .count(
                        channels,
                        simulation ->
                                isEverLow(simulation, days, impressions, day -> factor(simulation, day, variation)));

        Simulation.assertAtMost(days / DAYS_PER_FALSE_ALARM, alarms, channels);
    }

    @ParameterizedTest
    @CsvSource({"1000, 11", "5000, 7", "50000, 7"})
    void aLossOfThreeQuartersIsFoundWithinDays(int impressions, int within) {
        int channels = 60;
        int healthy = 28;

        int found = new Simulation(8)
                .count(
                        channels,
                        simulation -> isEverLow(
                                simulation,
                                healthy + within,
                                impressions,
                                day -> factor(simulation, day, 0.3) * (day < healthy ? 1 : 0.25)));

        assertThat(found).isGreaterThanOrEqualTo((int) (0.95 * channels));
    }

    /** Days vary, and people respond less on weekends. */
    private static double factor(Simulation simulation, int day, double variation) {
        return simulation.factor(variation) * (day % 7 >= 5 ? 0.7 : 1);
    }

    private static boolean isEverLow(Simulation simulation, int days, int impressions, IntToDoubleFunction level) {
        List<HourlyEngagement> hours = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            double rate = 0.02 * level.applyAsDouble(day);
            Instant start = MONDAY.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant();
            for (int hour = 8; hour < 20; hour++) {
                double seen = impressions / 12.0;
                hours.add(new HourlyEngagement(
                        Channel.LINKEDIN,
                        start.plus(Duration.ofHours(hour)),
                        seen,
                        simulation.poisson(seen * rate),
                        0));
            }
            // As much history as the service reads.
            List<HourlyEngagement> known = hours.subList(Math.max(0, hours.size() - 12 * 42), hours.size());
            if (SlumpDetector.find(EngagementDay.of(known, ZoneOffset.UTC, LATER), null, DAYS_PER_FALSE_ALARM, null)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
