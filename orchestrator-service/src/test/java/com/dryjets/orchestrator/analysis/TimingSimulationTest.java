package com.dryjets.orchestrator.analysis;

import static com.dryjets.orchestrator.analysis.Simulation.ALPHA;
import static com.dryjets.orchestrator.analysis.SituationFixtures.MONDAY;
import static com.dryjets.orchestrator.analysis.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** Weekly looks for eight weeks at hours and days that vary, whatever their weekday. */
class TimingSimulationTest {

    private static final AnalysisConfig CONFIG = new DefaultAnalysisConfig();
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<Channel> NETWORKS =
            List.of(Channel.LINKEDIN, Channel.TWITTER, Channel.FACEBOOK, Channel.INSTAGRAM);
    private static final int EXPERIMENTS = 40;
    private static final int DAYS = 56;

    private record World(int networks, int impressions, double days, double hours, double lift) {}

    @Test
    void adviceOnHoursThatDoNotDifferIsRare() {
        int all = 0;
        List<World> worlds = List.of(
                new World(1, 500, 0, 0, 0),
                new World(4, 500, 0.3, 0, 0),
                new World(1, 50_000, 0.3, 0.3, 0),
                new World(4, 5_000, 0, 0.3, 0),
                new World(1, 50_000, 0.3, 0, 0));
        for (World world : worlds) {
            int told = new Simulation(9)
                    .count(EXPERIMENTS, simulation -> isAdvised(simulation, world, (day, hour) -> false));
            Simulation.assertAtMost(ALPHA, told, EXPERIMENTS);
            all += told;
        }
        assertThat(all).isLessThanOrEqualTo((int) (ALPHA * EXPERIMENTS * worlds.size()));
    }

    @Test
    void findsAWeekdayOnWhichHalfAsManyAgainRespond() {
        int found = new Simulation(10)
                .count(
                        EXPERIMENTS,
                        simulation -> isAdvised(
                                simulation, new World(1, 5_000, 0.2, 0, 0.5), (day, hour) -> day == DayOfWeek.TUESDAY));

        assertThat(found).isGreaterThanOrEqualTo((int) (0.8 * EXPERIMENTS));
    }

    @Test
    void findsHoursInWhichHalfAsManyAgainRespond() {
        int found = new Simulation(11)
                .count(
                        EXPERIMENTS,
                        simulation -> isAdvised(
                                simulation, new World(1, 5_000, 0.3, 0.3, 0.5), (day, hour) -> hour / 3 == 6));

        assertThat(found).isGreaterThanOrEqualTo((int) (0.8 * EXPERIMENTS));
    }

    @Test
    void findsHoursOfOneWeekdayInWhichManyMoreRespond() {
        int found = new Simulation(12)
                .count(
                        EXPERIMENTS,
                        simulation -> isAdvised(
                                simulation,
                                new World(1, 20_000, 0.2, 0.15, 0.75),
                                (day, hour) -> day == DayOfWeek.TUESDAY && hour / 3 == 6));

        assertThat(found).isGreaterThanOrEqualTo((int) (0.8 * EXPERIMENTS));
    }

    private static boolean isAdvised(Simulation simulation, World world, BiPredicate<DayOfWeek, Integer> isBetter) {
        HistoryFixtures history = new HistoryFixtures();
        SituationFixtures known = campaign().inZone(ZONE.getId());
        NETWORKS.subList(0, world.networks()).forEach(network -> known.engagement(network, 1000, 30));
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = MONDAY.plusDays(day);
            for (Channel network : NETWORKS.subList(0, world.networks())) {
                addDay(simulation, world, history, network, date, isBetter);
            }
            boolean look = day % 7 == 6;
            if (look
                    && TimingRules.assess(known.today(date.plusDays(1)).build(), history.build(), CONFIG)
                                    .verdict()
                            == Verdict.ADVICE) {
                return true;
            }
        }
        return false;
    }

    /** Hours that vary together in blocks of three, and with their day. */
    private static void addDay(
            Simulation simulation,
            World world,
            HistoryFixtures history,
            Channel network,
            LocalDate date,
            BiPredicate<DayOfWeek, Integer> isBetter) {
        double ofDay = 0.03 * simulation.factor(world.days());
        for (int hour = 0; hour < 24; hour += 3) {
            int seen = Math.max(1, (int) (world.impressions() / 8.0 * simulation.factor(0.5)));
            double lift = isBetter.test(date.getDayOfWeek(), hour) ? 1 + world.lift() : 1;
            int engaged = simulation.binomial(seen, ofDay * lift * simulation.factor(world.hours()));
            history.hour(network, date, hour, ZONE, seen, engaged);
        }
    }
}
