package com.dryjets.orchestrator.overview;

import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.overview.CampaignSummaryRepository.Ranked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows what needs a person in a tenant's running campaigns. */
@ApplicationScoped
public class OverviewService {

    private static final int ACTIONS = 3;

    private final TenantTransaction transactions;
    private final CampaignSummaryRepository summaries;
    private final ActionService actions;

    OverviewService(TenantTransaction transactions, CampaignSummaryRepository summaries, ActionService actions) {
        this.transactions = transactions;
        this.summaries = summaries;
        this.actions = actions;
    }

    /** Lists a page of running campaigns, the one whose waiting costs most first. */
    public Uni<OverviewView> list(String tenant, PageRequest page) {
        return transactions.run(
                tenant,
                () -> summaries
                        .ranked(tenant, page)
                        .map(found -> Page.of(
                                found,
                                page,
                                last -> Cursor.write(
                                        last.place().toPlainString(),
                                        last.summary().campaignId())))
                        .chain(ranked ->
                                actions.show(tenant, actionsOf(ranked.items())).map(shown -> view(ranked, shown))));
    }

    private static List<RankedAction> actionsOf(List<Ranked> ranked) {
        return ranked.stream().flatMap(one -> one.summary().actions().stream()).toList();
    }

    private static OverviewView view(Page<Ranked> ranked, Map<UUID, ActionView> shown) {
        return new OverviewView(
                ranked.items().stream().map(one -> view(one, shown)).toList(),
                ranked.nextCursor(),
                RankingRules.RANKING,
                Optional.of(ranked.items())
                        .filter(items -> !items.isEmpty())
                        .map(items -> items.getFirst().running())
                        .orElse(0L));
    }

    private static CampaignOverviewView view(Ranked ranked, Map<UUID, ActionView> shown) {
        List<ActionView> urgent = ActionService.inOrder(ranked.summary().actions(), shown).stream()
                .limit(ACTIONS)
                .toList();
        return CampaignOverviewView.of(ranked.summary(), ranked.place(), urgent);
    }
}
