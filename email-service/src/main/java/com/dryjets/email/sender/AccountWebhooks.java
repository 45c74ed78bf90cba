package com.dryjets.email.sender;

import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.kit.tenancy.Tenants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells whose account at a provider a report comes from. */
@ApplicationScoped
public class AccountWebhooks {

    private final TenantTransaction transactions;
    private final SenderRepository senders;

    AccountWebhooks(TenantTransaction transactions, SenderRepository senders) {
        this.transactions = transactions;
        this.senders = senders;
    }

    /** An account at SendGrid that a tenant sends with. */
    public record SendGridAccount(String tenant, String verificationKey) {}

    /** Returns the account of a sender; empty if its route names no key. */
    public Uni<Optional<SendGridAccount>> sendGrid(UUID sender) {
        return transactions.sql(Tenants.ALL, connection -> senders.sendGridAccount(connection, sender));
    }

    /** Returns the tenants whose routes name a topic of SNS; anyone may name any, and hears of its own emails only. */
    public Uni<Set<String>> tenantsOfTopic(String topicArn) {
        return transactions.sql(Tenants.ALL, connection -> senders.tenantsOfTopic(connection, topicArn));
    }
}
