package com.dryjets.email.sending;

import com.dryjets.email.email.EmailRef;
import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.message.Mailbox;
import com.dryjets.email.message.SenderIdentity;
import com.dryjets.email.message.VerpAddress;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.rendering.CompiledEmail.Copy;
import com.dryjets.email.rendering.CompiledEmail.RecipientUrls;
import com.dryjets.email.route.MessageComposer;
import com.dryjets.email.route.MessageCopy;
import com.dryjets.email.route.OutgoingMessage;
import com.dryjets.email.tracking.TrackingUrls;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Makes each recipient's copy of an email. It always has the same Message-ID. */
@ApplicationScoped
class OutgoingMessages {

    private final TrackingUrls urls;
    private final VerpAddress envelopes;
    private final Clock clock;

    OutgoingMessages(TrackingUrls urls, VerpAddress envelopes, Clock clock) {
        this.urls = urls;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /** Prepares what all copies of an email share. The email's own Reply-To comes before the sender's. */
    MessageComposer composer(OutgoingEmail email, SenderIdentity sender) {
        SenderIdentity identity = email.replyTo() == null ? sender : sender.replyingTo(Mailbox.of(email.replyTo()));
        String listId = email.listId(sender.from().asciiDomain());
        return new MessageComposer(identity, envelopes, email.feedbackId(), listId, clock);
    }

    OutgoingMessage of(Batch batch, Recipient recipient) {
        OutgoingEmail email = batch.email();
        EmailRef ref = email.ref();
        RecipientUrls recipientUrls = urls.of(ref.tenant(), ref.campaignId(), ref.emailId(), recipient.id());
        Copy copy = email.content().copy(batch.fieldsOf(recipient), recipientUrls, clock.instant());
        return batch.composer()
                .compose(new MessageCopy(
                        recipient.id(),
                        Mailbox.of(recipient.address()),
                        copy.subject(),
                        copy.text(),
                        copy.html(),
                        recipientUrls.unsubscribe()));
    }
}
