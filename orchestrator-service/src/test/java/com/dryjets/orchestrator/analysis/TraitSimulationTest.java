package com.dryjets.orchestrator.analysis;

import static com.dryjets.orchestrator.analysis.Simulation.ALPHA;
import static com.dryjets.orchestrator.analysis.SituationFixtures.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.marketing.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Looks at the latest 200 posts of each network after every twentieth, while campaigns and posts vary. */
class TraitSimulationTest {

    private static final AnalysisConfig CONFIG = new DefaultAnalysisConfig();
    private static final List<Channel> NETWORKS = List.of(Channel.LINKEDIN, Channel.TWITTER, Channel.FACEBOOK);
    private static final List<String> ANGLES = List.of("number", "contrast", "question", "reader", "claim");
    private static final List<String> OPENINGS = List.of("question", "quotation", "number", "statement");
    private static final int EXPERIMENTS = 100;
    private static final int POSTS = 200;
    private static final int LOOK = 20;

    /**
     * How much things vary.
     *
     * @param perCampaign posts of a campaign on a network
     * @param habits how much campaigns prefer an opening of their own: 0 is not at all, 1 that they use no other
     */
    private record World(int networks, int perCampaign, double campaigns, double posts, double habits, double lift) {}

    @Test
    void adviceOnTraitsThatDoNotMatterIsRare() {
        int all = 0;
        List<World> worlds = List.of(
                new World(1, 10, 0, 0, 0, 0),
                new World(3, 10, 0.3, 0.4, 0, 0),
                new World(1, 20, 0.3, 0.4, 0.8, 0),
                new World(3, 3, 0.5, 0.8, 0.8, 0),
                new World(1, 1, 0.3, 0.4, 0, 0),
                new World(1, 50, 0.5, 0.4, 1, 0));
        for (World world : worlds) {
            int told = new Simulation(21).count(EXPERIMENTS, simulation -> isAdvised(simulation, world, ""));
            Simulation.assertAtMost(ALPHA, told, EXPERIMENTS);
            all += told;
        }
        assertThat(all).isLessThanOrEqualTo((int) (ALPHA * EXPERIMENTS * worlds.size()));
    }

    @Test
    void findsAnOpeningThatLiftsTheResponseByHalf() {
        World world = new World(1, 10, 0.3, 0.4, 0, 0.5);

        int found = new Simulation(22)
                .count(EXPERIMENTS, simulation -> isAdvised(simulation, world, "OPENING:QUESTION:MORE"));

        assertThat(found).isGreaterThan((int) (0.8 * EXPERIMENTS));
    }

    private static boolean isAdvised(Simulation simulation, World world, String wanted) {
        Situation situation = situation(world.networks());
        HistoryFixtures history = new HistoryFixtures();
        double[] level = new double[1];
        int[] habit = new int[1];
        for (int post = 0; post < POSTS; post++) {
            if (post % world.perCampaign() == 0) {
                history.campaign();
                level[0] = 0.03 * simulation.factor(world.campaigns());
                habit[0] = simulation.between(1, 1 << 20) % OPENINGS.size();
            }
            for (Channel network : NETWORKS.subList(0, world.networks())) {
                add(simulation, world, history, network, level[0], OPENINGS.get(habit[0]));
            }
            if (post % LOOK == LOOK - 1 && isTold(TraitRules.assess(situation, history.build(), CONFIG), wanted)) {
                return true;
            }
        }
        return false;
    }

    private static void add(
            Simulation simulation, World world, HistoryFixtures history, Channel network, double level, String habit) {
        boolean habitual = simulation.between(1, 1 << 20) % 1000 < world.habits() * 1000;
        String opening = habitual ? habit : pick(simulation, OPENINGS);
        int seen = simulation.between(500, 20_000);
        double lift = opening.equals("question") ? 1 + world.lift() : 1;
        int engaged = simulation.binomial(seen, level * lift * simulation.factor(world.posts()));
        int hashtags = simulation.between(1, 16) - 1;
        history.post(
                network, pick(simulation, ANGLES), opening, simulation.between(60, 600), hashtags / 3, seen, engaged);
    }

    private static String pick(Simulation simulation, List<String> values) {
        return values.get(simulation.between(1, 1 << 20) % values.size());
    }

    private static boolean isTold(Assessment assessment, String wanted) {
        return assessment.findings().stream()
                .filter(finding -> finding.confidence() >= CONFIG.issueConfidence())
                .anyMatch(finding -> finding.subject().endsWith(wanted));
    }

    private static Situation situation(int networks) {
        SituationFixtures fixtures = campaign();
        NETWORKS.subList(0, networks).forEach(network -> fixtures.allocated(network, "100.00"));
        return fixtures.build();
    }
}
