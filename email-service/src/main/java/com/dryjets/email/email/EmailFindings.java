package com.dryjets.email.email;

import com.dryjets.email.design.Design;
import com.dryjets.email.design.Language;
import com.dryjets.email.design.Source;
import com.dryjets.email.segment.Audience;
import com.dryjets.email.sender.DnsFinding;
import com.dryjets.email.template.Designs;
import com.dryjets.email.validation.ContentFindings;
import com.dryjets.email.validation.Finding;
import com.dryjets.email.validation.FindingCode;
import com.dryjets.email.validation.LinkProbe;
import com.dryjets.email.validation.MergeChecks;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Validates an email: what keeps it from being sent, and what should be improved. */
@ApplicationScoped
class EmailFindings {

    private final TenantTransaction transactions;
    private final EmailRepository emails;
    private final Audience audience;
    private final EmailChecks checks;
    private final Designs designs;
    private final LinkProbe links;
    private final VariantFindings variants;
    private final Vertx vertx;

    EmailFindings(
            TenantTransaction transactions,
            EmailRepository emails,
            Audience audience,
            EmailChecks checks,
            Designs designs,
            LinkProbe links,
            VariantFindings variants,
            Vertx vertx) {
        this.transactions = transactions;
        this.emails = emails;
        this.audience = audience;
        this.checks = checks;
        this.designs = designs;
        this.links = links;
        this.variants = variants;
        this.vertx = vertx;
    }

    /**
     * What the database knows.
     *
     * @param fields the declared fields of contacts
     */
    private record Facts(
            EmailCampaign email,
            List<EmailVariant> variants,
            int audienceSize,
            List<FieldError> missing,
            Set<String> fields) {}

    Uni<EmailReadiness> validate(Caller caller, UUID id) {
        return transactions
                .run(caller.tenant(), () -> facts(caller, id))
                .chain(facts -> findings(caller.tenant(), facts)
                        .map(findings -> EmailReadiness.of(facts.audienceSize(), facts.missing(), findings)));
    }

    private Uni<Facts> facts(Caller caller, UUID id) {
        return emails.find(caller.tenant(), id)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("email", id))
                .chain(email -> audience.size(email.tenant, email.audience())
                        .chain(size -> checks.missing(email, size)
                                .chain(missing -> checks.declaredFields(email)
                                        .chain(fields -> checks.variants(email)
                                                .map(variants -> new Facts(email, variants, size, missing, fields))))));
    }

    private Uni<List<Finding>> findings(String tenant, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        return checks.unproven(tenant, facts.email().sender)
                .invoke(unproven -> findings.addAll(delivery(facts, unproven)))
                .chain(() -> design(tenant, facts.email().content))
                .chain(design -> written(facts, design).invoke(findings::addAll).chain(() -> followed(design)))
                .invoke(findings::addAll)
                .chain(() -> variants.of(facts.email(), facts.variants()))
                .invoke(findings::addAll)
                .map(done -> List.copyOf(findings));
    }

    private static List<Finding> delivery(Facts facts, List<DnsFinding> unproven) {
        List<Finding> findings = new ArrayList<>();
        String sender = facts.email().sender;
        if (facts.missing().stream().anyMatch(error -> error.pointer().equals("/from"))) {
            findings.add(Finding.of(
                    FindingCode.SENDER_NOT_VERIFIED,
                    "/from",
                    sender + " is not a verified sender.",
                    "Verify the sender, or choose another one."));
        }
        unproven.forEach(record -> findings.add(notAuthenticated(record)));
        @Nullable Integer offered = facts.email().history.offered();
        if (offered != null) {
            findings.add(Finding.of(
                    FindingCode.APPROVED_CONTENT_CHANGED,
                    "/offeredVersion",
                    "The content was approved again with other words after somebody had changed the email.",
                    "Compare the email with version %d, then restore or dismiss that version.".formatted(offered)));
        }
        if (facts.audienceSize() == 0) {
            findings.add(Finding.of(
                    FindingCode.AUDIENCE_EMPTY,
                    "/audience",
                    "No contact of the audience can receive email.",
                    "Choose another audience, or import contacts."));
        }
        return findings;
    }

    static Finding notAuthenticated(DnsFinding record) {
        return Finding.of(
                FindingCode.SENDER_NOT_AUTHENTICATED,
                "/from",
                "The %s record of %s is not as it should be.".formatted(record.purpose(), record.name()),
                "Publish the TXT record “%s”, then verify the sender.".formatted(record.expected()));
    }

    /** Compiles the source again, since what is removed from it and where its blocks stand is not stored. */
    private Uni<@Nullable Design> design(String tenant, EmailContent content) {
        @Nullable Source source = content.source();
        return source == null
                ? Uni.createFrom().nullItem()
                : designs.compile(tenant, source, new Language(content.language))
                        .map(design -> design.withBody(content.body()));
    }

    private Uni<List<Finding>> written(Facts facts, @Nullable Design design) {
        EmailCampaign email = facts.email();
        return vertx.executeBlocking(
                () -> Stream.concat(
                                MergeChecks.of(facts.fields(), email.content.subject, email.content.previewText, design)
                                        .stream()
                                        .map(Finding::of),
                                ContentFindings.of(email.content.subject, email.content.previewText, design).stream())
                        .toList(),
                false);
    }

    private Uni<List<Finding>> followed(@Nullable Design design) {
        return design == null ? Uni.createFrom().item(List.of()) : links.check(design);
    }
}
