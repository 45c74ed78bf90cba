package com.dryjets.email.email;

import com.dryjets.email.design.ContentChoice;
import com.dryjets.email.design.Language;
import com.dryjets.email.design.Source;
import com.dryjets.email.template.Designs;
import com.dryjets.email.template.Designs.Chosen;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compiles the content that a request chooses, before the transaction that stores it. */
@ApplicationScoped
class ChosenContents {

    private final TenantTransaction transactions;
    private final EmailRepository emails;
    private final Designs designs;

    ChosenContents(TenantTransaction transactions, EmailRepository emails, Designs designs) {
        this.transactions = transactions;
        this.emails = emails;
        this.designs = designs;
    }

    /** Returns the content of a new email; empty if the request gives none. */
    Uni<Optional<Chosen>> of(String tenant, ChangeEmail change) {
        ContentChoice choice = change.choice().checked();
        Language.of(change.language());
        return choice.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : designs.choose(tenant, choice, change.language()).map(Optional::of);
    }

    /**
     * Returns the new content of an email; empty if it stays. Another language alone compiles the content again, since its
     * page says which way it is read.
     */
    Uni<Optional<Chosen>> of(String tenant, UUID emailId, ChangeEmail change) {
        ContentChoice choice = change.choice().checked();
        if (choice.isEmpty() && change.language() == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return transactions
                .run(tenant, () -> emails.find(tenant, emailId))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("email", emailId))
                .chain(email -> choice.isEmpty()
                        ? again(tenant, email.content, Language.of(change.language()))
                        : designs.choose(tenant, choice, language(email, change, choice))
                                .map(Optional::of));
    }

    private static @Nullable String language(EmailCampaign email, ChangeEmail change, ContentChoice choice) {
        boolean stays = change.language() == null && choice.templateId() == null;
        return stays ? email.content.language : change.language();
    }

    private Uni<Optional<Chosen>> again(String tenant, EmailContent content, Language language) {
        @Nullable Source source = content.source();
        return source == null
                ? Uni.createFrom().item(Optional.empty())
                : designs.compile(tenant, source, language)
                        .map(design -> Optional.of(new Chosen(design, content.templateId, null, null)));
    }
}
