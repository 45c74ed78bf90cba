package com.dryjets.campaign.workflow;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.projection.ItemProjection;
import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the decisions about a campaign's steps rest on. */
record Progress(
        Campaign campaign, List<WorkflowStep> steps, List<ChannelReply> replies, List<ItemProjection.Count> items) {

    Optional<WorkflowStep> find(StepName name) {
        return steps.stream().filter(step -> step.step == name).findFirst();
    }

    /** The step, if it is in one of these states. */
    Optional<WorkflowStep> find(StepName name, StepStatus... states) {
        return find(name).filter(step -> List.of(states).contains(step.status));
    }

    Map<Channel, Integer> itemsByChannel() {
        return replies.stream().collect(Collectors.toMap(reply -> reply.channel, reply -> reply.items));
    }

    StepRules.Verdict scheduleVerdict() {
        String reasons = replies.stream()
                .filter(reply -> reply.reason != null)
                .map(reply -> reply.channel + ": " + reply.reason)
                .collect(Collectors.joining("; "));
        return StepRules.schedule(campaign.channels(), itemsByChannel(), reasons);
    }

    StepRules.Verdict publishVerdict() {
        int promised = replies.stream().mapToInt(reply -> reply.items).sum();
        return StepRules.publish(promised, items);
    }

    String silentChannels() {
        return StepRules.silent(campaign.channels(), itemsByChannel());
    }

    StepRules.Verdict overdueVerdict(Instant silentSince) {
        return StepRules.overdue(itemsByChannel(), items, silentSince);
    }

    WorkflowView view() {
        return WorkflowView.of(campaign.id(), steps, replies);
    }
}
