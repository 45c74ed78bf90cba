package com.dryjets.bench.social;

import com.dryjets.bench.platform.SocialAccounts.Connected;
import com.dryjets.bench.social.Networks.Fault;
import com.dryjets.contracts.marketing.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Faults of all networks, before and after a post is accepted, while a replica is killed again and again; and for a part of
 * the time, an application without credit, accounts without a permission and retired versions. A person helps with what only
 * a person can end. None of it justifies a post that is lost or out twice.
 */
final class Disaster implements PublishRun.Disturbance {

    /** Networks may list a post late: this long is later than social-service waits before it tries again. */
    private static final double LISTED_VERY_LATE = 150;

    private final Networks networks;
    private final Replicas replicas;
    private final Person person;
    private final int kills;
    private final Duration lasting;

    Disaster(Networks networks, Replicas replicas, Person person, int kills, Duration lasting) {
        this.networks = networks;
        this.replicas = replicas;
        this.person = person;
        this.kills = kills;
        this.lasting = lasting;
    }

    /** What happens when a share of the time has passed. */
    private record Moment(double share, Action action) {}

    private interface Action {

        void run() throws Exception;
    }

    @Override
    public void run(PostPlan plan) throws Exception {
        long begin = System.nanoTime();
        addFaults();
        for (Moment moment : moments(plan)) {
            attendUntil(begin + Math.round(moment.share() * lasting.toNanos()), plan);
            moment.action().run();
        }
        attendUntil(begin + lasting.toNanos(), plan);
        networks.endFaults();
    }

    @Override
    public int attend(PostPlan plan) throws Exception {
        return person.attend(plan);
    }

    /** How many requests each fault hit. */
    String hits() {
        return networks.hits().entrySet().stream()
                .map(fault -> fault.getKey() + " " + fault.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Faults that come and go by themselves. */
    private void addFaults() throws Exception {
        List<Fault> faults = new ArrayList<>();
        for (String kind : List.of("server_error", "timeout", "reset")) {
            faults.add(Fault.everywhere(kind, "publish", 0.005));
            faults.add(Fault.everywhere(kind + "_after_accept", "publish", 0.01));
            // Uploads are given up after a minute only, so that few of them can time out.
            faults.add(Fault.everywhere(kind, "media", kind.equals("timeout") ? 0.001 : 0.005));
            faults.add(Fault.everywhere(kind + "_after_accept", "media", kind.equals("timeout") ? 0.001 : 0.005));
        }
        faults.add(Fault.everywhere("processing_failed", "any", 0.01));
        faults.add(Fault.everywhere("processing_slow", "any", 0.02, 5));
        faults.add(Fault.at("instagram", "container_expired", "any", 0.01));
        faults.add(Fault.everywhere("server_error", "prepare", 0.005));
        faults.add(Fault.everywhere("server_error", "read", 0.01));
        faults.add(Fault.everywhere("hidden", "publish", 0.01, 10));
        faults.add(Fault.everywhere("slow", "publish", 0.01, 2));
        faults.add(Fault.everywhere("rate_limited", "publish", 0.002, 3));
        faults.add(Fault.everywhere("token_expired", "publish", 0.005));
        faults.add(Fault.at("instagram", "spam_suspected_after_accept", "publish", 0.005));
        // A refusal without reason, which a person has to judge; LinkedIn's would name a post that does not exist.
        for (String network : List.of("twitter", "facebook")) {
            faults.add(Fault.at(network, "duplicate", "publish", 0.005));
        }
        for (Fault fault : faults) {
            networks.add(fault);
        }
        // What is tried again although it is out: LinkedIn refuses that, whatever the post consists of.
        networks.addUnlisted(Fault.at("linkedin", "server_error_after_accept", "publish", 0.01), LISTED_VERY_LATE);
    }

    private List<Moment> moments(PostPlan plan) {
        List<Moment> moments = new ArrayList<>(List.of(
                new Moment(0.1, () -> networks.add(Fault.at("twitter", "payment_required", "publish", 1))),
                new Moment(0.3, () -> networks.end("payment_required")),
                new Moment(0.2, () -> forbid(plan)),
                new Moment(0.5, () -> networks.end("forbidden")),
                new Moment(0.4, this::retireVersions),
                new Moment(0.6, () -> networks.end("retired_version"))));
        for (int kill = 1; kill <= kills; kill++) {
            moments.add(new Moment(kill / (kills + 1.0), replicas::killAndRestart));
        }
        moments.sort(Comparator.comparingDouble(Moment::share));
        return moments;
    }

    /** One account at each network loses the permission to publish. */
    private void forbid(PostPlan plan) throws Exception {
        Set<Channel> seen = EnumSet.noneOf(Channel.class);
        for (Connected account : plan.accounts()) {
            if (seen.add(account.channel())) {
                networks.add(Fault.everywhere("forbidden", "publish", 1), account.name());
            }
        }
    }

    private void retireVersions() throws Exception {
        for (String network : List.of("facebook", "instagram", "linkedin")) {
            networks.add(Fault.at(network, "retired_version", "publish", 1));
        }
    }

    private void attendUntil(long time, PostPlan plan) throws Exception {
        while (time - System.nanoTime() > 0) {
            person.attend(plan);
            LockSupport.parkNanos(Math.min(time - System.nanoTime(), TimeUnit.SECONDS.toNanos(1)));
        }
    }
}
