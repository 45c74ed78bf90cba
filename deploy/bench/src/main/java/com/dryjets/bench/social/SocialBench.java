package com.dryjets.bench.social;

import com.dryjets.bench.platform.CpuTime;
import com.dryjets.bench.platform.EventWriter;
import com.dryjets.bench.platform.Infra;
import com.dryjets.bench.platform.Report;
import com.dryjets.bench.platform.Sandbox;
import com.dryjets.bench.platform.ServiceDatabase;
import com.dryjets.bench.platform.SocialAccounts;
import com.dryjets.bench.platform.SocialAccounts.Connected;
import com.dryjets.bench.platform.TokenIssuer;
import com.dryjets.bench.platform.Workspace;
import com.dryjets.bench.social.PublishRun.Result;
import com.dryjets.contracts.marketing.Channel;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures how late posts are, how many a second two replicas of social-service publish, and what one post more costs in a
 * long queue; and proves that each is out once, with faults of the networks and a replica that is killed again and again.
 */
@Command(name = "social", description = "Measures publishing on all networks, and proves that each post is out once.")
public final class SocialBench implements Callable<Integer> {

    static final String TENANT = "bench";

    private static final List<Channel> NETWORKS =
            Arrays.stream(Channel.values()).filter(Channel::isSocial).toList();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Posts a second that any machine should be able to schedule. */
    private static final double SLOWEST = 50;

    /** What can be measured. */
    enum Part {
        LATENESS,
        RATE,
        FAULTS,
        GROWTH
    }

    @Option(
            names = "--posts",
            defaultValue = "10000",
            description = "Posts that are due in the same minute (default: ${DEFAULT-VALUE}).")
    int posts;

    @Option(
            names = "--accounts",
            defaultValue = "34",
            description = "Accounts on each of the six networks (default: ${DEFAULT-VALUE}).")
    int accounts;

    @Option(
            names = "--kills",
            defaultValue = "3",
            description = "How often a replica is killed during the minute (default: ${DEFAULT-VALUE}).")
    int kills;

    @Option(
            names = "--queue",
            defaultValue = "100000",
            description = "Posts in the long queue; the short one has a hundredth (default: ${DEFAULT-VALUE}).")
    int queue;

    @Option(names = "--part", split = ",", description = "What to measure: ${COMPLETION-CANDIDATES} (default: all).")
    Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(names = "--jvm", description = "Additional JVM options for the services.")
    List<String> jvmOptions = new ArrayList<>(List.of("-Xmx256m", "-XX:+UseSerialGC"));

    private final Report report = Report.toStandardOutput();

    /** Posts a second that the REST API takes, measured by the warm-up. */
    private double scheduledPerSecond = SLOWEST;

    @Override
    public Integer call() throws Exception {
        return Workspace.run("social", this::run);
    }

    private boolean run(Path data) throws Exception {
        TokenIssuer issuer = new TokenIssuer(data);
        try (Infra infra = Infra.start(data, "social");
                Sandbox sandbox = Sandbox.start(data, TENANT, accounts);
                MediaServer media = new MediaServer();
                Replicas replicas = new Replicas(infra, data, jvmOptions, environment(issuer, sandbox, media));
                EventWriter events = new EventWriter(infra, TENANT);
                ServiceDatabase database = new ServiceDatabase(infra.databaseUrl("social"))) {
            describe();
            SocialAccounts people = new SocialAccounts(sandbox, replicas.first(), issuer.admin(TENANT));
            List<Connected> connected = people.logIn(NETWORKS);
            SocialApi api = new SocialApi(replicas.first(), issuer.marketer(TENANT));
            Networks networks = new Networks(sandbox);
            Campaigns campaigns = new Campaigns(events, database);
            PublishRun runs = new PublishRun(api, networks, database);
            Plans plans = new Plans(campaigns, connected, media);
            boolean correct = warmUp(runs, plans);
            correct &= !parts.contains(Part.LATENESS) || measureLateness(runs, plans);
            correct &= !parts.contains(Part.RATE)
                    || measureRate(runs, plans, new DirectPosts(sandbox, connected), replicas);
            correct &= !parts.contains(Part.FAULTS)
                    || proveOnce(runs, plans, networks, replicas, new Person(people, api, database));
            if (parts.contains(Part.GROWTH)) {
                measureGrowth(new QueueGrowth(api, events, database, connected, campaigns));
            }
            report.result("social.memory", replicas.peakMemory(), "MiB");
            return correct;
        }
    }

    private static Map<String, String> environment(TokenIssuer issuer, Sandbox sandbox, MediaServer media) {
        Map<String, String> environment = new HashMap<>(issuer.environment());
        environment.putAll(sandbox.environment());
        // TikTok does not promise to list photos, so that by default a person is asked about a lost answer. The sandbox
        // does.
        environment.put("TIKTOK_LISTS_PHOTOS", "true");
        environment.put("DRYJETS_WEB_TRUSTED", media.authority());
        // Credit and versions are back within seconds here; the default suits operators.
        environment.put("DRYJETS_SOCIAL_RESTS_OPERATOR_PAUSE", "5s");
        return environment;
    }

