package com.dryjets.email.list;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.contact.Consent;
import com.dryjets.email.contact.ConsentStatus;
import com.dryjets.email.contact.Contacts;
import com.dryjets.email.contact.Contacts.ContactRef;
import com.dryjets.email.list.SubscriptionPages.PageLook;
import com.dryjets.email.report.SystemMails;
import com.dryjets.email.report.SystemMails.SystemMail;
import com.dryjets.email.suppression.SuppressionList;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Subscribes people who ask for it on a public page. */
@ApplicationScoped
class SubscriptionService {

    private final TenantTransaction transactions;
    private final ListRepository lists;
    private final MemberRepository members;
    private final Contacts contacts;
    private final SuppressionList suppressions;
    private final SystemMails mails;
    private final PageLinks links;
    private final Clock clock;

    SubscriptionService(
            TenantTransaction transactions,
            ListRepository lists,
            MemberRepository members,
            Contacts contacts,
            SuppressionList suppressions,
            SystemMails mails,
            PageLinks links,
            Clock clock) {
        this.transactions = transactions;
        this.lists = lists;
        this.members = members;
        this.contacts = contacts;
        this.suppressions = suppressions;
        this.mails = mails;
        this.links = links;
        this.clock = clock;
    }

    /** Who wants to subscribe. */
    record Applicant(String email, @Nullable String firstName, List<String> topics) {}

    Uni<StoredList> list(String text, PageToken.Kind kind) {
        PageToken token = links.require(text, kind);
        return transactions.sql(token.tenant(), connection -> list(connection, token));
    }

    private Uni<StoredList> list(SqlConnection connection, PageToken token) {
        return lists.find(connection, token.tenant(), token.id())
                .onItem()
                .ifNull()
                .failWith(PageLinks::invalid);
    }

    /** Subscribes, or asks for a confirmation. What happens shows nothing about whether the address was known. */
    Uni<StoredList> subscribe(String text, Applicant applicant) {
        PageToken token = links.require(text, PageToken.Kind.SUBSCRIBE);
        return transactions.sql(
                token.tenant(),
                connection ->
                        list(connection, token).call(list -> subscribe(connection, token.tenant(), list, applicant)));
    }

    private Uni<Void> subscribe(SqlConnection connection, String tenant, StoredList list, Applicant applicant) {
        boolean isDouble = list.optIn() == OptIn.DOUBLE;
        Consent consent =
                new Consent(isDouble ? ConsentStatus.PENDING : ConsentStatus.GRANTED, source(list), clock.instant());
        List<String> topics =
                list.topics().stream().filter(applicant.topics()::contains).toList();
        return contacts.findOrCreate(connection, tenant, applicant.email(), applicant.firstName(), consent)
                .chain(contact -> ask(connection, tenant, list, contact, topics));
    }

    /** Who has opted out must confirm, because anyone can type in an address. */
    private Uni<Void> ask(
            SqlConnection connection, String tenant, StoredList list, ContactRef contact, List<String> topics) {
        boolean hasOptedOut = contact.suppressed()
                || contact.consent() == ConsentStatus.WITHDRAWN
                || contact.consent() == ConsentStatus.PENDING;
        boolean confirmed = list.optIn() == OptIn.SINGLE && !hasOptedOut;
        return members.ask(connection, tenant, list.id(), contact.id(), confirmed, topics)
                .chain(isNews -> isNews && !confirmed
                        ? mails.queue(connection, tenant, mail(tenant, list, contact))
                        : Uni.createFrom().voidItem());
    }

    private SystemMail mail(String tenant, StoredList list, ContactRef contact) {
        PageLook look = look(list);
        String link = links.confirm(tenant, list.id(), contact.id());
        String to = EmailAddresses.parse(contact.email()).orElse(contact.address());
        return new SystemMail(
                Ids.next(),
                to,
                "Confirm your subscription to " + list.name(),
                SubscriptionPages.mail(look, link).render(),
                SubscriptionPages.plain(look, link).render(),
                links.preferences(tenant, contact.id()));
    }

    /** Subscribes who followed the link of the email and pressed the button; answers the link to the preferences. */
    Uni<Confirmed> confirm(String text) {
        PageToken token = links.require(text, PageToken.Kind.CONFIRM);
        String tenant = token.tenant();
        UUID contactId = token.contact();
        return transactions.sql(
                tenant,
                connection -> list(connection, token)
                        .call(list -> members.confirm(connection, tenant, list.id(), contactId)
                                .invoke(exists -> {
                                    if (!exists) {
                                        throw PageLinks.invalid();
                                    }
                                }))
                        .call(list -> grant(connection, tenant, contactId, list))
                        .map(list -> new Confirmed(list, links.preferences(tenant, contactId))));
    }

    record Confirmed(StoredList list, String preferences) {}

    private Uni<Void> grant(SqlConnection connection, String tenant, UUID contactId, StoredList list) {
        Consent granted = new Consent(ConsentStatus.GRANTED, source(list) + ", confirmed", clock.instant());
        return contacts.find(connection, tenant, contactId)
                .onItem()
                .ifNull()
                .failWith(PageLinks::invalid)
                .call(contact -> contacts.consent(connection, tenant, contactId, granted))
                .chain(contact -> suppressions.subscribedAgain(connection, tenant, contact.address()));
    }

    static PageLook look(StoredList list) {
        return new PageLook(list.name(), list.color());
    }

    private static String source(StoredList list) {
        return "sign-up form of " + list.name();
    }
}
