package com.dryjets.email.policy;

import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads and replaces sending policies. */
@ApplicationScoped
class SendingPolicyService {

    private final TenantTransaction transactions;
    private final SendingPolicyRepository policies;

    SendingPolicyService(TenantTransaction transactions, SendingPolicyRepository policies) {
        this.transactions = transactions;
        this.policies = policies;
    }

    Uni<SendingPolicy> get(Caller caller) {
        return transactions.sql(caller.tenant(), connection -> policies.of(connection, caller.tenant()));
    }

    Uni<SendingPolicy> replace(Caller caller, SendingPolicy policy) {
        SendingPolicy checked = policy.checked();
        return transactions
                .sql(caller.tenant(), connection -> policies.save(connection, caller.tenant(), checked))
                .replaceWith(checked);
    }
}
