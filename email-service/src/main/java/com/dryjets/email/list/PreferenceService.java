package com.dryjets.email.list;

import com.dryjets.email.contact.Consent;
import com.dryjets.email.contact.ConsentStatus;
import com.dryjets.email.contact.Contacts;
import com.dryjets.email.contact.Contacts.ContactRef;
import com.dryjets.email.list.SubscriptionPages.ListChoice;
import com.dryjets.email.list.SubscriptionPages.TopicChoice;
import com.dryjets.email.suppression.SuppressionList;
import com.dryjets.email.suppression.SuppressionReason;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Shows contacts what they receive, and lets them choose. */
@ApplicationScoped
class PreferenceService {

    private static final String SOURCE = "preference page";

    private final TenantTransaction transactions;
    private final MemberRepository members;
    private final Contacts contacts;
    private final SuppressionList suppressions;
    private final PageLinks links;
    private final Clock clock;

    PreferenceService(
            TenantTransaction transactions,
            MemberRepository members,
            Contacts contacts,
            SuppressionList suppressions,
            PageLinks links,
            Clock clock) {
        this.transactions = transactions;
        this.members = members;
        this.contacts = contacts;
        this.suppressions = suppressions;
        this.links = links;
        this.clock = clock;
    }

    Uni<PreferenceLink> link(Caller caller, UUID contactId) {
        return transactions
                .sql(caller.tenant(), connection -> contacts.find(connection, caller.tenant(), contactId))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("contact", contactId))
                .map(contact -> new PreferenceLink(links.preferences(caller.tenant(), contactId)));
    }

    /**
     * What a contact receives.
     *
     * @param optedOut whether it receives no marketing, whatever it subscribed to
     */
    record Preferences(String email, boolean optedOut, List<ListChoice> lists) {}

    Uni<Preferences> get(String text) {
        PageToken token = links.require(text, PageToken.Kind.PREFERENCES);
        return transactions.sql(token.tenant(), connection -> get(connection, token));
    }

    private Uni<Preferences> get(SqlConnection connection, PageToken token) {
        return contact(connection, token)
                .chain(contact -> members.choices(connection, token.tenant(), token.id())
                        .map(choices -> new Preferences(
                                contact.email(),
                                hasOptedOut(contact),
                                choices.stream()
                                        .map(choice -> choice(choice, !hasOptedOut(contact)))
                                        .toList())));
    }

    private static boolean hasOptedOut(ContactRef contact) {
        return contact.suppressed() || contact.consent() == ConsentStatus.WITHDRAWN;
    }

    /** A list counts as chosen only if its emails arrive, so that choosing it again says so. */
    private static ListChoice choice(MemberRepository.Choice choice, boolean receives) {
        List<TopicChoice> topics = IntStream.range(0, choice.topics().size())
                .mapToObj(i -> new TopicChoice(
                        value(choice, i),
                        choice.topics().get(i),
                        choice.chosen().contains(choice.topics().get(i))))
                .toList();
        return new ListChoice(
                choice.listId().toString(),
                choice.name(),
                choice.description(),
                receives && choice.subscribed(),
                topics);
    }

    private static String value(MemberRepository.Choice choice, int topic) {
        return choice.listId() + ":" + topic;
    }

    /**
     * Stores what a contact chose. One that had opted out receives marketing again if it chooses a list.
     *
     * @param lists ids of the lists that it wants
     * @param topics the values of the topics that it wants
     */
    Uni<Preferences> choose(String text, Set<String> lists, Set<String> topics) {
        PageToken token = links.require(text, PageToken.Kind.PREFERENCES);
        return transactions.sql(
                token.tenant(),
                connection -> choose(connection, token, lists, topics)
                        .chain(choices -> choices.stream()
                                        .anyMatch(choice ->
                                                lists.contains(choice.listId().toString()))
                                ? optIn(connection, token)
                                : Uni.createFrom().voidItem())
                        .chain(() -> get(connection, token)));
    }

    private Uni<List<MemberRepository.Choice>> choose(
            SqlConnection connection, PageToken token, Set<String> lists, Set<String> topics) {
        return contact(connection, token)
                .chain(() -> members.choices(connection, token.tenant(), token.id()))
                .call(choices -> Multi.createFrom()
                        .iterable(choices)
                        .onItem()
                        .transformToUniAndConcatenate(choice -> members.choose(
                                connection,
                                token.tenant(),
                                choice.listId(),
                                token.id(),
                                lists.contains(choice.listId().toString()),
                                chosen(choice, topics)))
                        .collect()
                        .asList());
    }

    private Uni<Void> optIn(SqlConnection connection, PageToken token) {
        Consent granted = new Consent(ConsentStatus.GRANTED, SOURCE, clock.instant());
        return contact(connection, token)
                .chain(contact -> hasOptedOut(contact)
                        ? contacts.consent(connection, token.tenant(), token.id(), granted)
                                .chain(() ->
                                        suppressions.subscribedAgain(connection, token.tenant(), contact.address()))
                        : Uni.createFrom().voidItem());
    }

    private static List<String> chosen(MemberRepository.Choice choice, Set<String> values) {
        return IntStream.range(0, choice.topics().size())
                .filter(i -> values.contains(value(choice, i)))
                .mapToObj(i -> choice.topics().get(i))
                .toList();
    }

    /** Unsubscribes a contact from everything. */
    Uni<Preferences> unsubscribe(String text) {
        PageToken token = links.require(text, PageToken.Kind.PREFERENCES);
        String tenant = token.tenant();
        Instant now = clock.instant();
        Consent withdrawn = new Consent(ConsentStatus.WITHDRAWN, SOURCE, now);
        return transactions.sql(
                tenant,
                connection -> choose(connection, token, Set.of(), Set.of())
                        .chain(() -> contact(connection, token))
                        .call(() -> contacts.consent(connection, tenant, token.id(), withdrawn))
                        .call(contact -> suppressions.add(
                                connection, tenant, contact.address(), SuppressionReason.UNSUBSCRIBED, null, now))
                        .chain(() -> get(connection, token)));
    }

    private Uni<ContactRef> contact(SqlConnection connection, PageToken token) {
        return contacts.find(connection, token.tenant(), token.id())
                .onItem()
                .ifNull()
                .failWith(PageLinks::invalid);
    }
}
