package com.dryjets.email.abtest;

import com.dryjets.email.design.Design;
import com.dryjets.email.design.Language;
import com.dryjets.email.email.EmailCampaign;
import com.dryjets.email.email.EmailVariant;
import com.dryjets.email.email.VariantLayout;
import com.dryjets.email.template.Designs;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets stored variants follow the language of their email. */
@ApplicationScoped
class StoredVariantLayout implements VariantLayout {

    private final AbTestRepository tests;
    private final Designs designs;

    StoredVariantLayout(AbTestRepository tests, Designs designs) {
        this.tests = tests;
        this.designs = designs;
    }

    @Override
    public Uni<Void> follow(EmailCampaign email) {
        Language language = new Language(EmailVariant.language(email));
        return tests.variants(email.tenant(), email.id())
                .onItem()
                .transformToMulti(variants -> Multi.createFrom().iterable(variants))
                .filter(variant -> variant.needsLayout(language))
                .onItem()
                .transformToUniAndConcatenate(variant -> layOut(variant, language))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Design> layOut(AbVariant variant, Language language) {
        return designs.compile(variant.tenant, variant.requireSource(), language)
                .invoke(design -> variant.layOut(design.body()));
    }
}
