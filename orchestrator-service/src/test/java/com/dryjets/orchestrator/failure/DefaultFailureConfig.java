package com.dryjets.orchestrator.failure;

import java.time.Duration;

/** The default configuration. */
record DefaultFailureConfig() implements FailureConfig {

    @Override
    public Duration lateAfter() {
        return Duration.ofHours(1);
    }

    @Override
    public Duration quietAfter() {
        return Duration.ofDays(2);
    }

    @Override
    public double bounceLimit() {
        return 0.05;
    }

    @Override
    public int fewestBounces() {
        return 50;
    }

    @Override
    public int fewestComplaints() {
        return 3;
    }

    @Override
    public double complaintLimit() {
        return 0.003;
    }

    @Override
    public double expectedConversions() {
        return 10;
    }

    @Override
    public Duration undeliveredAfter() {
        return Duration.ofDays(2);
    }

    @Override
    public Duration silentAfter() {
        return Duration.ofDays(3);
    }

    @Override
    public double daysPerFalseAlarm() {
        return 2_000;
    }
}
