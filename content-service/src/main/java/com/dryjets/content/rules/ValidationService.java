package com.dryjets.content.rules;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.platform.PlatformRules;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Validates texts against the rules that apply to a tenant or an account. */
@ApplicationScoped
class ValidationService {

    private final TenantTransaction transactions;
    private final RuleService rules;

    ValidationService(TenantTransaction transactions, RuleService rules) {
        this.transactions = transactions;
        this.rules = rules;
    }

    Uni<Validation> validate(Caller caller, ValidateText text) {
        if (!PlatformRules.channels().contains(text.platform())) {
            throw Problem.badField("/platform", "must be a platform with text posts");
        }
        return transactions
                .run(caller.tenant(), () -> rules.of(caller.tenant(), text.accountId()))
                .map(set -> Validation.of(text, set));
    }
}
