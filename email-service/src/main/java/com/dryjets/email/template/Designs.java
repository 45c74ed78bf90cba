package com.dryjets.email.template;

import com.dryjets.email.contact.DeclaredFields;
import com.dryjets.email.design.ContentChoice;
import com.dryjets.email.design.Design;
import com.dryjets.email.design.DesignCompiler;
import com.dryjets.email.design.Language;
import com.dryjets.email.design.Source;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compiles what users chose as the content of an email, with their brand and on a worker thread. Call it outside of transactions. */
@ApplicationScoped
public class Designs {

    private final TenantTransaction transactions;
    private final BrandService brands;
    private final TemplateRepository templates;
    private final DeclaredFields fields;
    private final Vertx vertx;
    private final Clock clock;

    Designs(
            TenantTransaction transactions,
            BrandService brands,
            TemplateRepository templates,
            DeclaredFields fields,
            Vertx vertx,
            Clock clock) {
        this.fields = fields;
        this.clock = clock;
        this.transactions = transactions;
        this.brands = brands;
        this.templates = templates;
        this.vertx = vertx;
    }

    /**
     * The content that was chosen.
     *
     * @param templateId the template that it was made from
     * @param subject the template's
     * @param previewText the template's
     */
    public record Chosen(
            Design design,
            @Nullable UUID templateId,
            @Nullable String subject,
            @Nullable String previewText) {}

    /**
     * Compiles the chosen content. Fails with 422 if its template does not exist.
     *
     * @param language null for the template's, or English
     */
    public Uni<Chosen> choose(String tenant, ContentChoice choice, @Nullable String language) {
        @Nullable UUID templateId = choice.templateId();
        if (templateId != null) {
            return template(tenant, templateId).chain(template -> ofTemplate(tenant, template, language));
        }
        return compile(tenant, Objects.requireNonNull(choice.source()), Language.of(language))
                .map(design -> new Chosen(design, null, null, null));
    }

    private Uni<Chosen> ofTemplate(String tenant, StoredTemplate template, @Nullable String language) {
        TemplateContent content = template.content();
        Language chosen = Language.of(language == null ? content.language() : language);
        return compile(tenant, content.source(), chosen)
                .map(design -> new Chosen(design, template.id(), content.subject(), content.previewText()));
    }

    /** Compiles a source. */
    public Uni<Design> compile(String tenant, Source source, Language language) {
        return brands.of(tenant).chain(brand -> onWorker(() -> DesignCompiler.compile(source, brand, language)));
    }

    /** Shows content as recipients will see it. */
    public Uni<BuiltEmail> show(String tenant, @Nullable String subject, @Nullable String previewText, Design design) {
        return transactions
                .run(tenant, () -> fields.names(tenant))
                .chain(names -> onWorker(() -> BuiltEmail.of(subject, previewText, design, names, clock.instant())));
    }

    private <T> Uni<T> onWorker(Supplier<T> work) {
        return vertx.executeBlocking(work::get, false);
    }

    private Uni<StoredTemplate> template(String tenant, UUID id) {
        return BuiltInTemplates.find(id)
                .map(template -> Uni.createFrom().item(template))
                .orElseGet(() -> transactions
                        .sql(tenant, connection -> templates.find(connection, tenant, id))
                        .onItem()
                        .ifNull()
                        .failWith(Designs::unknown));
    }

    private static Problem unknown() {
        return Problem.unprocessable(
                "Template not found.", List.of(new FieldError("/templateId", "must be the id of a template")));
    }
}
