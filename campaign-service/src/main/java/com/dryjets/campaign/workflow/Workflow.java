package com.dryjets.campaign.workflow;

import com.dryjets.campaign.campaign.Campaign;
import com.dryjets.campaign.projection.ItemProjection;
import com.dryjets.common.event.CampaignEvent;
import com.dryjets.common.event.ChannelScheduled;
import com.dryjets.common.marketing.Channel;
import com.dryjets.common.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Moves a launched campaign through its steps. Every method runs in the transaction of its caller, which holds the
 * campaign's row, so steps move one at a time however many replicas there are.
 */
@ApplicationScoped
public class Workflow {

    private static final Logger LOG = Logger.getLogger(Workflow.class);

    private final WorkflowRepository steps;
    private final ReplyRepository replies;
    private final ItemProjection items;
    private final Outbox outbox;
    private final Clock clock;

    Workflow(WorkflowRepository steps, ReplyRepository replies, ItemProjection items, Outbox outbox, Clock clock) {
        this.steps = steps;
        this.replies = replies;
        this.items = items;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** VALIDATE is done and SCHEDULE under way, with the request that the channels will answer. */
    public Uni<Void> start(Campaign campaign, UUID scheduleRequestId) {
        Instant now = clock.instant();
        Map<StepName, WorkflowStep> created = new EnumMap<>(StepName.class);
        for (StepName name : StepName.values()) {
            created.put(name, new WorkflowStep(campaign.tenant(), campaign.id(), name));
        }
        List<CampaignEvent> events = new ArrayList<>();
        created.get(StepName.VALIDATE).start(now);
        events.add(created.get(StepName.VALIDATE).complete(now));
        created.get(StepName.SCHEDULE).scheduleRequestId = scheduleRequestId;
        events.add(created.get(StepName.SCHEDULE).start(now));
        return steps.persist(created.values()).chain(() -> outbox.write(campaign.tenant(), events));
    }

    /** Notes a channel's answer and goes on where that was the last one missing; answers to nothing are ignored. */
    public Uni<Void> answered(Campaign campaign, ChannelScheduled answer) {
        return steps.of(campaign.tenant(), campaign.id())
                .chain(all -> isAnswerTo(all, answer)
                        ? replies.put(campaign.tenant(), answer, clock.instant())
                                .chain(() -> advance(campaign))
                        : Uni.createFrom().voidItem());
    }

    /** Completes what is done by now: SCHEDULE, then PUBLISH. */
    public Uni<Void> advance(Campaign campaign) {
        return load(campaign).chain(progress -> {
            List<CampaignEvent> events = move(campaign, progress);
            events.forEach(event -> LOG.infof("Workflow moved on: campaignId=%s %s", campaign.id(), event));
            return outbox.write(campaign.tenant(), events);
        });
    }

    /** MONITOR ends with the campaign. */
    public Uni<Void> finish(Campaign campaign) {
        return steps.of(campaign.tenant(), campaign.id())
                .map(all -> all.stream()
                        .filter(step -> step.step == StepName.MONITOR && !step.is(StepStatus.COMPLETED))
                        .map(step -> step.complete(clock.instant()))
                        .toList())
                .chain(events -> outbox.write(campaign.tenant(), events));
    }

    /** SCHEDULE failed: some channels did not answer in time. */
    public Uni<Void> timeOut(Campaign campaign) {
        return load(campaign)
                .map(progress -> progress
                        .step(StepName.SCHEDULE)
                        .filter(step -> step.is(StepStatus.RUNNING))
                        .map(step -> step.fail(
                                StepRules.silent(campaign.channels(), progress.itemsByChannel()), clock.instant()))
                        .stream()
                        .toList())
                .chain(events -> outbox.write(campaign.tenant(), events));
    }

    /** Starts a failed SCHEDULE again; empty where it has not failed. The request keeps its id. */
    public Uni<Optional<UUID>> retrySchedule(Campaign campaign) {
        return steps.of(campaign.tenant(), campaign.id()).chain(all -> {
            Optional<WorkflowStep> failed = all.stream()
                    .filter(step -> step.step == StepName.SCHEDULE && step.is(StepStatus.FAILED))
                    .findFirst();
            if (failed.isEmpty()) {
                return Uni.createFrom().item(Optional.empty());
            }
            return outbox.write(campaign.tenant(), failed.get().start(clock.instant()))
                    .replaceWith(failed.map(step -> Objects.requireNonNull(step.scheduleRequestId)));
        });
    }

    private List<CampaignEvent> move(Campaign campaign, Progress progress) {
        List<CampaignEvent> events = new ArrayList<>();
        Instant now = clock.instant();
        Optional<WorkflowStep> schedule = progress.step(StepName.SCHEDULE);
        // A channel that answers late mends a step that was given up.
        if (schedule.isPresent()
                && (schedule.get().is(StepStatus.RUNNING) || schedule.get().is(StepStatus.FAILED))) {
            decide(schedule.get(), progress.scheduleVerdict(campaign), progress.next(StepName.PUBLISH), events, now);
        }
        Optional<WorkflowStep> publish = progress.step(StepName.PUBLISH);
        if (publish.isPresent() && publish.get().is(StepStatus.RUNNING)) {
            decide(publish.get(), progress.publishVerdict(), progress.next(StepName.MONITOR), events, now);
        }
        return events;
    }

    private static void decide(
            WorkflowStep step, StepRules.Verdict verdict, WorkflowStep next, List<CampaignEvent> events, Instant now) {
        switch (verdict) {
            case StepRules.Wait wait -> {}
            case StepRules.Complete complete -> {
                events.add(step.complete(now));
                events.add(next.start(now));
            }
            case StepRules.Fail failure -> {
                if (step.is(StepStatus.RUNNING)) {
                    events.add(step.fail(failure.reason(), now));
                }
            }
        }
    }

    private Uni<Progress> load(Campaign campaign) {
        String tenant = campaign.tenant();
        return steps.of(tenant, campaign.id())
                .chain(all -> replies.of(tenant, campaign.id())
                        .chain(answers ->
                                items.counts(tenant, campaign.id()).map(counts -> new Progress(all, answers, counts))));
    }

    private static boolean isAnswerTo(List<WorkflowStep> all, ChannelScheduled answer) {
        return all.stream().anyMatch(step -> answer.scheduleRequestId().equals(step.scheduleRequestId));
    }

    /** What the decision about the steps rests on. */
    private record Progress(List<WorkflowStep> steps, List<ChannelReply> replies, List<ItemProjection.Count> items) {

        Optional<WorkflowStep> step(StepName name) {
            return steps.stream().filter(step -> step.step == name).findFirst();
        }

        WorkflowStep next(StepName name) {
            return step(name).orElseThrow();
        }

        Map<Channel, Integer> itemsByChannel() {
            return replies.stream().collect(Collectors.toMap(reply -> reply.channel, reply -> reply.items));
        }

        StepRules.Verdict scheduleVerdict(Campaign campaign) {
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
    }
}
