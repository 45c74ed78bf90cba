package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.orchestrator.projection.CampaignStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides which failures to raise, update and clear. Each cause has at most one open failure. */
public final class FailureRules {

    private FailureRules() {}

    static List<FailureChange> decide(Observed observed, List<Failure> open, FailureConfig config) {
        Map<Cause, Instant> openSince = open.stream().collect(Collectors.toMap(Failure::cause, Failure::since));
        Map<Cause, Symptom> symptoms = new LinkedHashMap<>();
        symptoms(observed, openSince, config).forEach(symptom -> symptoms.put(symptom.cause(), symptom));
        List<FailureChange> changes = new ArrayList<>();
        for (Failure failure : open) {
            Symptom symptom = symptoms.remove(failure.cause());
            if (symptom == null) {
                changes.add(new FailureChange.Clear(failure));
            } else if (!failure.isDescribedBy(symptom)) {
                changes.add(new FailureChange.Update(failure, symptom));
            }
        }
        symptoms.values().forEach(symptom -> changes.add(new FailureChange.Raise(symptom)));
        return changes;
    }

    /**
     * Finds the symptoms of a campaign; none if it is neither active nor paused. A symptom that another one explains is left
     * out.
     *
     * @param open the causes of open failures, and since when they last: it takes less to keep a failure open than to raise
     *     it, so that it doesn't come and go with every few events
     */
    public static List<Symptom> symptoms(Observed observed, Map<Cause, Instant> open, FailureConfig config) {
        CampaignStatus status = observed.plan().status();
        if (status != CampaignStatus.ACTIVE && status != CampaignStatus.PAUSED) {
            return List.of();
        }
        List<Symptom> symptoms = new ArrayList<>(PublicationSymptoms.of(observed));
        if (observed.isActive()) {
            addMissing(observed, open, config, symptoms);
        }
        Set<Channel> unreachable = channels(symptoms, FailureKind.NO_METRICS, FailureKind.NO_DELIVERY);
        symptoms.addAll(MailLimitSymptoms.of(observed, open.keySet(), config));
        symptoms.addAll(OverspendSymptoms.of(observed));
        ConversionSymptoms.of(observed, config).stream()
                .filter(symptom -> !isExplained(observed, symptom, unreachable))
                .forEach(symptoms::add);
        return symptoms;
    }

    /** Whoever is not reached doesn't convert. */
    private static boolean isExplained(Observed observed, Symptom noConversions, Set<Channel> unreachable) {
        return noConversions.channel() == null
                ? unreachable.containsAll(observed.spending())
                : unreachable.contains(noConversions.channel());
    }

    /** Adds what should be there and is not, from the cause to what follows from it. */
    private static void addMissing(
            Observed observed, Map<Cause, Instant> open, FailureConfig config, List<Symptom> symptoms) {
        Set<Channel> stopped =
                channels(symptoms, FailureKind.ACCOUNT, FailureKind.EMAIL_PAUSED, FailureKind.EMAIL_BLOCKED);
        symptoms.addAll(SourceSymptoms.of(observed, stopped, open, config));
        stopped.addAll(channels(symptoms, FailureKind.NO_METRICS));
        symptoms.addAll(DeliverySymptoms.of(observed, stopped, open, config));
        symptoms.addAll(SilenceSymptoms.of(observed, explainsSilence(observed, symptoms), config));
        Set<Channel> unreachable = channels(symptoms, FailureKind.NO_METRICS, FailureKind.NO_DELIVERY);
        symptoms.addAll(EngagementSymptoms.of(observed, unreachable, open, config));
    }

    /** A channel that can't publish is not silent, nor is one whose posts or emails all failed since the last that did not. */
    private static Set<Channel> explainsSilence(Observed observed, List<Symptom> symptoms) {
        Set<Channel> channels = channels(
                symptoms,
                FailureKind.ACCOUNT,
                FailureKind.EMAIL_PAUSED,
                FailureKind.EMAIL_BLOCKED,
                FailureKind.LATE,
                FailureKind.NO_DELIVERY);
        symptoms.stream()
                .filter(one -> one.kind() == FailureKind.POSTS_FAILED || one.kind() == FailureKind.EMAIL_FAILED)
                .filter(one -> observed.activityOf(one.channel()).published().stream()
                        .noneMatch(published -> published.isAfter(one.since())))
                .forEach(one -> channels.add(one.channel()));
        return channels;
    }

    private static Set<Channel> channels(List<Symptom> symptoms, FailureKind... kinds) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        symptoms.stream()
                .filter(symptom -> List.of(kinds).contains(symptom.kind()) && symptom.channel() != null)
                .forEach(symptom -> channels.add(symptom.channel()));
        return channels;
    }
}
