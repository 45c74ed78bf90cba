package com.dryjets.bench.dashboard;

import com.dryjets.bench.dashboard.HeapWatch.Watched;
import com.dryjets.bench.platform.AnalyticsApi;
import com.dryjets.bench.platform.CpuTime;
import com.dryjets.bench.platform.Infra;
import com.dryjets.bench.platform.OpenLoop;
import com.dryjets.bench.platform.OpenLoop.Result;
import com.dryjets.bench.platform.Project;
import com.dryjets.bench.platform.Report;
import com.dryjets.bench.platform.Service;
import com.dryjets.bench.platform.TokenIssuer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast figures are read, and whether the number of records behind them matters, which it should not. */
@Command(name = "dashboard", description = "Dashboards, the page of all campaigns, reports and exports.")
public final class DashboardBench implements Callable<Integer> {

    private static final String TENANT = "bench";
    private static final UUID BIG = DashboardDatabase.campaign(1);
    private static final UUID SMALL = DashboardDatabase.campaign(2);
    private static final int TURNS = 3;
    private static final int SQL_ROUNDS = 500;

    @Option(names = "--campaigns", defaultValue = "1000", description = "Campaigns (default: ${DEFAULT-VALUE}).")
    int campaigns;

    @Option(
            names = "--records",
            defaultValue = "1000000",
            description = "Records of the big campaign (default: ${DEFAULT-VALUE}).")
    int records;

    @Option(
            names = "--few",
            defaultValue = "1000",
            description = "Records of the small campaign (default: ${DEFAULT-VALUE}).")
    int few;

    @Option(names = "--rate", defaultValue = "200", description = "Dashboards a second (default: ${DEFAULT-VALUE}).")
    double rate;

