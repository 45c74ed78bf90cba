package com.dryjets.bench.dashboard;

import com.dryjets.bench.dashboard.HeapWatch.Watched;
import com.dryjets.bench.platform.AnalyticsApi;
import com.dryjets.bench.platform.CpuTime;
import com.dryjets.bench.platform.Infra;
import com.dryjets.bench.platform.OpenLoop;
import com.dryjets.bench.platform.OpenLoop.Result;
import com.dryjets.bench.platform.Report;
import com.dryjets.bench.platform.Service;
import com.dryjets.bench.platform.ServiceClient;
import com.dryjets.bench.platform.Stopwatch;
import com.dryjets.bench.platform.TokenIssuer;
import com.dryjets.bench.platform.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures how fast dashboards, summaries, reports and exports are read, and whether more records slow them down.
 */
@Command(name = "dashboard", description = "Measures reads: dashboards, campaign summaries, reports and exports.")
public final class DashboardBench implements Callable<Integer> {

    private static final String TENANT = "bench";
    private static final UUID LARGE = DashboardDatabase.campaign(1);
    private static final UUID SMALL = DashboardDatabase.campaign(2);
    private static final int TURNS = 3;
    private static final int SQL_ROUNDS = 500;

    @Option(
            names = "--campaigns",
            defaultValue = "1000",
            description = "Number of campaigns (default: ${DEFAULT-VALUE}).")
    int campaigns;

    @Option(
            names = "--records",
            defaultValue = "1000000",
            description = "Records of the large campaign (default: ${DEFAULT-VALUE}).")
    int records;

    @Option(
            names = "--few",
            defaultValue = "1000",
            description = "Records of the small campaign (default: ${DEFAULT-VALUE}).")
    int few;

    @Option(names = "--rate", defaultValue = "200", description = "Dashboards per second (default: ${DEFAULT-VALUE}).")
    double rate;

