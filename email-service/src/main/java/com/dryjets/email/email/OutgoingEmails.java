package com.dryjets.email.email;

import com.dryjets.email.email.EmailWorkRepository.Uncompiled;
import com.dryjets.email.merge.MergeFinding;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compiles emails that are sent, which takes a while: on a worker thread. Call it outside of transactions. */
@ApplicationScoped
public class OutgoingEmails {

    private final TenantTransaction transactions;
    private final EmailWorkRepository emails;
    private final Vertx vertx;

    OutgoingEmails(TenantTransaction transactions, EmailWorkRepository emails, Vertx vertx) {
        this.transactions = transactions;
        this.emails = emails;
        this.vertx = vertx;
    }

    /** Loads and compiles an email whose sending has started: each of its variants, or the one that all get. */
    public Uni<List<OutgoingEmail>> load(EmailRef ref) {
        return transactions
                .sql(ref.tenant(), connection -> emails.variants(connection, ref))
                .chain(variants -> vertx.executeBlocking(() -> Uncompiled.compileAll(variants), false));
    }

    /**
     * Finds a mistake in the merge tags of an email or its variants, such as a field that is no longer declared. Requires
     * content.
     *
     * @param fields the declared fields of the tenant's contacts
     */
    public Uni<Optional<MergeFinding>> mistake(EmailCampaign email, List<EmailVariant> variants, Set<String> fields) {
        return vertx.executeBlocking(() -> EmailVariant.mistake(email, variants, fields), false);
    }

    /** Returns the links of an email and its variants; their positions number them. Requires content. */
    public Uni<List<String>> links(EmailCampaign email, List<EmailVariant> variants) {
        return vertx.executeBlocking(() -> EmailVariant.links(email, variants), false);
    }
}
