package com.dryjets.email.email;

import com.dryjets.email.contact.DeclaredFields;
import com.dryjets.email.merge.MergeCode;
import com.dryjets.email.merge.MergeFinding;
import com.dryjets.email.merge.MergeFindings;
import com.dryjets.email.sender.DnsFinding;
import com.dryjets.email.sender.Senders;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Checks whether emails can be sent, in the current Hibernate session unless said otherwise. */
@ApplicationScoped
class EmailChecks {

    private final Senders senders;
    private final DeclaredFields fields;
    private final VariantChecks variants;

    EmailChecks(Senders senders, DeclaredFields fields, VariantChecks variants) {
        this.senders = senders;
        this.fields = fields;
        this.variants = variants;
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

    /** Fails with 409 if each recipient is to get it at their best time, and it has variants to compare. */
    Uni<Void> requireOneTime(EmailCampaign email, Schedule schedule) {
        return schedule.bestTimeWithinHours() == null
                ? Uni.createFrom().voidItem()
                : variants.hasTest(email).invoke(EmailChecks::requireNoTest).replaceWithVoid();
    }

    private static void requireNoTest(boolean hasTest) {
        if (hasTest) {
            throw Problem.conflict(
                    "The email has an A/B test, which needs its variants to be sent at the same time. Delete"
                            + " the test, or schedule the email without bestTimeWithinHours.");
        }
    }

    /** Lists what is wrong with the merge tags. */
    Uni<List<MergeFinding>> mergeFindings(EmailCampaign email) {
        boolean tagged = Stream.of(email.subject, email.previewText, email.content.html, email.content.text)
                .anyMatch(MergeFindings::mayHaveTags);
        return tagged
                ? fields.names(email.tenant).map(names -> findings(email, names))
                : Uni.createFrom().item(List.of());
    }

    private static List<MergeFinding> findings(EmailCampaign email, Set<String> names) {
        return new MergeFindings(names).of(email.subject, email.previewText, email.content.html, email.content.text);
    }

    /** Lists what keeps the email from being rendered. */
    static List<FieldError> mergeErrors(EmailCampaign email) {
        return findings(email, Set.of()).stream()
                .filter(finding -> finding.code() == MergeCode.MERGE_TAG_INVALID)
                .map(finding -> new FieldError(finding.pointer(), finding.detail()))
                .toList();
    }

    /** Returns whether the tenant may send as the email's sender. */
    Uni<Boolean> maySend(EmailCampaign email) {
        return senders.maySendAs(email.tenant, email.sender);
    }

    /** Lists the DNS records of the sender's domain that are not as they should be, outside of any transaction. */
    Uni<List<DnsFinding>> unproven(EmailCampaign email) {
        return senders.unproven(email.tenant, email.sender);
    }
}
