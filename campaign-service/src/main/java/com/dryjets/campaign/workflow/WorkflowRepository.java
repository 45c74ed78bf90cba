package com.dryjets.campaign.workflow;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    /** SCHEDULE steps of all tenants that have been running since before a time. */
    Uni<List<WorkflowStep>> schedulingSinceBefore(Instant time, int limit) {
        return find("step = 'SCHEDULE' and status = 'RUNNING' and startedAt < ?1 order by startedAt", time)
                .page(0, limit)
                .list();
    }
}
