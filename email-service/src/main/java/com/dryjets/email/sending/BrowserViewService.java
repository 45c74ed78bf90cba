package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.email.OutgoingEmails;
import com.dryjets.email.merge.InvalidMergeTags;
import com.dryjets.email.merge.MergeOverflow;
import com.dryjets.email.recipient.RecipientFields;
import com.dryjets.email.recipient.RecipientQueue;
import com.dryjets.email.tracking.TrackedCopy;
import com.dryjets.email.tracking.TrackingUrls;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows recipients their copies as pages. */
@ApplicationScoped
class BrowserViewService {

    private final TenantTransaction transactions;
    private final OutgoingEmails emails;
    private final RecipientQueue recipients;
    private final RecipientFields fields;
    private final TrackingUrls urls;
    private final Clock clock;

    BrowserViewService(
            TenantTransaction transactions,
            OutgoingEmails emails,
            RecipientQueue recipients,
            RecipientFields fields,
            TrackingUrls urls,
            Clock clock) {
        this.transactions = transactions;
        this.emails = emails;
        this.recipients = recipients;
        this.fields = fields;
        this.urls = urls;
        this.clock = clock;
    }

    /** Returns the HTML of a copy with the contact's present values; fails with 404 unless the link is valid. */
    Uni<String> view(String token) {
        TrackedCopy copy = urls.viewed(token);
        EmailRef ref = new EmailRef(copy.tenant(), copy.emailId(), copy.campaignId());
        return emails.load(ref)
                .onFailure(InvalidMergeTags.class)
                .transform(invalid -> Problem.conflict("The email has invalid merge tags."))
                .chain(variants -> transactions.sql(
                        copy.tenant(),
                        connection -> recipients
                                .variant(connection, copy.tenant(), copy.recipientId())
                                .map(number -> chosen(copy, variants, number))
                                .chain(email ->
                                        fields(connection, copy, email).map(contact -> html(email, copy, contact)))));
    }

    private static OutgoingEmail chosen(TrackedCopy copy, List<OutgoingEmail> variants, @Nullable Integer number) {
        return variants.stream()
                .filter(email -> Objects.equals(email.variant(), number))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("email", copy.emailId()));
    }

    /** A contact that was deleted has no values: merge tags show their defaults. */
    private Uni<Map<String, Object>> fields(SqlConnection connection, TrackedCopy copy, OutgoingEmail email) {
        return fields.of(
                        connection,
                        copy.tenant(),
                        List.of(copy.recipientId()),
                        email.content().contactFields())
                .map(found -> found.getOrDefault(copy.recipientId(), Map.of()));
    }

    private String html(OutgoingEmail email, TrackedCopy copy, Map<String, Object> contact) {
        try {
            return email.content()
                    .copy(
                            contact,
                            urls.of(copy.tenant(), copy.campaignId(), copy.emailId(), copy.recipientId()),
                            clock.instant())
                    .html()
                    .text();
        } catch (MergeOverflow e) {
            throw Problem.conflict(e.getMessage());
        }
    }
}
