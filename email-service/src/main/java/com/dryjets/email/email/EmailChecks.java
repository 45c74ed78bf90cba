package com.dryjets.email.email;

import com.dryjets.email.contact.DeclaredFields;
import com.dryjets.email.merge.MergeCode;
import com.dryjets.email.merge.MergeFinding;
import com.dryjets.email.merge.MergeFindings;
import com.dryjets.email.rendering.EmailBody;
import com.dryjets.email.sender.DnsFinding;
import com.dryjets.email.sender.Senders;
import com.dryjets.email.validation.MergeChecks;
import com.dryjets.kit.problem.FieldError;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks whether emails can be sent, in the current Hibernate session unless said otherwise. */
@ApplicationScoped
class EmailChecks {

    private final Senders senders;
    private final DeclaredFields fields;
    private final VariantChecks variants;
    private final Vertx vertx;

    EmailChecks(Senders senders, DeclaredFields fields, VariantChecks variants, Vertx vertx) {
        this.senders = senders;
        this.fields = fields;
        this.variants = variants;
        this.vertx = vertx;
    }

    /** Lists what is missing before the email can be sent to an audience of this size. */
    Uni<List<FieldError>> missing(EmailCampaign email, int audienceSize) {
        return maySend(email)
                .chain(maySend -> mergeFindings(email)
                        .map(findings -> EmailRules.missing(email, audienceSize, maySend, findings)))
                .chain(missing -> variants.missing(email)
                        .map(more ->
                                Stream.concat(missing.stream(), more.stream()).toList()));
    }

    private Uni<List<MergeFinding>> mergeFindings(EmailCampaign email) {
        Tagged parts = Tagged.of(email);
        return declaredFields(email).chain(names -> vertx.executeBlocking(() -> parts.findings(names), false));
    }

    /** Returns the declared fields of contacts, if the email may have merge tags. */
    Uni<Set<String>> declaredFields(EmailCampaign email) {
        EmailContent content = email.content;
        boolean tagged = Stream.of(content.subject, content.previewText, content.html, content.text)
                .anyMatch(MergeFindings::mayHaveTags);
        return tagged ? fields.names(email.tenant) : Uni.createFrom().item(Set.of());
    }

    /** The parts of an email that may have merge tags, to be checked on another thread than that of the session. */
    private record Tagged(
            @Nullable String subject,
            @Nullable String previewText,
            @Nullable EmailBody body) {

        static Tagged of(EmailCampaign email) {
            EmailContent content = email.content;
            return new Tagged(content.subject, content.previewText, content.isEmpty() ? null : content.body());
        }

        List<MergeFinding> findings(Set<String> names) {
            return MergeChecks.of(names, subject, previewText, body);
        }
    }

    /** Lists what keeps the email from being rendered. */
    static List<FieldError> mergeErrors(EmailCampaign email) {
        return Tagged.of(email).findings(Set.of()).stream()
                .filter(finding -> finding.code() == MergeCode.MERGE_TAG_INVALID)
                .map(finding -> new FieldError(finding.pointer(), finding.detail()))
                .toList();
    }

    /** Lists the senders of the email and its variants that the tenant may not send as. */
    Uni<List<String>> unverifiedSenders(EmailCampaign email) {
        return variants.unverifiedSenders(email);
    }

    /** Lists the variants of the email by their numbers. */
    Uni<List<EmailVariant>> variants(EmailCampaign email) {
        return variants.variants(email);
    }

    /** Returns whether the email has variants. */
    Uni<Boolean> hasVariants(EmailCampaign email) {
        return variants.hasVariants(email);
    }

    private Uni<Boolean> maySend(EmailCampaign email) {
        return senders.maySendAs(email.tenant, email.sender);
    }

    /** Lists the DNS records of a sender's domain that are not as they should be, outside of any transaction. */
    Uni<List<DnsFinding>> unproven(String tenant, String address) {
        return senders.unproven(tenant, address);
    }
}
