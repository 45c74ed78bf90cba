package com.dryjets.bench.campaign;

import com.dryjets.bench.platform.CpuTime;
import com.dryjets.bench.platform.Infra;
import com.dryjets.bench.platform.OpenLoop;
import com.dryjets.bench.platform.OpenLoop.Result;
import com.dryjets.bench.platform.Report;
import com.dryjets.bench.platform.Sandbox;
import com.dryjets.bench.platform.Service;
import com.dryjets.bench.platform.SocialAccounts;
import com.dryjets.bench.platform.TokenIssuer;
import com.dryjets.bench.platform.Workspace;
import com.dryjets.contracts.marketing.Channel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures how fast campaigns are created while many exist, and how soon after a launch all channels have scheduled
 * their posts. Uses real services: campaign-service throughout, and social-service from the first launch on.
 */
@Command(name = "campaign", description = "Measures campaign creation, and scheduling after a launch.")
public final class CampaignBench implements Callable<Integer> {

    private static final String TENANT = "bench";
    private static final List<Channel> CHANNELS = List.of(Channel.TWITTER, Channel.LINKEDIN);
    private static final int INSERTS = 2_000;

    @Option(
            names = "--existing",
            defaultValue = "1000",
            description = "Campaigns that exist already, active during the launches (default: ${DEFAULT-VALUE}).")
    int existing;