    @Option(names = "--seconds", defaultValue = "10", description = "How long a turn is (default: ${DEFAULT-VALUE}).")
    int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "45",
            description = "Seconds of dashboards before (default: ${DEFAULT-VALUE}).")
    int warmUp;

    @Option(names = "--jvm", description = "Further JVM options of the service.")
    List<String> jvmOptions = new ArrayList<>(List.of("-Xmx256m", "-XX:+UseParallelGC"));

    private final Report report = new Report(standardOutput());
    private int faults;

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createDirectories(Project.root().resolve("deploy/bench/target"));
        Path data = Files.createTempDirectory(folder, "dashboard-");
        TokenIssuer issuer = new TokenIssuer(data);
        try (Infra infra = Infra.start(data, "analytics");
                Service service = Service.start("analytics", infra, data, jvmOptions, issuer.environment())) {
            service.awaitReady();
            try (DashboardDatabase database = new DashboardDatabase(infra.databaseUrl("analytics"), TENANT)) {
                describe();
                long begin = System.nanoTime();
                database.fill(campaigns, records, few);
                report.say("filled in %.1f s; nothing comes in while reading is measured", seconds(begin));
                measure(new AnalyticsApi(service, issuer.marketer(TENANT)), infra, service, database);
            }
        }
        if (faults == 0) {
            Project.delete(data);
        }
        return faults == 0 ? 0 : 1;
    }

    private void describe() {
        report.say(
                "load: %,d campaigns of a tenant, one of %,d records, one of %,d, the others of 100; %d days, 4 channels, 8 metrics",
                campaigns, records, few, DashboardDatabase.DAYS);
        report.say(
                "      dashboards at %.0f/s, %d turns of %d s each after %d s to warm up; summaries at 50/s, reports at 10/s",
                rate, TURNS, seconds, warmUp);
        report.say("service: one analytics-service, %s", String.join(" ", jvmOptions));
        report.machine();
    }

    private void measure(AnalyticsApi api, Infra infra, Service service, DashboardDatabase database) throws Exception {
        check(api);
        dashboards(api, () -> CpuTime.of(service, infra), database);
        summaries(api, database);
        Result reports = run(10, () -> api.detailedReport(BIG));
        report.result("report.detailed_p50", reports.percentile(50), "ms");
        report.result("report.detailed_p99", reports.percentile(99), "ms");
        export(api, service, database);
        report.load();
        report.say("wrong, refused or lost: %d", faults);
    }

    private void dashboards(AnalyticsApi api, Supplier<CpuTime> cpu, DashboardDatabase database) throws Exception {
        OpenLoop.run((int) (warmUp * rate), rate, i -> api.dashboard(i % 2 == 0 ? BIG : SMALL));
        List<Result> big = new ArrayList<>();
        List<Result> small = new ArrayList<>();
        CpuTime before = cpu.get();
        for (int turn = 0; turn < TURNS; turn++) {
            small.add(run(rate, () -> api.dashboard(SMALL)));
            big.add(run(rate, () -> api.dashboard(BIG)));
        }
        report.say("processor time a dashboard: %s", cpu.get().since(before).perItem(2 * TURNS * seconds * rate));
        report.load();
        Result ofBig = together(big);
        report.result("dashboard.p50", ofBig.percentile(50), "ms");
        report.result("dashboard.p99", ofBig.percentile(99), "ms");
        report.result("dashboard.growth", ofBig.percentile(50) / together(small).percentile(50), "x");
        report.result("dashboard.sql_p50", database.dashboard(BIG, SQL_ROUNDS), "ms");
    }

    private void summaries(AnalyticsApi api, DashboardDatabase database) throws Exception {
        OpenLoop.run(500, 50, i -> api.summary());
        Result summaries = run(50, api::summary);
        report.result("summary.p50", summaries.percentile(50), "ms");
        report.result("summary.p99", summaries.percentile(99), "ms");
        report.result("summary.sql_p50", database.summary(SQL_ROUNDS), "ms");
    }

    private void export(AnalyticsApi api, Service service, DashboardDatabase database) throws Exception {
        database.copy(BIG);
        Watched<Long> export = HeapWatch.watch(api, () -> api.export(BIG));
        double copy = database.copy(BIG).toNanos() / 1e9;
        fault(export.result() != records + 1L, "The export has %,d lines".formatted(export.result()));
        report.result("export.seconds", export.seconds(), "s");
        report.result("export.copy_seconds", copy, "s");
        report.result("export.ratio", export.seconds() / copy, "x");
        report.result("export.heap", export.peakMib(), "MiB");
        report.result("export.heap_live", HeapWatch.live(api, service), "MiB");
    }

    /** Every record has the value 1, so totals are numbers of records. */
    private void check(AnalyticsApi api) {
        fault(total(api.dashboard(BIG).join()) != records, "The big campaign's totals are wrong");
        fault(total(api.dashboard(SMALL).join()) != few, "The small campaign's totals are wrong");
        JsonNode summary = AnalyticsApi.json(api.summary().join());
        fault(summary.path("totals").path("campaigns").asInt() != campaigns, "Campaigns are missing");
        fault(!summary.path("items").path(0).path("campaignId").asText().equals(BIG.toString()), "The order is wrong");
        report.say("checked: totals of both campaigns, number and order of all");
    }

    private static long total(String dashboard) {
        return StreamSupport.stream(AnalyticsApi.json(dashboard).path("totals").spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    private Result run(double perSecond, Supplier<CompletableFuture<?>> request) {
        Result result = OpenLoop.run((int) (seconds * perSecond), perSecond, i -> request.get());
        faults += result.failed();
        return result;
    }

    private void fault(boolean isWrong, String what) {
        if (isWrong) {
            faults++;
            report.say("wrong: %s", what);
        }
    }

    private static Result together(List<Result> results) {
        long[] all = results.stream()
                .flatMapToLong(result -> Arrays.stream(result.sorted()))
                .sorted()
                .toArray();
        return new Result(
                all,
                results.stream().mapToInt(Result::failed).sum(),
                Stream.of(results)
                        .flatMap(List::stream)
                        .mapToDouble(Result::seconds)
                        .sum());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    @SuppressWarnings("SystemOut") // what it prints is its result
    private static java.io.PrintStream standardOutput() {
        return System.out;
    }
}
