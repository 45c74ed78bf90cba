package com.dryjets.email.person;

import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.bounce.ReportErasure;
import com.dryjets.email.contact.Contacts;
import com.dryjets.email.contact.Contacts.ContactRef;
import com.dryjets.email.contact.Contacts.Person;
import com.dryjets.email.recipient.RecipientErasure;
import com.dryjets.email.sendtime.EngagementHours;
import com.dryjets.email.suppression.SuppressionList;
import com.dryjets.email.tracking.HitErasure;
import com.dryjets.email.transactional.TransactionalMails;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Erases people from everything that this service keeps. */
@ApplicationScoped
class PersonErasure {

    private final Contacts contacts;
    private final RecipientErasure recipients;
    private final ReportErasure reports;
    private final HitErasure hits;
    private final EngagementHours hours;
    private final TransactionalMails mails;
    private final SuppressionList suppressions;

    PersonErasure(
            Contacts contacts,
            RecipientErasure recipients,
            ReportErasure reports,
            HitErasure hits,
            EngagementHours hours,
            TransactionalMails mails,
            SuppressionList suppressions) {
        this.contacts = contacts;
        this.recipients = recipients;
        this.reports = reports;
        this.hits = hits;
        this.hours = hours;
        this.mails = mails;
        this.suppressions = suppressions;
    }

    /**
     * Finds everything that a person is known by, also if the contact is deleted; null if nothing is known. An earlier
     * address that another contact has today is not theirs any more.
     *
     * @param contact null if it is deleted
     */
    Uni<@Nullable Person> find(SqlConnection connection, String tenant, UUID id, @Nullable ContactRef contact) {
        return recipients
                .addresses(connection, tenant, id)
                .chain(found -> found.isEmpty() && contact == null
                        ? Uni.createFrom().nullItem()
                        : own(connection, tenant, id, found).map(own -> new Person(id, all(own, contact))));
    }

    private Uni<List<String>> own(SqlConnection connection, String tenant, UUID id, Set<String> addresses) {
        return Multi.createFrom()
                .iterable(addresses)
                .onItem()
                .transformToUniAndConcatenate(address -> contacts.findByAddress(connection, tenant, address)
                        .map(owner -> owner == null || owner.id().equals(id) ? address : ""))
                .collect()
                .asList();
    }

    private static Set<String> all(List<String> earlier, @Nullable ContactRef contact) {
        Set<String> all = new HashSet<>(earlier);
        all.remove("");
        if (contact != null) {
            all.add(contact.email());
        }
        return all;
    }

    Uni<Void> erase(SqlConnection connection, String tenant, Person person, boolean block, String by) {
        Set<String> addresses =
                person.addresses().stream().map(EmailAddresses::identity).collect(Collectors.toSet());
        return recipients
                .erase(connection, tenant, person.contactId(), addresses)
                .call(ids -> reports.erase(connection, tenant, ids))
                .call(ids -> hits.erase(connection, tenant, ids))
                .call(ids -> hours.forget(connection, tenant, ids))
                .chain(() -> mails.forget(connection, tenant, person.contactId(), addresses))
                .call(copies -> reports.erase(connection, tenant, copies))
                .chain(() -> forget(connection, tenant, addresses))
                .chain(() -> contacts.erase(connection, tenant, person, block, by));
    }

    private Uni<Void> forget(SqlConnection connection, String tenant, Collection<String> addresses) {
        return Multi.createFrom()
                .iterable(addresses)
                .onItem()
                .transformToUniAndConcatenate(address -> suppressions.forget(connection, tenant, address))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
