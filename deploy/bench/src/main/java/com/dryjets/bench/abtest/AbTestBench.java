package com.dryjets.bench.abtest;

import com.dryjets.bench.platform.Report;
import com.dryjets.email.abtest.OutcomeRules;
import com.dryjets.email.abtest.SampleSize;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how often tests of emails name a winner: wrongly, without a difference, and rightly, with one. */
@Command(
        name = "ab",
        description = "Measures false winners and the power of A/B tests that are looked at continuously.")
public final class AbTestBench implements Callable<Integer> {

    private static final double POWER = 0.8;

    /** The rates of real emails: clicks, and opens. */
    private static final double CLICKS = 0.03;

    private static final double OPENS = 0.3;

    /** How many tests of each kind are simulated unless asked otherwise. */
    public static final String TESTS = "2000";

    public static final long SEED = 15;

    @Option(names = "--tests", defaultValue = TESTS, description = "Simulated tests of each kind.")
    int tests;

    @Option(names = "--seed", defaultValue = "" + SEED, description = "The seed of the simulations.")
    long seed;

    /** For the command line, which sets the options. */
    public AbTestBench() {}

    public AbTestBench(int tests, long seed) {
        this.tests = tests;
        this.seed = seed;
    }

    @Override
    public Integer call() {
        return passes(Report.toStandardOutput()) ? 0 : 1;
    }

    /** Prints the results; returns whether they are as they should be. */
    public boolean passes(Report report) {
        report.say("%d tests of each kind, looked at after every recipient or response, seed %d", tests, seed);
        double worst = Math.max(falseWinnersOfRates(report), falseWinnersOfRevenue(report));
        double least =
                Math.min(power(report, CLICKS, 0.2), Math.min(power(report, CLICKS, 0.4), power(report, OPENS, 0.1)));
        report.result("ab.false_winners", worst, "share");
        report.result("ab.power", least, "share");
        return worst <= OutcomeRules.FALSE_WINNERS && least >= POWER;
    }

    private double falseWinnersOfRates(Report report) {
        double worst = 0;
        for (double rate : new double[] {CLICKS, OPENS}) {
            for (int variants : new int[] {2, 5}) {
                Simulation simulation = new Simulation(seed, variants);
                double sent = simulation.share(tests, test -> test.winsWhileResponsesArrive(10_000, rate));
                double sending = simulation.share(tests, test -> test.winsWhileSending(10_000, rate, 0) >= 0);
                report.say(
                        "  no difference, rate %.2f, %d variants: %.4f after sending, %.4f while sending",
                        rate, variants, sent, sending);
                worst = Math.max(worst, Math.max(sent, sending));
            }
        }
        return worst;
    }

    private double falseWinnersOfRevenue(Report report) {
        double share = new Simulation(seed, 2).share(tests, test -> test.winsByRevenue(10_000, CLICKS));
        report.say("  no difference, revenue of log-normal orders by 3 %% of the recipients: %.4f", share);
        return share;
    }

    /** With as many recipients as the calculator asks for. */
    private double power(Report report, double baseline, double effect) {
        SampleSize size = SampleSize.of(baseline, effect, 2, POWER);
        double share = new Simulation(seed, 2)
                .share(tests, test -> test.winsWhileSending((int) size.perVariant(), baseline, effect) == 1);
        report.say(
                "  %.0f %% more than a rate of %.2f with %d recipients a variant (%d for one look): power %.3f",
                100 * effect, baseline, size.perVariant(), size.perVariantSingleLook(), share);
        return share;
    }
}
