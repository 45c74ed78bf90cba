package com.dryjets.email.person;

import com.dryjets.email.contact.ContactView;
import com.dryjets.email.contact.Contacts;
import com.dryjets.email.person.ExportRepository.Scope;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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

    private Uni<PersonExport> read(Scope scope, ContactView contact) {
        return Uni.combine()
                .all()
                .unis(
                        timelines.page(
                                scope.connection(), scope.tenant(), scope.contactId(), null, null, scope.limit()),
                        exports.lists(scope),
                        exports.events(scope),
                        exports.emails(scope),
                        exports.reports(scope),
                        exports.hits(scope),
                        exports.engagementHours(scope),
                        exports.suppression(scope),
                        exports.evidence(scope))
                .with((timeline, lists, events, emails, reports, hits, hours, suppression, evidence) ->
                        new PersonExport(
                                clock.instant(),
                                isTruncated(timeline, events, emails, reports, hits, evidence),
                                contact,
                                lists,
                                shown(timeline),
                                shown(events),
                                shown(emails),
                                shown(reports),
                                shown(hits),
                                hours,
                                suppression,
                                shown(evidence)));
    }

    private static boolean isTruncated(List<?>... lists) {
        return Stream.of(lists).anyMatch(list -> list.size() > MOST);
    }

    private static <T> List<T> shown(List<T> entries) {
        return entries.size() > MOST ? List.copyOf(entries.subList(0, MOST)) : entries;
    }
}
