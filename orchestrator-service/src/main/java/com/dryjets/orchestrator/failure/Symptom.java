package com.dryjets.orchestrator.failure;

import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong at the moment.
 *
 * @param subject what it is about within its kind, such as the id of an account, or
 *     CAMPAIGN; a kind and subject have one cause
 * @param problem a short sentence
 * @param evidence how this is known
 * @param since when it began
 * @param steps to recover, in order
 */
public record Symptom(
        FailureKind kind,
        String subject,
        @Nullable Channel channel,
        String problem,
        String evidence,
        Instant since,
        List<RecoveryStep> steps) {

    private static final String CAMPAIGN = "CAMPAIGN";

    public Symptom {
        steps = List.copyOf(steps);
    }

    /** A symptom of a whole channel. */
    static Symptom of(
            FailureKind kind,
            Channel channel,
            String problem,
            String evidence,
            Instant since,
            List<RecoveryStep> steps) {
        return new Symptom(kind, channel.name(), channel, problem, evidence, since, steps);
    }

    /** A symptom of the whole campaign. */
    static Symptom ofCampaign(
            FailureKind kind, String problem, String evidence, Instant since, List<RecoveryStep> steps) {
        return new Symptom(kind, CAMPAIGN, null, problem, evidence, since, steps);
    }

    /** What it is about. */
    public Cause cause() {
        return new Cause(kind, subject);
    }
}
