package com.dryjets.email.person;

import com.dryjets.email.contact.ContactView;
import com.dryjets.email.contact.Contacts;
import com.dryjets.email.person.ExportRepository.Scope;
import com.dryjets.email.person.PersonExport.Conversion;
import com.dryjets.email.person.PersonExport.Email;
import com.dryjets.email.person.PersonExport.EngagementHour;
import com.dryjets.email.person.PersonExport.Event;
import com.dryjets.email.person.PersonExport.Evidence;
import com.dryjets.email.person.PersonExport.Hit;
import com.dryjets.email.person.PersonExport.Report;
import com.dryjets.email.person.PersonExport.SendTime;
import com.dryjets.email.person.PersonExport.Subscription;
import com.dryjets.email.person.PersonExport.Suppression;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Exports everything that is stored about one person. */
@ApplicationScoped
class ExportService {

    private static final int MOST = 10_000;

    private final TenantTransaction transactions;
    private final Contacts contacts;
    private final TimelineRepository timelines;
    private final ExportRepository exports;
    private final Clock clock;

    ExportService(
            TenantTransaction transactions,
            Contacts contacts,
            TimelineRepository timelines,
            ExportRepository exports,
            Clock clock) {
        this.transactions = transactions;
        this.contacts = contacts;
        this.timelines = timelines;
        this.exports = exports;
        this.clock = clock;
    }

    Uni<PersonExport> export(Caller caller, UUID id) {
        String tenant = caller.tenant();
        return transactions.sql(
                tenant,
                connection -> contacts.view(connection, tenant, id)
                        .onItem()
                        .ifNull()
                        .failWith(() -> Problem.notFound("contact", id))
                        // One more than is shown tells whether there are more.
                        .chain(contact -> read(new Scope(connection, tenant, id, MOST + 1), contact)));
    }

    /** What is stored about the contact itself and its address. */
    private record OfContact(
            List<Subscription> lists,
            List<String> segments,
            List<TimelineEntry> timeline,
            List<Event> events,
            List<EngagementHour> hours,
            @Nullable Suppression suppression,
            List<Evidence> evidence) {}

    /** What is stored about the emails to it. */
    private record OfEmails(
            List<Email> emails,
            List<Report> reports,
            List<Hit> hits,
            List<Conversion> conversions,
            List<SendTime> sendTimes) {}

    private Uni<PersonExport> read(Scope scope, ContactView contact) {
        return Uni.combine()
                .all()
                .unis(ofContact(scope), ofEmails(scope))
                .with((own, sent) -> new PersonExport(
                        clock.instant(),
                        isTruncated(
                                own.timeline(),
                                own.events(),
                                own.evidence(),
                                sent.emails(),
                                sent.reports(),
                                sent.hits(),
                                sent.conversions(),
                                sent.sendTimes()),
                        contact,
                        own.lists(),
                        own.segments(),
                        shown(own.timeline()),
                        shown(own.events()),
                        shown(sent.emails()),
                        shown(sent.reports()),
                        shown(sent.hits()),
                        shown(sent.conversions()),
                        shown(sent.sendTimes()),
                        own.hours(),
                        own.suppression(),
                        shown(own.evidence())));
    }

    private Uni<OfContact> ofContact(Scope scope) {
        return Uni.combine()
                .all()
                .unis(
                        exports.lists(scope),
                        exports.segments(scope),
                        timelines.page(
                                scope.connection(), scope.tenant(), scope.contactId(), null, null, scope.limit()),
                        exports.events(scope),
                        exports.engagementHours(scope),
                        exports.suppression(scope),
                        exports.evidence(scope))
                .with(OfContact::new);
    }

    private Uni<OfEmails> ofEmails(Scope scope) {
        return Uni.combine()
                .all()
                .unis(
                        exports.emails(scope),
                        exports.reports(scope),
                        exports.hits(scope),
                        exports.conversions(scope),
                        exports.sendTimes(scope))
                .with(OfEmails::new);
    }

    private static boolean isTruncated(List<?>... lists) {
        return Stream.of(lists).anyMatch(list -> list.size() > MOST);
    }

    private static <T> List<T> shown(List<T> entries) {
        return entries.size() > MOST ? List.copyOf(entries.subList(0, MOST)) : entries;
    }
}
