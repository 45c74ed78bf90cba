package com.dryjets.email.abtest;

import com.dryjets.email.design.ContentChoice;
import com.dryjets.email.rendering.EmailBody;
import com.dryjets.email.template.Designs;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiles the content of variants, before the transaction that stores it. */
@ApplicationScoped
class VariantContents {

    private final Designs designs;

    VariantContents(Designs designs) {
        this.designs = designs;
    }

    /** Returns the content of each variant, in order; empty for those with the content of their email. */
    Uni<List<Optional<EmailBody>>> of(String tenant, List<ChangeVariant> variants) {
        return Multi.createFrom()
                .iterable(variants)
                .onItem()
                .transformToUniAndConcatenate(variant -> of(tenant, variant))
                .collect()
                .asList();
    }

    private Uni<Optional<EmailBody>> of(String tenant, ChangeVariant variant) {
        ContentChoice choice = variant.choice();
        return choice.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : designs.choose(tenant, choice, null)
                        .map(chosen -> chosen.design().body())
                        .map(body -> Optional.of(withText(body, variant.textContent())));
    }

    private static EmailBody withText(EmailBody body, @Nullable String text) {
        return text == null || text.isBlank() ? body : body.withText(text.strip());
    }
}
