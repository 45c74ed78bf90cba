package com.dryjets.email.testsend;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.value.EmailAddresses;
import com.dryjets.email.contact.ContactView;
import com.dryjets.email.contact.Contacts;
import com.dryjets.email.email.EmailCampaign;
import com.dryjets.email.email.EmailLock;
import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.email.OutgoingEmails;
import com.dryjets.email.email.VariantNames;
import com.dryjets.email.merge.InvalidMergeTags;
import com.dryjets.email.merge.MergeOverflow;
import com.dryjets.email.rendering.CompiledEmail;
import com.dryjets.email.rendering.Untracked;
import com.dryjets.email.sender.Senders;
import com.dryjets.email.transactional.MailText;
import com.dryjets.email.transactional.TransactionalLog;
import com.dryjets.email.transactional.TransactionalMails;
import com.dryjets.email.transactional.TransactionalMails.Addressee;
import com.dryjets.email.transactional.TransactionalMails.Kind;
import com.dryjets.email.transactional.TransactionalMails.TransactionalMail;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Idempotency;
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

/** Queues test copies. */
@ApplicationScoped
class TestSendService {

    private static final String PREFIX = "[Test] ";

    private final TenantTransaction transactions;
    private final Idempotency idempotency;
    private final EmailLock emails;
    private final OutgoingEmails outgoing;
    private final Contacts contacts;
    private final Senders senders;
    private final TransactionalMails mails;
    private final TransactionalLog log;
    private final Vertx vertx;
    private final Clock clock;

    TestSendService(
            TenantTransaction transactions,
            Idempotency idempotency,
            EmailLock emails,
            OutgoingEmails outgoing,
            Contacts contacts,
            Senders senders,
            TransactionalMails mails,
            TransactionalLog log,
            Vertx vertx,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.emails = emails;
        this.outgoing = outgoing;
        this.contacts = contacts;
        this.senders = senders;
        this.mails = mails;
        this.log = log;
        this.vertx = vertx;
        this.clock = clock;
    }

    Uni<SentTest> send(Caller caller, UUID emailId, @Nullable String key, SendTest request) {
        String tenant = caller.tenant();
        List<String> addresses = request.addresses();
        var once = new Idempotency.Request(caller, "POST /marketing/email/" + emailId + "/test-send", key, request);
        return emails.read(tenant, emailId, email -> Uni.createFrom().item(ref(email)))
                .chain(ref -> chosen(ref, request.variant()))
                .call(email -> requireSender(tenant, email.sender()))
                .chain(email -> contact(tenant, request.contactId())
                        .chain(contact -> vertx.executeBlocking(() -> mail(email, contact, addresses), false)))
                .chain(mail -> transactions.sql(
                        tenant,
                        connection -> idempotency
                                .once(
                                        connection,
                                        once,
                                        UUID.class,
                                        () -> mails.queue(connection, tenant, mail)
                                                .replaceWith(mail.id()))
                                .chain(id -> log.find(connection, tenant, copies(id, addresses)))))
                .map(SentTest::new);
    }

    private static EmailRef ref(EmailCampaign email) {
        if (!email.hasContent()) {
            throw Problem.conflict("The email has no content yet.");
        }
        return email.ref();
    }

    private Uni<OutgoingEmail> chosen(EmailRef ref, @Nullable String variant) {
        return outgoing.load(ref)
                .onFailure(InvalidMergeTags.class)
                .transform(invalid -> Problem.conflict("The email has invalid merge tags."))
                .map(variants -> variant == null
                        ? variants.getFirst()
                        : VariantNames.numberOf(variant, variants.size())
                                .map(number -> variants.get(number - 1))
                                .orElseThrow(() -> Problem.badField("/variant", "must be the letter of a variant")));
    }

    private Uni<Void> requireSender(String tenant, String address) {
        return senders.byAddress(tenant, address)
                .invoke(sender -> {
                    if (sender.isEmpty()) {
                        throw Problem.conflict(address + " is not a verified sender.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Optional<ContactView>> contact(String tenant, @Nullable UUID id) {
        return id == null
                ? Uni.createFrom().item(Optional.empty())
                : transactions
                        .sql(tenant, connection -> contacts.view(connection, tenant, id))
                        .onItem()
                        .ifNull()
                        .failWith(() -> Problem.badField("/contactId", "must be the id of a contact"))
                        .map(Optional::of);
    }

    /** Renders the copies, which takes a while: on a worker thread. */
    private TransactionalMail mail(OutgoingEmail email, Optional<ContactView> contact, List<String> addresses) {
        UUID id = Ids.next();
        Map<String, Object> fields = contact.map(ContactView::fields).orElse(Map.of());
        try {
            CompiledEmail.Copy copy = email.content().copy(fields, new Untracked(), clock.instant());
            MailText text = new MailText(
                    PREFIX + copy.subject(), copy.html().text(), copy.text().text());
            List<Addressee> addressees = addresses.stream()
                    .map(address -> new Addressee(copyId(id, address), address, null))
                    .toList();
            return new TransactionalMail(
                    id,
                    Kind.TEST,
                    email.sender(),
                    email.replyTo(),
                    contact.map(ContactView::id).orElse(null),
                    text,
                    addressees);
        } catch (MergeOverflow e) {
            throw Problem.conflict(e.getMessage());
        }
    }

    private static List<UUID> copies(UUID id, List<String> addresses) {
        return addresses.stream().map(address -> copyId(id, address)).toList();
    }

    private static UUID copyId(UUID id, String address) {
        return Ids.of("test copy", id, EmailAddresses.identity(address));
    }
}
