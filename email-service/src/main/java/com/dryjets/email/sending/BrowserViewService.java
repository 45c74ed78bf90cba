package com.dryjets.email.sending;

import com.dryjets.email.email.EmailSource;
import com.dryjets.email.email.EmailSources;
import com.dryjets.email.merge.InvalidMergeTags;
import com.dryjets.email.merge.MergeOverflow;
import com.dryjets.email.recipient.RecipientFields;
import com.dryjets.email.recipient.RecipientQueue;
import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.tracking.TrackedCopy;
import com.dryjets.email.tracking.TrackingUrls;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Shows recipients their copies as pages. */
@ApplicationScoped
class BrowserViewService {

    private final TenantTransaction transactions;
    private final EmailSources emails;
    private final RecipientQueue recipients;
    private final RecipientFields fields;
    private final TrackingUrls urls;
    private final Vertx vertx;
    private final Clock clock;

    BrowserViewService(
            TenantTransaction transactions,
            EmailSources emails,
            RecipientQueue recipients,
            RecipientFields fields,
            TrackingUrls urls,
            Vertx vertx,
            Clock clock) {
        this.transactions = transactions;
        this.emails = emails;
        this.recipients = recipients;
        this.fields = fields;
        this.urls = urls;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** Returns the HTML of a copy with the contact's present values; fails with 404 unless the link is valid. */
    Uni<String> view(String token) {
        TrackedCopy copy = urls.viewed(token);
        return transactions
                .sql(copy.tenant(), connection -> sources(connection, copy))
                .chain(sources -> vertx.executeBlocking(() -> compile(sources), false))
                .chain(email -> fields(copy, email)
                        .chain(contact -> vertx.executeBlocking(() -> html(email, copy, contact), false)));
    }

    private Uni<List<EmailSource>> sources(SqlConnection connection, TrackedCopy copy) {
        return recipients
                .variant(connection, copy.tenant(), copy.recipientId())
                .chain(variant -> emails.upTo(connection, copy.tenant(), copy.emailId(), variant))
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw Problem.notFound("email", copy.emailId());
                    }
                });
    }

    private static CompiledEmail compile(List<EmailSource> sources) {
        try {
            return EmailSource.compileLast(sources);
        } catch (InvalidMergeTags e) {
            throw Problem.conflict("The email has invalid merge tags.");
        }
    }

    /** A contact that was deleted has no values: merge tags show their defaults. */
    private Uni<Map<String, Object>> fields(TrackedCopy copy, CompiledEmail email) {
        return transactions
                .sql(
                        copy.tenant(),
                        connection -> fields.of(
                                connection, copy.tenant(), List.of(copy.recipientId()), email.contactFields()))
                .map(found -> found.getOrDefault(copy.recipientId(), Map.of()));
    }

    private String html(CompiledEmail email, TrackedCopy copy, Map<String, Object> contact) {
        try {
            return email.copy(
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
