package com.dryjets.email.email;

import com.dryjets.email.design.Design;
import com.dryjets.email.design.Language;
import com.dryjets.email.design.Source;
import com.dryjets.email.rendering.EmailBody;
import com.dryjets.email.template.Designs;
import com.dryjets.email.validation.ContentFindings;
import com.dryjets.email.validation.Finding;
import com.dryjets.email.validation.LinkProbe;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Validates what the variants of an email change in it. */
@ApplicationScoped
class VariantFindings {

    private final EmailChecks checks;
    private final Designs designs;
    private final LinkProbe links;
    private final Vertx vertx;

    VariantFindings(EmailChecks checks, Designs designs, LinkProbe links, Vertx vertx) {
        this.checks = checks;
        this.designs = designs;
        this.links = links;
        this.vertx = vertx;
    }

    /** Lists what to improve, outside of any transaction. Mistakes of merge tags and senders are among what is missing. */
    Uni<List<Finding>> of(EmailCampaign email, List<EmailVariant> variants) {
        return Multi.createFrom()
                .iterable(IntStream.range(0, variants.size()).boxed().toList())
                .onItem()
                .transformToUniAndConcatenate(at -> of(email, variants.get(at))
                        .map(findings -> findings.stream()
                                .map(finding -> finding.ofVariant(at, VariantNames.of(at + 1)))
                                .toList()))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(List::stream).toList());
    }

    private Uni<List<Finding>> of(EmailCampaign email, EmailVariant variant) {
        return design(email, variant)
                .chain(design -> vertx.executeBlocking(() -> written(email, variant, design), false)
                        .chain(written -> followed(design).map(broken -> concat(written, broken))))
                .chain(content -> sender(email, variant).map(sender -> concat(content, sender)));
    }

    private static List<Finding> written(EmailCampaign email, EmailVariant variant, @Nullable Design design) {
        Set<String> own = new HashSet<>();
        BiConsumer<String, Object> note = (pointer, part) -> {
            if (part != null) {
                own.add(pointer);
            }
        };
        note.accept("/subject", variant.subject());
        note.accept("/previewText", variant.previewText());
        note.accept("/htmlContent", variant.body());
        String subject = variant.subject() == null ? email.content.subject : variant.subject();
        String previewText = variant.previewText() == null ? email.content.previewText : variant.previewText();
        return ContentFindings.of(subject, previewText, design).stream()
                .filter(finding ->
                        own.contains(finding.where()) || finding.where().startsWith("/blocks"))
                .toList();
    }

    /** Compiles the source again, since what is removed from it and where its blocks stand is not stored. */
    private Uni<@Nullable Design> design(EmailCampaign email, EmailVariant variant) {
        @Nullable Source source = variant.source();
        @Nullable EmailBody body = variant.body();
        return source == null || body == null
                ? Uni.createFrom().nullItem()
                : designs.compile(email.tenant, source, new Language(email.content.language))
                        .map(design -> design.withBody(body.inLanguageOf(design.body())));
    }

    private Uni<List<Finding>> followed(@Nullable Design design) {
        return design == null ? Uni.createFrom().item(List.of()) : links.check(design);
    }

    private Uni<List<Finding>> sender(EmailCampaign email, EmailVariant variant) {
        return variant.sender() == null
                ? Uni.createFrom().item(List.of())
                : checks.unproven(email.tenant, variant.sender())
                        .map(records -> records.stream()
                                .map(EmailFindings::notAuthenticated)
                                .toList());
    }

    private static List<Finding> concat(List<Finding> one, List<Finding> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
