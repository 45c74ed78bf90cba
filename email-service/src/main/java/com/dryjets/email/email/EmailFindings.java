package com.dryjets.email.email;

import com.dryjets.email.design.Design;
import com.dryjets.email.design.Language;
import com.dryjets.email.design.Source;
import com.dryjets.email.merge.MergeFinding;
import com.dryjets.email.rendering.EmailBody;
import com.dryjets.email.segment.Audience;
import com.dryjets.email.sender.DnsFinding;
import com.dryjets.email.template.Designs;
import com.dryjets.email.validation.ContentFindings;
import com.dryjets.email.validation.Finding;
import com.dryjets.email.validation.FindingCode;
import com.dryjets.email.validation.LinkProbe;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
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
    private final Vertx vertx;

    EmailFindings(
            TenantTransaction transactions,
            EmailRepository emails,
            Audience audience,
            EmailChecks checks,
            Designs designs,
            LinkProbe links,
            Vertx vertx) {
        this.transactions = transactions;
        this.emails = emails;
        this.audience = audience;
        this.checks = checks;
        this.designs = designs;
        this.links = links;
        this.vertx = vertx;
    }

    /** What the database knows. */
    private record Facts(
            EmailCampaign email, int audienceSize, List<FieldError> missing, List<MergeFinding> mistakes) {}

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
                                .chain(missing -> checks.mergeFindings(email)
                                        .map(mistakes -> new Facts(email, size, missing, mistakes)))));
    }

    private Uni<List<Finding>> findings(String tenant, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        return checks.unproven(facts.email())
                .invoke(unproven -> findings.addAll(delivery(facts, unproven)))
                .invoke(() -> facts.mistakes().forEach(mistake -> findings.add(Finding.of(mistake))))
                .chain(() -> content(tenant, facts.email()))
                .invoke(findings::addAll)
                .chain(() -> followed(facts.email()))
                .map(broken -> {
                    findings.addAll(broken);
                    return List.copyOf(findings);
                });
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
        unproven.forEach(record -> findings.add(Finding.of(
                FindingCode.SENDER_NOT_AUTHENTICATED,
                "/from",
                "The %s record of %s is not as it should be.".formatted(record.purpose(), record.name()),
                "Publish the TXT record “%s”, then verify the sender.".formatted(record.expected()))));
        if (facts.audienceSize() == 0) {
            findings.add(Finding.of(
                    FindingCode.AUDIENCE_EMPTY,
                    "/audience",
                    "No contact of the audience can receive email.",
                    "Choose another audience, or import contacts."));
        }
        return findings;
    }

    /** Compiles the source again, since what is removed from it is not stored. */
    private Uni<List<Finding>> content(String tenant, EmailCampaign email) {
        @Nullable Source source = email.content.source();
        if (source == null) {
            return onWorker(() -> ContentFindings.of(email.subject, email.previewText, body(email)));
        }
        return designs.compile(tenant, source, new Language(email.content.language))
                .map(design -> new Design(source, design.language(), email.content.body(), design.removed()))
                .chain(design -> onWorker(() -> ContentFindings.of(email.subject, email.previewText, design)));
    }

    private Uni<List<Finding>> onWorker(Callable<List<Finding>> checks) {
        return vertx.executeBlocking(checks, false);
    }

    private static @Nullable EmailBody body(EmailCampaign email) {
        return email.content.isEmpty() ? null : email.content.body();
    }

    private Uni<List<Finding>> followed(EmailCampaign email) {
        return email.content.isEmpty() ? Uni.createFrom().item(List.of()) : links.check(email.content.body());
    }
}
