package com.dryjets.bench.ava;

import com.dryjets.bench.ava.DetectionScore.Outcome;
import com.dryjets.orchestrator.failure.Cause;
import com.dryjets.orchestrator.failure.FailureConfig;
import com.dryjets.orchestrator.failure.FailureRules;
import com.dryjets.orchestrator.failure.Symptom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Feeds simulated campaigns to Ava's rules hour by hour, as the service does, and compares what they raise with the truth. */
final class FailureSimulation {

    private static final int HOURS = CampaignModel.DAYS * 24;
    // Two of twelve campaigns are healthy, and one has a seasonal dip.
    private static final int KINDS = Fate.values().length + 1;

    private final FailureConfig config = ServiceDefaults.of(FailureConfig.class);
    private final int hoursBetweenChecks;

    FailureSimulation(int hoursBetweenChecks) {
        this.hoursBetweenChecks = hoursBetweenChecks;
    }

    DetectionScore run(int campaigns, long seed) {
        return new DetectionScore(IntStream.range(0, campaigns)
                .parallel()
                .mapToObj(i -> outcome(new SimulatedCampaign(fate(i), seed * 1_000_003 + i)))
                .toList());
    }

    private static Fate fate(int number) {
        int kind = number % KINDS;
        return kind < Fate.values().length ? Fate.values()[kind] : Fate.HEALTHY;
    }

    private Outcome outcome(SimulatedCampaign campaign) {
        Scenario scenario = campaign.scenario();
        int onset = campaign.onset();
        int delay = Outcome.NEVER;
        List<String> falseAlarms = new ArrayList<>();
        Set<Cause> raised = new HashSet<>();
        Map<Cause, Instant> open = new HashMap<>();
        for (int hour = hoursBetweenChecks; hour <= HOURS; hour += hoursBetweenChecks) {
            List<Symptom> symptoms = FailureRules.symptoms(campaign.observed(hour), open, config);
            for (Symptom symptom : symptoms) {
                if (open.containsKey(symptom.cause())) {
                    continue;
                }
                boolean isTrue =
                        hour >= onset && scenario.fate().shows(symptom.kind()) && scenario.affects(symptom.channel());
                if (!isTrue || !raised.add(symptom.cause())) {
                    falseAlarms.add("%s on day %d: %s %s"
                            .formatted(scenario, hour / 24, symptom.problem(), symptom.evidence()));
                }
                delay = isTrue && delay == Outcome.NEVER ? hour - onset : delay;
            }
            Map<Cause, Instant> still = new HashMap<>();
            symptoms.forEach(one -> still.put(one.cause(), open.getOrDefault(one.cause(), one.since())));
            open.clear();
            open.putAll(still);
        }
        return new Outcome(scenario.fate(), delay, falseAlarms);
    }
}
