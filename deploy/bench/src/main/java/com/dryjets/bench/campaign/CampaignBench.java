package com.dryjets.bench.campaign;

import com.dryjets.bench.platform.Infra;
import com.dryjets.bench.platform.OpenLoop;
import com.dryjets.bench.platform.OpenLoop.Result;
import com.dryjets.bench.platform.Project;
import com.dryjets.bench.platform.Report;
import com.dryjets.bench.platform.Service;
import com.dryjets.bench.platform.TokenIssuer;
import com.dryjets.contracts.marketing.Channel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How fast campaigns are created while many are there, and how soon after a launch all of its channels have scheduled their
 * posts, with campaign-service and social-service as they run everywhere else. Social-service starts when it is needed,
 * for the launches: it reads then what was created before.
 */
@Command(name = "campaign", description = "Creating campaigns, and scheduling the channels of launched ones.")
public final class CampaignBench implements Callable<Integer> {

    private static final String TENANT = "bench";
    private static final List<Channel> CHANNELS = List.of(Channel.TWITTER, Channel.LINKEDIN);
    private static final int INSERTS = 2_000;

    @Option(
            names = "--existing",
            defaultValue = "1000",
            description = "Campaigns that are there already, then active (default: ${DEFAULT-VALUE}).")
    int existing;

    @Option(names = "--rate", defaultValue = "200", description = "Creations a second (default: ${DEFAULT-VALUE}).")
    double rate;

    @Option(names = "--seconds", defaultValue = "30", description = "How long (default: ${DEFAULT-VALUE}).")
    int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "30",
            description = "Seconds of creation before (default: ${DEFAULT-VALUE}).")
    int warmUp;

    @Option(names = "--launches", defaultValue = "300", description = "Launches measured (default: ${DEFAULT-VALUE}).")
    int launches;

    @Option(
            names = "--launch-rate",
            defaultValue = "10",
            description = "Launches a second (default: ${DEFAULT-VALUE}).")
    double launchRate;

    @Option(names = "--jvm", description = "Further JVM options of the services.")
    List<String> jvmOptions = new ArrayList<>(List.of("-Xmx512m", "-XX:+UseParallelGC"));

    private final Report report = new Report(standardOutput());

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createDirectories(Project.root().resolve("deploy/bench/target"));
        Path data = Files.createTempDirectory(folder, "campaign-");
        int exit = run(data);
        if (exit == 0) {
            Project.delete(data);
        }
        return exit;
    }

    private int run(Path data) throws Exception {
        TokenIssuer issuer = new TokenIssuer(data);
        Map<String, String> environment = new HashMap<>(issuer.environment());
        // No account's token is ever read here: everything is scheduled for tomorrow.
        environment.put("SECRETS_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        try (Infra infra = Infra.start(data, "campaign,social");
                Service campaigns = Service.start("campaign", infra, data, jvmOptions, environment)) {
            campaigns.awaitReady();
            CampaignApi api = new CampaignApi(campaigns, issuer.marketer(TENANT));
            try (CampaignDatabase database = new CampaignDatabase(infra.databaseUrl("campaign"));
                    CampaignDatabase queue = new CampaignDatabase(infra.databaseUrl("social"))) {
                report.say(
                        "load: %d campaigns there; %.0f creations/s for %d s after %d s to warm up; then %d launches at %.0f/s with %d active",
                        existing, rate, seconds, warmUp, launches, launchRate, existing);
                report.say(
                        "services: one campaign-service, for launches one social-service too, %s",
                        String.join(" ", jvmOptions));
                report.machine();
                List<UUID> there = create(api, existing, rate);
                create(api, (int) (warmUp * rate), rate);
                Result created = OpenLoop.run((int) (seconds * rate), rate, api::create);
                long missing = existing + (long) (warmUp * rate) + created.sorted().length - database.count("campaign");
                creation(created, missing);
                try (Service social = Service.start("social", infra, data, jvmOptions, environment)) {
                    social.awaitReady();
                    Result scheduled = schedule(infra, api, there, database, queue);
                    scheduling(scheduled);
                    inserts(created, database);
                    return created.failed() + scheduled.failed() + missing == 0 ? 0 : 1;
                }
            }
        }
    }

    private void creation(Result created, long missing) throws Exception {
        report.load();
        report.say(
                "created: %d, refused or lost: %d, missing in the database: %d",
                created.sorted().length, created.failed(), missing);
        report.result("campaign.create_p50", created.percentile(50), "ms");
        report.result("campaign.create_p99", created.percentile(99), "ms");
        report.result("campaign.create_rate", created.rate(), "/s");
    }

    private void scheduling(Result scheduled) throws Exception {
        report.load();
        report.result("campaign.schedule_p50", scheduled.percentile(50), "ms");
        report.result("campaign.schedule_p99", scheduled.percentile(99), "ms");
    }

    /** The ceiling: what a row of its own costs without a service before it. */
    private void inserts(Result created, CampaignDatabase database) throws Exception {
        double insert = database.insertRows(INSERTS)[INSERTS / 2] / 1e6;
        report.result("campaign.insert_p50", insert, "ms");
        report.result("campaign.create_ratio", created.percentile(50) / insert, "x");
    }

    /** Makes those that are there active first, and then measures further launches beside them. */
    private Result schedule(
            Infra infra, CampaignApi api, List<UUID> there, CampaignDatabase database, CampaignDatabase queue)
            throws Exception {
        for (Channel channel : CHANNELS) {
            queue.run("""
                    insert into social_account (id, tenant, platform, external_id, name, token, status, connected_by,
                        connected_at, version)
                    values (gen_random_uuid(), '%s', '%s', 'bench', 'bench', '', 'CONNECTED', 'bench', now(), 0)""".formatted(TENANT, channel));
        }
        List<UUID> further = create(api, launches, rate);
        List<UUID> all = new ArrayList<>(there);
        all.addAll(further);
        ContentLoad.approve(infra, TENANT, all, CHANNELS);
        // What was created before has been taken in by both services: only launches are measured from here on.
        queue.await("campaign_state", database.count("campaign"));
        queue.await("approved_content", (long) all.size() * CHANNELS.size());
        database.await("campaign_content", (long) all.size() * CHANNELS.size());
        try (ChannelAnswers answers = new ChannelAnswers(infra, CHANNELS.size())) {
            launch(api, answers, there, launchRate * 4);
            database.await("channel_reply where items > 0", (long) existing * CHANNELS.size());
            report.say("active: %d", database.count("campaign where status = 'ACTIVE'"));
            return launch(api, answers, further, launchRate);
        }
    }

    /** From the intended launch until the last of the campaign's channels says that its posts are scheduled. */
    private static Result launch(CampaignApi api, ChannelAnswers answers, List<UUID> campaigns, double rate) {
        return OpenLoop.run(campaigns.size(), rate, i -> {
            var answered = answers.of(campaigns.get(i));
            return api.launch(campaigns.get(i)).thenCompose(launched -> answered);
        });
    }

    private static List<UUID> create(CampaignApi api, int count, double rate) {
        ConcurrentLinkedQueue<UUID> ids = new ConcurrentLinkedQueue<>();
        Result result = OpenLoop.run(count, rate, number -> api.create(number).thenAccept(ids::add));
        if (result.failed() > 0) {
            throw new IllegalStateException("%d of %d campaigns were not created".formatted(result.failed(), count));
        }
        return List.copyOf(ids);
    }

    @SuppressWarnings("SystemOut") // what it prints is its result
    private static java.io.PrintStream standardOutput() {
        return System.out;
    }
}
