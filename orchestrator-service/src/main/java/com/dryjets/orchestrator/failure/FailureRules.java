package com.dryjets.orchestrator.failure;

import com.dryjets.orchestrator.projection.CampaignStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Decides which failures to raise, update and clear. Each cause has at most one open failure. */
final class FailureRules {

    private FailureRules() {}

    private record Cause(FailureKind kind, String subject) {}

    static List<FailureChange> decide(Observed observed, List<Failure> open, FailureConfig config) {
        Map<Cause, Symptom> symptoms = new LinkedHashMap<>();
        symptoms(observed, config).forEach(symptom -> symptoms.put(cause(symptom), symptom));
        List<FailureChange> changes = new ArrayList<>();
        for (Failure failure : open) {
            Symptom symptom = symptoms.remove(new Cause(failure.kind(), failure.subject()));
            if (symptom == null) {
                changes.add(new FailureChange.Clear(failure));
            } else if (!failure.isDescribedBy(symptom)) {
                changes.add(new FailureChange.Update(failure, symptom));
            }
        }
        symptoms.values().forEach(symptom -> changes.add(new FailureChange.Raise(symptom)));
        return changes;
    }

    /** Finds the symptoms of a campaign; none if it is neither active nor paused. */
    static List<Symptom> symptoms(Observed observed, FailureConfig config) {
        return observed.status() == CampaignStatus.ACTIVE || observed.status() == CampaignStatus.PAUSED
                ? Stream.concat(PublicationSymptoms.of(observed).stream(), MetricSymptoms.of(observed, config).stream())
                        .toList()
                : List.of();
    }

    private static Cause cause(Symptom symptom) {
        return new Cause(symptom.kind(), symptom.subject());
    }
}