    @Option(names = "--rate", defaultValue = "200", description = "Creations per second (default: ${DEFAULT-VALUE}).")
    double rate;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "Seconds of measured creations (default: ${DEFAULT-VALUE}).")
    int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "30",
            description = "Seconds of creations to warm up (default: ${DEFAULT-VALUE}).")
    int warmUp;

    @Option(
            names = "--launches",
            defaultValue = "300",
            description = "Launches to measure (default: ${DEFAULT-VALUE}).")
    int launches;

    @Option(
            names = "--launch-rate",
            defaultValue = "10",
            description = "Launches per second (default: ${DEFAULT-VALUE}).")
    double launchRate;

    @Option(names = "--jvm", description = "Additional JVM options for the services.")
    List<String> jvmOptions = new ArrayList<>(List.of("-Xmx512m", "-XX:+UseParallelGC"));

    private final Report report = Report.toStandardOutput();
    private long missing;

    @Override
    public Integer call() throws Exception {
        return Workspace.run("campaign", this::run);
    }

    private boolean run(Path data) throws Exception {
        TokenIssuer issuer = new TokenIssuer(data);
        try (Infra infra = Infra.start(data, "campaign,social");
                Service campaigns = Service.start("campaign", infra, data, jvmOptions, issuer.environment())) {
            campaigns.awaitReady();
            CampaignApi api = new CampaignApi(campaigns, issuer.marketer(TENANT));
            try (CampaignDatabase database = new CampaignDatabase(infra.databaseUrl("campaign"))) {
                describe();
                List<UUID> existingCampaigns = create(api, existing, rate);
                Result created = measureCreation(api, database, () -> CpuTime.of(campaigns, infra));
                Result scheduled;
                // Nothing is published, because every campaign starts tomorrow.
                try (Sandbox networks = Sandbox.start(data, TENANT, 1);
                        Service social = social(networks, issuer, infra, data)) {
                    social.awaitReady();
                    new SocialAccounts(networks, social, issuer.admin(TENANT)).connect(CHANNELS);
                    scheduled = measureScheduling(infra, api, existingCampaigns, database);
                    reportInserts(created, database);
                }
                return missing + created.failed() + scheduled.failed() == 0;
            }
        }
    }

    private Service social(Sandbox networks, TokenIssuer issuer, Infra infra, Path data) throws IOException {
        Map<String, String> environment = new HashMap<>(issuer.environment());
        environment.putAll(networks.environment());
        return Service.start("social", infra, data, jvmOptions, environment);
    }

    private void describe() {
        report.say(
                "load: %d existing campaigns; %.0f creations/s for %d s after %d s of warm-up; then %d launches at %.0f/s with %d active",
                existing, rate, seconds, warmUp, launches, launchRate, existing);
        report.say(
                "services: one campaign-service, and one social-service for the launches, %s",
                String.join(" ", jvmOptions));
        report.machine();
    }

    private Result measureCreation(CampaignApi api, CampaignDatabase database, Supplier<CpuTime> cpu) throws Exception {
        create(api, (int) (warmUp * rate), rate);
        int measured = (int) (seconds * rate);
        CpuTime before = cpu.get();
        Result created = OpenLoop.run(measured, rate, api::create);
        report.say("CPU time per creation: %s", cpu.get().since(before).perItem(measured));
        missing = existing + (long) (warmUp * rate) + created.sorted().length - database.count("campaign");
        reportCreation(created);
        return created;
    }

    private void reportCreation(Result created) {
        report.load();
        report.say(
                "created: %d, failed: %d, missing in the database: %d",
                created.sorted().length, created.failed(), missing);
        report.result("campaign.create_p50", created.percentile(50), "ms");
        report.result("campaign.create_p99", created.percentile(99), "ms");
        report.result("campaign.create_rate", created.rate(), "/s");
    }

    private void reportScheduling(Result scheduled) {
        report.load();
        report.result("campaign.schedule_p50", scheduled.percentile(50), "ms");
        report.result("campaign.schedule_p99", scheduled.percentile(99), "ms");
    }

    /** Reports what a plain insert of such a row costs without a service. */
    private void reportInserts(Result created, CampaignDatabase database) throws Exception {
        double insert = database.insertRows(INSERTS)[INSERTS / 2] / 1e6;
        report.result("campaign.insert_p50", insert, "ms");
        report.result("campaign.create_ratio", created.percentile(50) / insert, "x");
    }

    /** Launches the existing campaigns, and then measures more launches while those are active. */
    private Result measureScheduling(
            Infra infra, CampaignApi api, List<UUID> existingCampaigns, CampaignDatabase database) throws Exception {
        List<UUID> measured = create(api, launches, rate);
        prepareLaunches(
                infra,
                Stream.concat(existingCampaigns.stream(), measured.stream()).toList(),
                database);
        try (ScheduledChannels scheduled = new ScheduledChannels(infra, CHANNELS.size())) {
            launch(api, scheduled, existingCampaigns, launchRate * 4);
            database.await("channel_reply where items > 0", (long) existing * CHANNELS.size());
            report.say("active: %d", database.count("campaign where status = 'ACTIVE'"));
            Result result = launch(api, scheduled, measured, launchRate);
            reportScheduling(result);
            return result;
        }
    }

    /** Waits until both services have consumed everything created so far, so that only launches are measured. */
    private static void prepareLaunches(Infra infra, List<UUID> campaigns, CampaignDatabase database) throws Exception {
        try (CampaignDatabase social = new CampaignDatabase(infra.databaseUrl("social"))) {
            ContentLoad.approve(infra, TENANT, campaigns, CHANNELS);
            long pieces = (long) campaigns.size() * CHANNELS.size();
            social.await("campaign_projection", database.count("campaign"));
            social.await("approved_content_projection", pieces);
            database.await("campaign_content", pieces);
        }
    }

    /** Measures from the intended launch until the campaign's last channel has scheduled its posts. */
    private static Result launch(CampaignApi api, ScheduledChannels channels, List<UUID> campaigns, double rate) {
        return OpenLoop.run(campaigns.size(), rate, i -> {
            var scheduled = channels.allScheduled(campaigns.get(i));
            return api.launch(campaigns.get(i)).thenCompose(launched -> scheduled);
        });
    }

    private static List<UUID> create(CampaignApi api, int count, double rate) {
        ConcurrentLinkedQueue<UUID> ids = new ConcurrentLinkedQueue<>();
        Result result = OpenLoop.run(count, rate, number -> api.create(number).thenAccept(ids::add));
        if (result.failed() > 0) {
            throw new IllegalStateException(
                    "%d of %d campaigns could not be created".formatted(result.failed(), count));
        }
        return List.copyOf(ids);
    }
}
