package com.dryjets.orchestrator.analysis;

import static com.dryjets.orchestrator.analysis.Simulation.ALPHA;
import static com.dryjets.orchestrator.analysis.SituationFixtures.MONDAY;
import static com.dryjets.orchestrator.analysis.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.marketing.Metric;
import com.dryjets.orchestrator.performance.DailyTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ava looks at a campaign every day, and in the middle of some days, until there is advice or four weeks are over. */
class ChannelSimulationTest {

    private static final AnalysisConfig CONFIG = new DefaultAnalysisConfig();
    private static final List<Channel> NETWORKS =
            List.of(Channel.LINKEDIN, Channel.TWITTER, Channel.FACEBOOK, Channel.INSTAGRAM);
    private static final double RATE = 0.02;
    private static final int EXPERIMENTS = 60;
    private static final int DAYS = 28;

    private record Setting(int networks, int impressions, double sizes, double rates) {}

    @Test
    void adviceOnNetworksThatDoNotDifferIsRare() {
        List<Setting> settings = Stream.of(2, 4)
                .flatMap(networks -> Stream.of(500, 5_000, 50_000)
                        .flatMap(impressions -> Stream.of(0.0, 0.2, 0.3, 0.4)
                                .map(variation -> new Setting(networks, impressions, 0.5, variation))))
                .toList();
        int all = 0;
        for (Setting setting : settings) {
            int told = new Simulation(12).count(EXPERIMENTS, simulation -> isAdvised(simulation, setting, 0, DAYS));
            Simulation.assertAtMost(ALPHA, told, EXPERIMENTS);
            all += told;
        }
        assertThat(all).isLessThanOrEqualTo((int) (ALPHA * EXPERIMENTS * settings.size()));
    }

    /** A standard error of 4 % in 100 experiments leaves no doubt that it is more than 70 %. */
    @ParameterizedTest
    @CsvSource({"2, 0", "2, 0.2", "2, 0.3", "4, 0", "4, 0.2", "4, 0.3"})
    void findsARealDifferenceInThreeWeeks(int networks, double variation) {
        int found = new Simulation(7)
                .count(100, simulation -> isAdvised(simulation, new Setting(networks, 5_000, 0.1, variation), 0.5, 21));

        assertThat(found).isGreaterThanOrEqualTo(80);
    }

    private static boolean isAdvised(Simulation simulation, Setting setting, double effect, int days) {
        SituationFixtures known = campaign();
        for (int day = 0; day < days; day++) {
            List<DailyTotals> today = new ArrayList<>();
            for (int network = 0; network < setting.networks(); network++) {
                double rate = network == 0 ? RATE * (1 + effect) : RATE;
                today.add(simulation.day(
                        NETWORKS.get(network),
                        MONDAY.plusDays(day),
                        setting.impressions(),
                        setting.sizes(),
                        rate,
                        setting.rates()));
            }
            if (day % 4 == 3
                    && isAdvice(known.with(today.stream()
                            .map(ChannelSimulationTest::untilMorning)
                            .toList()))) {
                return true;
            }
            known = known.with(today);
            if (isAdvice(known)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAdvice(SituationFixtures campaign) {
        return ChannelRules.assess(campaign.build(), CONFIG).verdict() == Verdict.ADVICE;
    }

    /** A twentieth of the day. */
    private static DailyTotals untilMorning(DailyTotals day) {
        return Simulation.day(
                day.channel(),
                day.day(),
                Math.max(1, day.totals().total(Metric.IMPRESSIONS).intValue() / 20),
                day.totals().total(Metric.ENGAGEMENTS).intValue() / 20);
    }
}
