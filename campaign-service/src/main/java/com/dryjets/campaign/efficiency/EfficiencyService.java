package com.dryjets.campaign.efficiency;

import com.dryjets.campaign.budget.Budgets;
import com.dryjets.campaign.budget.CampaignBudget;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Tells what the channels of a campaign bring for their money. */
@ApplicationScoped
public class EfficiencyService {

    private final TenantTransaction transactions;
    private final Budgets budgets;
    private final Clock clock;

    EfficiencyService(TenantTransaction transactions, Budgets budgets, Clock clock) {
        this.transactions = transactions;
        this.budgets = budgets;
        this.clock = clock;
    }

    Uni<ChannelPerformance> performance(Caller caller, UUID id) {
        return load(caller, id).map(ChannelPerformance::of);
    }

    Uni<BudgetEfficiency> efficiency(Caller caller, UUID id) {
        return load(caller, id).map(budget -> BudgetEfficiency.of(budget, curves(budget)));
    }

    /** The response curve of every channel that the budget tells of, or why there is none. */
    public Map<Channel, CurveFit> curves(CampaignBudget budget) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        Map<Channel, CurveFit> fits = new EnumMap<>(Channel.class);
        for (Channel channel : budget.channels()) {
            fits.put(
                    channel,
                    CurveRules.fit(
                            budget.days().stream()
                                    .filter(day -> day.channel() == channel)
                                    .toList(),
                            today));
        }
        return fits;
    }

    private Uni<CampaignBudget> load(Caller caller, UUID id) {
        return transactions.run(caller.tenant(), () -> budgets.get(caller.tenant(), id));
    }
}
