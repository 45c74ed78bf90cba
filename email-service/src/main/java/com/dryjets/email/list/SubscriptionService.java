package com.dryjets.email.list;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.contact.Consent;
import com.dryjets.email.contact.ConsentStatus;
import com.dryjets.email.contact.Contacts;
import com.dryjets.email.contact.Contacts.ContactRef;
import com.dryjets.email.suppression.SuppressionList;
import com.dryjets.email.transactional.TransactionalMails;
import com.dryjets.email.transactional.TransactionalMails.Addressee;
import com.dryjets.email.transactional.TransactionalMails.Kind;
import com.dryjets.email.transactional.TransactionalMails.TransactionalMail;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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
    private final TransactionalMails mails;
    private final PageLinks links;
    private final ThemedPages pages;
    private final Clock clock;

    SubscriptionService(
            TenantTransaction transactions,
            ListRepository lists,
            MemberRepository members,
            Contacts contacts,
            SuppressionList suppressions,
            TransactionalMails mails,
            PageLinks links,
            ThemedPages pages,
            Clock clock) {
        this.transactions = transactions;
        this.lists = lists;
        this.members = members;
        this.contacts = contacts;
        this.suppressions = suppressions;
        this.mails = mails;
        this.links = links;
        this.pages = pages;
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
        List<String> topics =
                list.topics().stream().filter(applicant.topics()::contains).toList();
        return contacts.isErased(connection, tenant, EmailAddresses.identity(applicant.email()))
                .map(isErased ->
                        isErased || list.optIn() == OptIn.DOUBLE ? ConsentStatus.PENDING : ConsentStatus.GRANTED)
                .map(status -> new Consent(status, source(list), clock.instant()))
                .chain(consent ->
                        contacts.findOrCreate(connection, tenant, applicant.email(), applicant.firstName(), consent))
                .chain(contact -> ask(connection, tenant, list, contact, topics));
    }

    /** A person who has opted out or was erased must confirm, because anyone can type in an address. */
    private Uni<Void> ask(
            SqlConnection connection, String tenant, StoredList list, ContactRef contact, List<String> topics) {
        boolean hasOptedOut = contact.suppressed()
                || contact.consent() == ConsentStatus.WITHDRAWN
                || contact.consent() == ConsentStatus.PENDING;
        boolean confirmed = list.optIn() == OptIn.SINGLE && !hasOptedOut;
        return members.ask(connection, tenant, list.id(), contact.id(), confirmed, topics)
                .chain(askedAt -> askedAt != null && !confirmed
                        ? mail(connection, tenant, list, contact, askedAt)
                                .chain(mail -> mails.queue(connection, tenant, mail))
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private Uni<TransactionalMail> mail(
            SqlConnection connection, String tenant, StoredList list, ContactRef contact, Instant askedAt) {
        String link = links.confirm(tenant, list.id(), contact.id(), askedAt, contact.address());
        String to = EmailAddresses.parse(contact.email()).orElse(contact.address());
        UUID id = Ids.next();
        Addressee addressee = new Addressee(id, to, links.preferences(tenant, contact.id()));
        return pages.mail(connection, tenant, list, link)
                .map(text -> TransactionalMail.ofPlatform(id, Kind.SYSTEM, text, List.of(addressee)));
    }

    /**
     * Subscribes the person who followed the link of the email and pressed the button; answers the link to the preferences.
     * A link confirms the request that it was made for, and only while that is open.
     */
    Uni<Confirmed> confirm(String text) {
        PageToken token = links.require(text, PageToken.Kind.CONFIRM);
        String tenant = token.tenant();
        UUID contactId = token.contact();
        return transactions.sql(
                tenant,
                connection -> list(connection, token)
                        .call(list -> contacts.find(connection, tenant, contactId)
                                .onItem()
                                .ifNull()
                                .failWith(PageLinks::invalid)
                                .chain(contact -> confirm(connection, token, list, contact)))
                        .map(list -> new Confirmed(list, links.preferences(tenant, contactId))));
    }

    record Confirmed(StoredList list, String preferences) {}

    private Uni<Void> confirm(SqlConnection connection, PageToken token, StoredList list, ContactRef contact) {
        return members.lock(connection, token.tenant(), list.id(), contact.id()).chain(found -> {
            if (found == null || !links.isAbout(token, found.askedAt(), contact.address())) {
                throw PageLinks.invalid();
            }
            if (found.isPending()) {
                return members.confirm(connection, token.tenant(), list.id(), contact.id())
                        .chain(() -> grant(connection, token.tenant(), contact, list));
            }
            if (!found.isSubscribed()) {
                throw PageLinks.invalid();
            }
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> grant(SqlConnection connection, String tenant, ContactRef contact, StoredList list) {
        Consent granted = new Consent(ConsentStatus.GRANTED, source(list) + ", confirmed", clock.instant());
        return contacts.consent(connection, tenant, contact.id(), granted)
                .chain(() -> contacts.cameBack(connection, tenant, contact.address()))
                .chain(() -> suppressions.subscribedAgain(connection, tenant, contact.address()));
    }

    private static String source(StoredList list) {
        return "sign-up form of " + list.name();
    }
}
