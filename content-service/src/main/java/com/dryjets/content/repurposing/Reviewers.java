package com.dryjets.content.repurposing;

import com.dryjets.content.repurposing.ContentRules.Reviewer;
import com.dryjets.content.rules.RuleService;
import com.dryjets.content.settings.Approvals;
import com.dryjets.content.settings.SettingsService;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells what a person who reviews pieces may approve, in transactions of its own. */
@ApplicationScoped
class Reviewers {

    private final TenantTransaction transactions;
    private final SettingsService settings;
    private final RuleService rules;

    Reviewers(TenantTransaction transactions, SettingsService settings, RuleService rules) {
        this.transactions = transactions;
        this.settings = settings;
        this.rules = rules;
    }

    Uni<Reviewer> find(Caller caller) {
        return settings.approvals(caller.tenant())
                .chain(approvals -> transactions
                        .run(caller.tenant(), () -> rules.of(caller.tenant()))
                        .map(set -> new Reviewer(caller.user(), approvals == Approvals.FOUR_EYES, set)));
    }
}