    private void describe() {
        report.say(
                "load: %d posts due in the same minute, over %d accounts at each of %d networks; one of two replicas"
                        + " killed %d times; then a queue of %d posts",
                posts, accounts, NETWORKS.size(), kills, queue);
        report.say("services: two social-services, %s", String.join(" ", jvmOptions));
        report.machine();
    }

    /** Makes plans, each for a campaign of its own. */
    private record Plans(Campaigns campaigns, List<Connected> accounts, MediaServer media) {

        PostPlan of(String name, int posts, double scheduledPerSecond, Duration spread) throws SQLException {
            return of(name, posts, scheduledPerSecond, spread, Optional.empty());
        }

        /** Posts with media and threads among them. */
        PostPlan mixed(String name, int posts, double scheduledPerSecond, Duration spread) throws SQLException {
            return of(name, posts, scheduledPerSecond, spread, Optional.of(media));
        }

        private PostPlan of(
                String name, int posts, double scheduledPerSecond, Duration spread, Optional<MediaServer> media)
                throws SQLException {
            Duration lead = Duration.ofSeconds(30 + Math.round(1.5 * posts / scheduledPerSecond));
            Instant begin = Instant.now().plus(lead).truncatedTo(ChronoUnit.SECONDS);
            return new PostPlan(name, campaigns.launch(), accounts, posts, begin, spread, media);
        }
    }

    private boolean warmUp(PublishRun runs, Plans plans) throws Exception {
        PostPlan plan = plans.of("Warm", Math.max(1, posts / 10), scheduledPerSecond, Duration.ZERO);
        scheduledPerSecond = runs.schedule(plan);
        return isCorrect(runs.follow(plan, PublishRun.Disturbance.NONE));
    }

    private boolean measureLateness(PublishRun runs, Plans plans) throws Exception {
        PostPlan plan = plans.of("Minute", posts, scheduledPerSecond, MINUTE);
        report.say("scheduled: %.0f posts/s over the REST API", runs.schedule(plan));
        Result result = runs.follow(plan, PublishRun.Disturbance.NONE);
        report.load();
        report.say("pace: %.0f posts/s are due for a minute", posts / (double) MINUTE.toSeconds());
        report.result("social.lateness_p50", result.percentile(50), "ms");
        report.result("social.lateness_p99", result.percentile(99), "ms");
        return isCorrect(result);
    }

    /** All posts are due at the same moment. */
    private boolean measureRate(PublishRun runs, Plans plans, DirectPosts direct, Replicas replicas) throws Exception {
        direct.run("Direct warm-up", posts / 4);
        double ceiling = direct.run("Direct", posts);
        PostPlan plan = plans.of("Moment", posts, scheduledPerSecond, Duration.ZERO);
        runs.schedule(plan);
        CpuTime before = replicas.cpu();
        Result result = runs.follow(plan, PublishRun.Disturbance.NONE);
        report.load();
        report.say("CPU time per post: %s", replicas.cpu().since(before).perItem(posts));
        report.say(
                "the sandbox's pace: %.0f posts/s, with %.1f requests for each",
                ceiling, DirectPosts.requests(plan.accounts()));
        report.result("social.rate", result.rate(), "posts/s");
        report.result("social.ceiling", ceiling, "posts/s");
        report.result("social.ratio", result.rate() / ceiling, "x");
        return isCorrect(result);
    }

    private boolean proveOnce(PublishRun runs, Plans plans, Networks networks, Replicas replicas, Person person)
            throws Exception {
        PostPlan plan = plans.mixed("Disaster", posts, scheduledPerSecond, MINUTE);
        runs.schedule(plan);
        Disaster disaster = new Disaster(networks, replicas, person, kills, MINUTE);
        Result result = runs.follow(plan, disaster);
        report.load();
        report.say("faults: %s; and %d kills", disaster.hits(), kills);
        report.say("a person: %s", person.help());
        report.say("with faults: p50 %.0f ms, p99 %.0f ms", result.percentile(50), result.percentile(99));
        report.result("social.lost", result.lost(), "posts");
        report.result("social.doubled", result.doubled(), "posts");
        report.result("social.unsettled", result.unsettled(), "posts");
        return isCorrect(result);
    }

    private boolean isCorrect(Result result) {
        if (!result.isCorrect()) {
            report.say("broken promise: %s", String.join("; ", result.broken()));
        }
        return result.isCorrect();
    }

    private void measureGrowth(QueueGrowth growth) throws SQLException {
        growth.fill(queue / 100);
        growth.measure(); // warms up
        QueueGrowth.Costs few = growth.measure();
        report.say("imported: %.0f posts/s", growth.fill(queue));
        QueueGrowth.Costs many = growth.measure();
        report.load();
        grown("schedule", few.schedule(), many.schedule());
        grown("best", few.best(), many.best());
        grown("approve", few.approve(), many.approve());
        grown("pause", few.pause(), many.pause());
        grown("list", few.list(), many.list());
    }

    /** Reports what one more costs in the long queue, and how many times as much that is as in the short one. */
    private void grown(String name, double few, double many) {
        report.result("social." + name + "_p50", many, "ms");
        report.result("social." + name + "_growth", many / few, "x");
    }
}
