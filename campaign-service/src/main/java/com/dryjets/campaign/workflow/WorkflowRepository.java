package com.dryjets.campaign.workflow;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What is asked of the workflows. */
@ApplicationScoped
class WorkflowRepository implements PanacheRepositoryBase<WorkflowStep, WorkflowStep.Key> {

    /** In the order of the steps; empty before the launch. */
    Uni<List<WorkflowStep>> of(String tenant, UUID campaignId) {
        return find("tenant = ?1 and campaignId = ?2", tenant, campaignId)
                .list()
                .map(steps -> steps.stream()
                        .sorted(Comparator.comparing(step -> step.step))
                        .toList());
    }

    /** Makes the steps that are missing; a campaign has each step once, however often it is launched. */
    Uni<Void> ensure(String tenant, UUID campaignId) {
        return of(tenant, campaignId).chain(known -> {
            List<WorkflowStep> missing = Arrays.stream(StepName.values())
                    .filter(name -> known.stream().noneMatch(step -> step.step == name))
                    .map(name -> new WorkflowStep(tenant, campaignId, name))
                    .toList();
            return missing.isEmpty() ? Uni.createFrom().voidItem() : persist(missing);
        });
    }

    /** Steps of all tenants whose waiting has ended. */
    Uni<List<WorkflowStep>> due(Instant now, int limit) {
        return find("status = 'RUNNING' and dueAt <= ?1 order by dueAt", now)
                .page(0, limit)
                .list();
    }
}
