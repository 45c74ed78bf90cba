package com.dryjets.campaign.workflow;

import com.dryjets.campaign.campaign.CampaignKey;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The steps of campaigns, in the table {@code campaign_workflow}. */
@ApplicationScoped
class WorkflowRepository implements PanacheRepositoryBase<WorkflowStep, WorkflowStep.Key> {

    private static final String SELECT_KEYS = "select tenant, campaignId from campaign_workflow where ";
    private static final String FAILING =
            "select distinct campaignId from campaign_workflow where tenant = :tenant and status = 'FAILED'";
    private static final String DUE = "status = 'RUNNING' and dueAt <= :now";

    /** A campaign's steps in order; empty before the launch. */
    Uni<List<WorkflowStep>> of(String tenant, UUID campaignId) {
        return find("tenant = ?1 and campaignId = ?2", tenant, campaignId)
                .list()
                .map(steps -> steps.stream()
                        .sorted(Comparator.comparing(step -> step.step))
                        .toList());
    }

    /** The steps of several campaigns. */
    Uni<List<WorkflowStep>> of(String tenant, Collection<UUID> campaigns) {
        return list("tenant = ?1 and campaignId in (?2)", tenant, campaigns);
    }

    /** The campaigns with a step that has failed, whether or not they have ended. */
    Uni<List<UUID>> failing(String tenant) {
        return Panache.getSession()
                .chain(session -> session.createQuery(FAILING, UUID.class)
                        .setParameter("tenant", tenant)
                        .getResultList());
    }

    /** Creates the steps that are missing. A campaign has each step once, however often it is launched. */
    Uni<Void> ensure(String tenant, UUID campaignId) {
        return of(tenant, campaignId).chain(known -> {
            List<WorkflowStep> missing = Arrays.stream(StepName.values())
                    .filter(name -> known.stream().noneMatch(step -> step.step == name))
                    .map(name -> new WorkflowStep(tenant, campaignId, name))
                    .toList();
            return missing.isEmpty() ? Uni.createFrom().voidItem() : persist(missing);
        });
    }

    /** Campaigns of all tenants with a step whose timeout has passed. */
    Uni<List<CampaignKey>> due(Instant now, Set<UUID> except, int limit) {
        // Reads only keys, so that a row that cannot be read does not fail the others.
        String where = except.isEmpty() ? DUE : DUE + " and campaignId not in (:except)";
        return Panache.getSession().chain(session -> {
            var query = session.createQuery(SELECT_KEYS + where + " order by dueAt", Object[].class)
                    .setParameter("now", now)
                    .setMaxResults(limit);
            if (!except.isEmpty()) {
                query.setParameter("except", except);
            }
            return query.getResultList().map(WorkflowRepository::keys);
        });
    }

    private static List<CampaignKey> keys(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new CampaignKey((String) row[0], (UUID) row[1]))
                .toList();
    }
}
