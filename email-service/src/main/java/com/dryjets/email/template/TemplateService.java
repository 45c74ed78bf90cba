package com.dryjets.email.template;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.Texts;
import com.dryjets.email.design.ContentChoice;
import com.dryjets.email.design.Language;
import com.dryjets.email.template.Designs.Chosen;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a tenant's templates. Each change adds a version; none is ever lost while the template exists. */
@ApplicationScoped
class TemplateService {

    private final TenantTransaction transactions;
    private final TemplateRepository templates;
    private final Designs designs;
    private final Idempotency idempotency;

    TemplateService(
            TenantTransaction transactions, TemplateRepository templates, Designs designs, Idempotency idempotency) {
        this.transactions = transactions;
        this.templates = templates;
        this.designs = designs;
        this.idempotency = idempotency;
    }

    /** Lists the built-in templates, then the tenant's own from the oldest. */
    Uni<Page<TemplateSummary>> list(Caller caller, PageRequest page) {
        List<TemplateSummary> builtIn = BuiltInTemplates.after(page.afterId()).stream()
                .map(TemplateSummary::of)
                .toList();
        UUID after =
                page.afterId().filter(id -> BuiltInTemplates.find(id).isEmpty()).orElse(new UUID(0, 0));
        return transactions
                .sql(caller.tenant(), connection -> templates.page(connection, caller.tenant(), after, page.fetch()))
                .map(own -> {
                    List<TemplateSummary> found = new ArrayList<>(builtIn);
                    found.addAll(own);
                    return Page.of(found, page, template -> Cursor.write(template.id()));
                });
    }

    Uni<TemplateView> get(Caller caller, UUID id) {
        return BuiltInTemplates.find(id)
                .map(template -> Uni.createFrom().item(template))
                .orElseGet(() -> transactions.sql(caller.tenant(), connection -> find(connection, caller, id)))
                .chain(template -> view(caller, template));
    }

    Uni<TemplateView> getVersion(Caller caller, UUID id, long version) {
        return transactions
                .sql(caller.tenant(), connection -> findVersion(connection, caller, id, version))
                .chain(template -> view(caller, template));
    }

    Uni<Page<TemplateVersionView>> versions(Caller caller, UUID id, PageRequest page) {
        return transactions
                .sql(
                        caller.tenant(),
                        connection -> find(connection, caller, id)
                                .chain(() -> templates.versions(connection, caller.tenant(), id, page)))
                .map(found -> Page.of(found, page, version -> Cursor.write(version.version())));
    }

    Uni<TemplateView> create(Caller caller, @Nullable String key, CreateTemplate request) {
        String name = Problem.valid("/name", () -> Texts.name(request.name()));
        ContentChoice choice = request.choice().required();
        var once = new Idempotency.Request(caller, "POST /marketing/email/templates", key, request);
        return designs.choose(caller.tenant(), choice, request.language())
                .chain(chosen -> UniqueNames.named(
                        transactions.sql(
                                caller.tenant(),
                                connection -> idempotency.once(connection, once, UUID.class, () -> {
                                    UUID id = Ids.next();
                                    return templates
                                            .create(
                                                    connection,
                                                    caller.tenant(),
                                                    id,
                                                    content(name, request, chosen),
                                                    caller.user())
                                            .replaceWith(id);
                                })),
                        "template"))
                .chain(id -> get(caller, id));
    }

    private static TemplateContent content(String name, CreateTemplate request, Chosen chosen) {
        return new TemplateContent(
                name,
                request.description(),
                request.subject() == null ? chosen.subject() : request.subject(),
                request.previewText() == null ? chosen.previewText() : request.previewText(),
                chosen.design().language().tag(),
                chosen.design().source());
    }

    Uni<TemplateView> update(Caller caller, UUID id, @Nullable String ifMatch, ChangeTemplate request) {
        requireOwn(id);
        @Nullable String asked = request.name();
        if (asked != null) {
            Problem.valid("/name", () -> Texts.name(asked));
        }
        Language.of(request.language());
        return chosen(caller, request)
                .chain(chosen -> change(
                        caller, id, ifMatch, template -> Changes.of(template.content(), request, chosen.orElse(null))));
    }

    private Uni<Optional<Chosen>> chosen(Caller caller, ChangeTemplate request) {
        ContentChoice choice = request.choice().checked();
        return choice.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : designs.choose(caller.tenant(), choice, request.language()).map(Optional::of);
    }

    /** Adds a version with the content of an earlier one. */
    Uni<TemplateView> restore(Caller caller, UUID id, @Nullable String ifMatch, long version) {
        requireOwn(id);
        return transactions
                .sql(caller.tenant(), connection -> findVersion(connection, caller, id, version))
                .chain(earlier -> change(caller, id, ifMatch, template -> earlier.content()));
    }

    private interface Change {
        TemplateContent apply(StoredTemplate template);
    }

    private Uni<TemplateView> change(Caller caller, UUID id, @Nullable String ifMatch, Change change) {
        String tenant = caller.tenant();
        return UniqueNames.named(
                        transactions.sql(
                                tenant,
                                connection -> find(connection, caller, id)
                                        .invoke(template -> ETag.require(ifMatch, template.version()))
                                        .chain(template -> templates.update(
                                                connection,
                                                tenant,
                                                id,
                                                template.version(),
                                                change.apply(template),
                                                caller.user()))),
                        "template")
                .invoke(updated -> {
                    if (!updated) {
                        throw Problem.stale();
                    }
                })
                .chain(() -> get(caller, id));
    }

    Uni<Void> delete(Caller caller, UUID id) {
        requireOwn(id);
        return transactions
                .sql(caller.tenant(), connection -> templates.delete(connection, caller.tenant(), id))
                .invoke(deleted -> {
                    if (!deleted) {
                        throw Problem.notFound("template", id);
                    }
                })
                .replaceWithVoid();
    }

    private static void requireOwn(UUID id) {
        if (BuiltInTemplates.find(id).isPresent()) {
            throw Problem.conflict("A built-in template cannot be changed. Create one of your own from it.");
        }
    }

    private Uni<TemplateView> view(Caller caller, StoredTemplate template) {
        TemplateContent content = template.content();
        return designs.compile(caller.tenant(), content.source(), Language.of(content.language()))
                .chain(design -> designs.show(caller.tenant(), content.subject(), content.previewText(), design))
                .map(built -> TemplateView.of(template, built));
    }

    private Uni<StoredTemplate> find(SqlConnection connection, Caller caller, UUID id) {
        return templates
                .find(connection, caller.tenant(), id)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("template", id));
    }

    private Uni<StoredTemplate> findVersion(SqlConnection connection, Caller caller, UUID id, long version) {
        return templates
                .find(connection, caller.tenant(), id, version)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("version", version));
    }
}