    @Option(names = "--seconds", defaultValue = "10", description = "Seconds per turn (default: ${DEFAULT-VALUE}).")
    int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "45",
            description = "Seconds of dashboards to warm up (default: ${DEFAULT-VALUE}).")
    int warmUp;

    @Option(names = "--jvm", description = "Additional JVM options for the service.")
    List<String> jvmOptions = new ArrayList<>(List.of("-Xmx256m", "-XX:+UseParallelGC"));

    private final Report report = Report.toStandardOutput();
    private int faults;

    @Override
    public Integer call() throws Exception {
        return Workspace.run("dashboard", this::run);
    }

    private boolean run(Path data) throws Exception {
        TokenIssuer issuer = new TokenIssuer(data);
        try (Infra infra = Infra.start(data, "analytics");
                Service service = Service.start("analytics", infra, data, jvmOptions, issuer.environment())) {
            service.awaitReady();
            try (DashboardDatabase database = new DashboardDatabase(infra.databaseUrl("analytics"), TENANT)) {
                describe();
                Stopwatch stopwatch = Stopwatch.start();
                database.fill(campaigns, records, few);
                report.say("filled in %.1f s; nothing is ingested during the measurement", stopwatch.seconds());
                measure(new AnalyticsApi(service, issuer.marketer(TENANT)), infra, service, database);
            }
        }
        return faults == 0;
    }

    private void describe() {
        report.say(
                "load: %,d campaigns of one tenant, one with %,d records, one with %,d, the others with 100; %d days, 4 channels, 8 metrics",
                campaigns, records, few, DashboardDatabase.DAYS);
        report.say(
                "      dashboards at %.0f/s, %d turns of %d s each after %d s of warm-up; summaries at 50/s, reports at 10/s",
                rate, TURNS, seconds, warmUp);
        report.say("service: one analytics-service, %s", String.join(" ", jvmOptions));
        report.machine();
    }

    private void measure(AnalyticsApi api, Infra infra, Service service, DashboardDatabase database) throws Exception {
        checkTotals(api);
        dashboards(api, () -> CpuTime.of(service, infra), database);
        summaries(api, database);
        Result reports = run(10, () -> api.detailedReport(LARGE));
        report.result("report.detailed_p50", reports.percentile(50), "ms");
        report.result("report.detailed_p99", reports.percentile(99), "ms");
        export(api, service, database);
        report.load();
        report.say("wrong or failed: %d", faults);
    }

    private void dashboards(AnalyticsApi api, Supplier<CpuTime> cpu, DashboardDatabase database) throws Exception {
        OpenLoop.run((int) (warmUp * rate), rate, i -> api.dashboard(i % 2 == 0 ? LARGE : SMALL));
        List<Result> large = new ArrayList<>();
        List<Result> small = new ArrayList<>();
        CpuTime before = cpu.get();
        for (int turn = 0; turn < TURNS; turn++) {
            small.add(run(rate, () -> api.dashboard(SMALL)));
            large.add(run(rate, () -> api.dashboard(LARGE)));
        }
        report.say("CPU time per dashboard: %s", cpu.get().since(before).perItem(2 * TURNS * seconds * rate));
        report.load();
        Result merged = merge(large);
        report.result("dashboard.p50", merged.percentile(50), "ms");
        report.result("dashboard.p99", merged.percentile(99), "ms");
        report.result("dashboard.growth", merged.percentile(50) / merge(small).percentile(50), "x");
        report.result("dashboard.sql_p50", database.dashboard(LARGE, SQL_ROUNDS), "ms");
    }

    private void summaries(AnalyticsApi api, DashboardDatabase database) throws Exception {
        OpenLoop.run(500, 50, i -> api.summary());
        Result summaries = run(50, api::summary);
        report.result("summary.p50", summaries.percentile(50), "ms");
        report.result("summary.p99", summaries.percentile(99), "ms");
        report.result("summary.sql_p50", database.summary(SQL_ROUNDS), "ms");
    }

    private void export(AnalyticsApi api, Service service, DashboardDatabase database) throws Exception {
        database.copy(LARGE);
        Watched<Long> export = HeapWatch.watch(api, () -> api.export(LARGE));
        double copy = database.copy(LARGE).toNanos() / 1e9;
        failIf(export.result() != records + 1L, "the export has %,d lines".formatted(export.result()));
        report.result("export.seconds", export.seconds(), "s");
        report.result("export.copy_seconds", copy, "s");
        report.result("export.ratio", export.seconds() / copy, "x");
        report.result("export.heap", export.peakMib(), "MiB");
        report.result("export.heap_live", HeapWatch.live(api, service), "MiB");
    }

    /** Checks the totals. Every record has the value 1, so a total is a number of records. */
    private void checkTotals(AnalyticsApi api) {
        failIf(total(api.dashboard(LARGE).join()) != records, "the totals of the large campaign");
        failIf(total(api.dashboard(SMALL).join()) != few, "the totals of the small campaign");
        JsonNode summary = ServiceClient.json(api.summary().join());
        failIf(summary.path("totals").path("campaigns").asInt() != campaigns, "the number of campaigns in the summary");
        failIf(
                !summary.path("items").path(0).path("campaignId").asText().equals(LARGE.toString()),
                "the order of the summary");
        report.say("checked: totals of both campaigns; number and order of campaigns in the summary");
    }

    private static long total(String dashboard) {
        return StreamSupport.stream(ServiceClient.json(dashboard).path("totals").spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    private Result run(double perSecond, Supplier<CompletableFuture<?>> request) {
        Result result = OpenLoop.run((int) (seconds * perSecond), perSecond, i -> request.get());
        faults += result.failed();
        return result;
    }

    private void failIf(boolean isWrong, String description) {
        if (isWrong) {
            faults++;
            report.say("wrong: %s", description);
        }
    }

    private static Result merge(List<Result> results) {
        long[] all = results.stream()
                .flatMapToLong(result -> Arrays.stream(result.sorted()))
                .sorted()
                .toArray();
        return new Result(
                all,
                results.stream().mapToInt(Result::failed).sum(),
                results.stream().mapToDouble(Result::seconds).sum());
    }
}
