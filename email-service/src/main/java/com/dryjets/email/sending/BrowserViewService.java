package com.dryjets.email.sending;

import com.dryjets.contracts.problem.ProblemType;
import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.Emails;
import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.recipient.RecipientActivities;
import com.dryjets.email.tracking.TrackingUrls;
import com.dryjets.email.tracking.TrackingUrls.ViewedCopy;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows a recipient's copy of an email as a web page, for clients that display it badly. */
@ApplicationScoped
class BrowserViewService {

    private final TenantTransaction transactions;
    private final RecipientActivities recipients;
    private final Emails emails;
    private final TrackingUrls urls;

    BrowserViewService(
            TenantTransaction transactions, RecipientActivities recipients, Emails emails, TrackingUrls urls) {
        this.transactions = transactions;
        this.recipients = recipients;
        this.emails = emails;
        this.urls = urls;
    }

    /** Returns the page; fails with 404 for an invalid link, and after the recipient's data was erased. */
    Uni<String> page(String token) {
        ViewedCopy copy = urls.viewed(token);
        return transactions
                .sql(
                        copy.tenant(),
                        connection -> recipients
                                .find(connection, copy.tenant(), copy.recipientId())
                                .onItem()
                                .ifNull()
                                .failWith(() ->
                                        Problem.of(ProblemType.NOT_FOUND, "This link is invalid or has been removed."))
                                .chain(recipient -> emails.load(
                                        connection,
                                        new EmailRef(copy.tenant(), recipient.emailId(), recipient.campaignId()))))
                .map(email -> page(copy, email));
    }

    private String page(ViewedCopy copy, OutgoingEmail email) {
        EmailRef ref = email.ref();
        return email.content()
                .html(urls.of(
                        ref.tenant(),
                        ref.campaignId(),
                        ref.emailId(),
                        copy.recipientId(),
                        email.content().links()))
                .text();
    }
}
