package com.dryjets.email.transactional;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.contact.ContactView;
import com.dryjets.email.contact.Contacts;
import com.dryjets.email.design.ContentChoice;
import com.dryjets.email.merge.InvalidMergeTags;
import com.dryjets.email.merge.MergeOverflow;
import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.Untracked;
import com.dryjets.email.sender.Senders;
import com.dryjets.email.template.Designs;
import com.dryjets.email.template.Designs.Chosen;
import com.dryjets.email.transactional.TransactionalMails.Addressee;
import com.dryjets.email.transactional.TransactionalMails.Kind;
import com.dryjets.email.transactional.TransactionalMails.TransactionalMail;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends single emails at the request of other systems. */
@ApplicationScoped
class TransactionalService {

    private static final String NOT_SUITABLE = "The template does not suit a transactional email.";

    private final TenantTransaction transactions;
    private final Designs designs;
    private final Contacts contacts;
    private final Senders senders;
    private final TransactionalMails mails;
    private final TransactionalLog log;
    private final Vertx vertx;
    private final Clock clock;

    TransactionalService(
            TenantTransaction transactions,
            Designs designs,
            Contacts contacts,
            Senders senders,
            TransactionalMails mails,
            TransactionalLog log,
            Vertx vertx,
            Clock clock) {
        this.transactions = transactions;
        this.designs = designs;
        this.contacts = contacts;
        this.senders = senders;
        this.mails = mails;
        this.log = log;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** Queues an email; a repeated external id queues nothing, and returns the email of the first request. */
    Uni<TransactionalView> send(Caller caller, SendTransactional asked) {
        SendTransactional request = asked.checked();
        String tenant = caller.tenant();
        UUID id = Ids.of("transactional email", tenant, request.externalId());
        return transactions
                .sql(tenant, connection -> log.find(connection, tenant, id))
                .chain(known -> known == null
                        ? queue(tenant, id, request)
                        : Uni.createFrom().item(known))
                .invoke(email -> requireSame(email, request));
    }

    Uni<TransactionalView> get(Caller caller, UUID id) {
        return transactions
                .sql(caller.tenant(), connection -> log.find(connection, caller.tenant(), id))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.notFound("transactional email", id));
    }

    private static void requireSame(TransactionalView email, SendTransactional request) {
        if (!EmailAddresses.identity(email.to()).equals(EmailAddresses.identity(request.to()))) {
            throw Problem.conflict(
                    "This external id was used for an email to another address.",
                    List.of(new FieldError("/externalId", "must be new")));
        }
    }

    private Uni<TransactionalView> queue(String tenant, UUID id, SendTransactional request) {
        return requireSender(tenant, request.from())
                .chain(() -> designs.choose(
                        tenant, new ContentChoice(null, null, null, request.templateId()), request.language()))
                .chain(chosen -> contact(tenant, request.to())
                        .chain(contact -> vertx.executeBlocking(() -> mail(id, request, chosen, contact), false)))
                .chain(mail -> transactions.sql(
                        tenant,
                        connection ->
                                mails.queue(connection, tenant, mail).chain(() -> log.find(connection, tenant, id))));
    }

    private Uni<Void> requireSender(String tenant, @Nullable String from) {
        return from == null
                ? Uni.createFrom().voidItem()
                : senders.byAddress(tenant, from)
                        .invoke(sender -> {
                            if (sender.isEmpty()) {
                                throw Problem.unprocessable(
                                        from + " is not a verified sender.",
                                        List.of(new FieldError("/from", "must be the address of a verified sender")));
                            }
                        })
                        .replaceWithVoid();
    }

    private static CompiledEmail compile(Chosen chosen, SendTransactional request) {
        @Nullable String subject = chosen.subject();
        if (subject == null || subject.isBlank()) {
            throw notSuitable("must be the id of a template with a subject");
        }
        CompiledEmail email;
        try {
            email = CompiledEmail.ofTransactional(
                    subject, chosen.previewText(), chosen.design().body());
        } catch (InvalidMergeTags e) {
            throw notSuitable("must be the id of a template without invalid merge tags: " + e.getMessage());
        }
        if (email.hasCampaignLinks()) {
            throw notSuitable("must be the id of a template without links to unsubscribe or to view it in the browser:"
                    + " set links of its footer to false");
        }
        requireData(email, request.values());
        return email;
    }

    private static Problem notSuitable(String detail) {
        return Problem.unprocessable(NOT_SUITABLE, List.of(new FieldError("/templateId", detail)));
    }

    private static void requireData(CompiledEmail email, Map<String, Object> data) {
        List<FieldError> missing = email.requiredData().stream()
                .filter(keys -> !isGiven(data, keys))
                .map(keys -> new FieldError("/data/" + String.join("/", keys), "is missing; the template shows it"))
                .sorted((one, other) -> one.pointer().compareTo(other.pointer()))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.unprocessable("The template needs data that is missing.", missing);
        }
    }

    private static boolean isGiven(Map<?, ?> data, List<String> keys) {
        @Nullable Object value = data;
        for (String key : keys) {
            value = value instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return value != null;
    }

    private Uni<Optional<ContactView>> contact(String tenant, String address) {
        return transactions
                .sql(
                        tenant,
                        connection -> contacts.findByAddress(connection, tenant, EmailAddresses.identity(address))
                                .onItem()
                                .ifNotNull()
                                .transformToUni(found -> contacts.view(connection, tenant, found.id())))
                .map(Optional::ofNullable);
    }

    /** Renders the email, which takes a while: on a worker thread. */
    private TransactionalMail mail(UUID id, SendTransactional request, Chosen chosen, Optional<ContactView> contact) {
        CompiledEmail email = compile(chosen, request);
        Map<String, Object> fields = contact.map(ContactView::fields).orElse(Map.of());
        try {
            CompiledEmail.Copy copy = email.copy(fields, request.values(), new Untracked(), clock.instant());
            MailText text =
                    new MailText(copy.subject(), copy.html().text(), copy.text().text());
            return new TransactionalMail(
                    id,
                    Kind.TRANSACTIONAL,
                    request.from(),
                    request.replyTo(),
                    contact.map(ContactView::id).orElse(null),
                    text,
                    List.of(new Addressee(id, request.to(), null)));
        } catch (MergeOverflow e) {
            throw Problem.unprocessable(e.getMessage(), List.of(new FieldError("/data", "makes the email too large")));
        }
    }
}
