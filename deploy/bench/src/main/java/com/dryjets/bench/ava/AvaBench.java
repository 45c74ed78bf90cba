package com.dryjets.bench.ava;

import com.dryjets.bench.platform.Infra;
import com.dryjets.bench.platform.OpenLoop;
import com.dryjets.bench.platform.OpenLoop.Result;
import com.dryjets.bench.platform.Report;
import com.dryjets.bench.platform.Service;
import com.dryjets.bench.platform.TokenIssuer;
import com.dryjets.bench.platform.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures whether Ava is right, by simulated campaigns of which the truth is known, and how fast she answers, by a started
 * orchestrator-service with the metrics of such campaigns.
 */
@Command(
        name = "ava",
        description = "Measures whether failures are found, predictions hold and advice pays, answers and a rebuild.")
public final class AvaBench implements Callable<Integer> {

    /** The targets of detection. */
    static final double RECALL = 0.95;

    static final double FALSE_ALARMS = 0.1;

    /** The targets of predictions. */
    static final double CLEARLY_BETTER = 0.75;

    static final double CALIBRATION_ERROR = 0.05;

    static final int HISTORY = 200;
    static final int ADVISED = 60;

    private static final String TENANT = "bench";

    @Option(
            names = "--simulated",
            defaultValue = "500",
            description = "Campaigns to simulate (default: ${DEFAULT-VALUE}).")
    int simulated;

    @Option(
            names = "--seed",
            defaultValue = "16",
            description = "The seed of the simulation (default: ${DEFAULT-VALUE}).")
    long seed;

    @Option(
            names = "--check-every",
            defaultValue = "6",
            description = "Hours between the checks of a simulated campaign (default: ${DEFAULT-VALUE}).")
    int checkEvery;

    @Option(
            names = "--campaigns",
            defaultValue = "200",
            description = "Campaigns of the service, each with six weeks of metrics (default: ${DEFAULT-VALUE}).")
    int campaigns;

    @Option(
            names = "--with-hours",
            defaultValue = "40",
            description = "Those that also have metrics by hour (default: ${DEFAULT-VALUE}).")
    int withHours;

    @Option(names = "--rate", defaultValue = "50", description = "Requests per second (default: ${DEFAULT-VALUE}).")
    double rate;

    @Option(names = "--seconds", defaultValue = "20", description = "Seconds measured (default: ${DEFAULT-VALUE}).")
    int seconds;

    @Option(names = "--warm-up", defaultValue = "20", description = "Seconds before that (default: ${DEFAULT-VALUE}).")
    int warmUp;

    @Option(
            names = "--part",
            split = ",",
            defaultValue = "detection,prediction,advice,answers",
            description = "detection, prediction, advice, answers (default: all).")
    List<String> parts;

    @Option(names = "--jvm", description = "Additional JVM options for the service.")
    List<String> jvmOptions = new ArrayList<>(List.of("-Xmx512m", "-XX:+UseParallelGC"));

    private final Report report = Report.toStandardOutput();
    private int failed;

    @Override
    public Integer call() throws Exception {
        boolean isRight = !parts.contains("detection") || detects();
        isRight &= !parts.contains("prediction") || predicts();
        isRight &= !parts.contains("advice") || advises();
        int answers = parts.contains("answers") ? Workspace.run("ava", this::run) : 0;
        return isRight ? answers : 1;
    }

    private boolean detects() {
        report.say("%d simulated campaigns of six weeks, checked every %d hours, seed %d", simulated, checkEvery, seed);
        DetectionScore score = new FailureSimulation(checkEvery).run(simulated, seed);
        score.lines().forEach(line -> report.say("  %s", line));
        score.falseAlarmTexts().stream().limit(10).forEach(alarm -> report.say("  false: %s", alarm));
        report.result("ava.recall", score.recall(), "share");
        report.result("ava.false_alarms", score.falseAlarms(), "per campaign-week");
        report.result("ava.delay", score.medianDelay(), "days");
        report.result("ava.delay_p90", score.slowDelay(), "days");
        return score.recall() > RECALL && score.falseAlarms() < FALSE_ALARMS;
    }

    private boolean predicts() {
        PredictionScore score = PredictionScore.of(HISTORY, simulated, seed);
        report.say(
                "%d held-out goals of simulated campaigns, predicted eight times by a model of %d others",
                score.goals(), HISTORY);
        report.result("ava.brier", score.brier(), "mean squared error");
        report.result("ava.brier_base", score.baseBrier(), "mean squared error");
        report.result("ava.calibration_error", score.calibrationError(), "share");
        return score.brier() < CLEARLY_BETTER * score.baseBrier() && score.calibrationError() < CALIBRATION_ERROR;
    }

    private boolean advises() {
        AdviceScore score = AdviceScore.of(ADVISED, seed);
        report.say(
                "%d simulated campaigns; budget advice in %d of them was accepted, and raised revenue in %d",
                score.campaigns(), score.followed(), score.paid());
        report.result("ava.advice_lift", score.lift(), "share of the revenue to come");
        return score.lift() > 0;
    }

    private boolean run(Path data) throws Exception {
        TokenIssuer issuer = new TokenIssuer(data);
        AvaLoad load = new AvaLoad(campaigns, withHours);
        try (Infra infra = Infra.start(data, "orchestrator");
                Service ava = Service.start("orchestrator", infra, data, jvmOptions, issuer.environment())) {
            ava.awaitReady();
            try (AvaDatabase database = new AvaDatabase(infra.databaseUrl("orchestrator"))) {
                load.publish(infra, TENANT, seed);
                describe(load);
                database.await("select count(*) from performance_projection", load.days());
                database.await("select count(*) from hourly_engagement_projection", load.hours());
                database.awaitAssessments(campaigns);
                answers(new AvaApi(ava, issuer.marketer(TENANT)), load.campaigns());
                report.result("ava.rebuild_rate", database.rebuild(), "events/s");
                report.say("rebuilt from %,d events; requests that failed: %d", database.rebuiltEvents(), failed);
            }
        }
        return failed == 0;
    }

    private void describe(AvaLoad load) {
        report.say(
                "load: %,d running campaigns of one tenant with %,d days and %,d hours of metrics; %.0f requests/s for %d s after %d s of warm-up",
                campaigns, load.days(), load.hours(), rate, seconds, warmUp);
        report.say("service: one orchestrator-service, %s", String.join(" ", jvmOptions));
        report.machine();
    }

    private void answers(AvaApi api, List<UUID> ids) {
        measure("ava.recommend", ids, rate, api::recommendations);
        measure("ava.dashboard", ids, rate, api::dashboard);
        // Marketers ask for a strategy now and then.
        measure("ava.strategy", ids, rate / 10, api::generateStrategy);
    }

    private void measure(String name, List<UUID> ids, double perSecond, Function<UUID, CompletableFuture<String>> ask) {
        OpenLoop.run((int) (warmUp * perSecond), perSecond, i -> ask.apply(ids.get(i % ids.size())));
        Result result = OpenLoop.run((int) (seconds * perSecond), perSecond, i -> ask.apply(ids.get(i % ids.size())));
        failed += result.failed();
        report.load();
        report.result(name + "_p50", result.percentile(50), "ms");
        report.result(name + "_p99", result.percentile(99), "ms");
    }
}
