package com.dryjets.campaign.workflow;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.projection.ItemCount;
import com.dryjets.contracts.marketing.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The data for decisions about a campaign's steps. */
record Progress(Campaign campaign, List<WorkflowStep> steps, List<ChannelReply> replies, List<ItemCount> items) {

    Optional<WorkflowStep> find(StepName name) {
        return steps.stream().filter(step -> step.step == name).findFirst();
    }

    /** The step, if it has one of these statuses. */
    Optional<WorkflowStep> find(StepName name, StepStatus... statuses) {
        return find(name).filter(step -> List.of(statuses).contains(step.status));
    }

    private Map<Channel, Integer> itemsByChannel() {
        return replies.stream().collect(Collectors.toMap(reply -> reply.channel, reply -> reply.items));
    }

    StepRules.Verdict scheduleVerdict() {
        return StepRules.schedule(campaign.channels(), itemsByChannel());
    }

    StepRules.Verdict publishVerdict() {
        int promised = replies.stream().mapToInt(reply -> reply.items).sum();
        return StepRules.publish(promised, items);
    }

    StepError noAnswer() {
        return StepRules.noAnswer(campaign.channels(), itemsByChannel());
    }

    StepRules.Verdict overdueVerdict(Instant silentSince) {
        return StepRules.overdue(itemsByChannel(), items, silentSince);
    }

    WorkflowView view() {
        return WorkflowView.of(campaign.id(), steps, replies);
    }
}
