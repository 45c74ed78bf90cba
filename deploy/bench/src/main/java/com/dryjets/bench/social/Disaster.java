package com.dryjets.bench.social;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Faults of all networks, before and after a post is accepted, while a replica is killed again and again. None of them
 * justifies a post that is lost or out twice.
 */
final class Disaster implements PublishRun.Disturbance {

    private final Networks networks;
    private final Replicas replicas;
    private final int kills;
    private final Duration lasting;
    private String hits = "";

    Disaster(Networks networks, Replicas replicas, int kills, Duration lasting) {
        this.networks = networks;
        this.replicas = replicas;
        this.kills = kills;
        this.lasting = lasting;
    }

    @Override
    public void run() throws IOException, InterruptedException {
        addFaults();
        long begin = System.nanoTime();
        for (int kill = 1; kill <= kills; kill++) {
            sleepUntil(begin + lasting.toNanos() * kill / (kills + 1));
            replicas.killAndRestart();
        }
        sleepUntil(begin + lasting.toNanos());
        hits = networks.endFaults();
    }

    /** How often each fault hit. */
    String hits() {
        return hits;
    }

    private void addFaults() throws IOException, InterruptedException {
        for (String kind : new String[] {"server_error", "timeout", "reset"}) {
            networks.fault(kind, "publish", 0.005, 0);
            networks.fault(kind + "_after_accept", "publish", 0.01, 0);
        }
        networks.fault("server_error", "prepare", 0.005, 0);
        networks.fault("server_error", "read", 0.01, 0);
        networks.fault("hidden", "publish", 0.01, 10);
        networks.fault("slow", "publish", 0.01, 2);
        networks.fault("rate_limited", "publish", 0.002, 3);
        networks.fault("instagram", "spam_suspected_after_accept", "publish", 0.005, 0);
    }

    private static void sleepUntil(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
        }
    }
}
