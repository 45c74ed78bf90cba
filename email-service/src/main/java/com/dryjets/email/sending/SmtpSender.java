package com.dryjets.email.sending;

import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.rendering.CompiledEmail.Addresses;
import com.dryjets.email.sending.Delivery.Taken;
import com.dryjets.email.sending.Delivery.Unanswered;
import com.dryjets.email.sending.SmtpReplyRules.Stage;
import com.dryjets.email.tracking.TrackingLinks;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;

/**
 * Hands one recipient's copy of a mail to the SMTP server, over a pool of connections. The Message-ID is made of the
 * recipient's row, so that a mail that is handed over again is the same mail to whoever gets it.
 */
@ApplicationScoped
public class SmtpSender {

    private final MailClient client;
    private final TrackingLinks links;

    SmtpSender(Vertx vertx, SmtpConfig smtp, TrackingLinks links) {
        MailConfig config = new MailConfig()
                .setHostname(smtp.host())
                .setPort(smtp.port())
                .setSsl(smtp.tls())
                .setStarttls(StartTLSOptions.valueOf(smtp.startTls()))
                .setMaxPoolSize(smtp.connections())
                // A refused recipient in the middle of a pipelined group leaves client and server out of step.
                .setPipelining(false)
                .setConnectTimeout((int) smtp.connectWithin().toMillis());
        config.setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) smtp.answerWithin().toMillis());
        smtp.username().ifPresent(config::setUsername);
        smtp.password().ifPresent(config::setPassword);
        this.client = MailClient.create(vertx, config);
        this.links = links;
    }

    void stop(@Observes ShutdownEvent event) {
        client.closeAndForget();
    }

    /** Never fails: what goes wrong is an outcome too. */
    public Uni<Delivery> send(OutgoingEmail mail, Recipient recipient) {
        return Uni.createFrom()
                .deferred(() -> client.sendMail(message(mail, recipient)))
                .<Delivery>map(result -> new Taken())
                .onFailure()
                .recoverWithItem(SmtpSender::refused);
    }

    static String messageId(OutgoingEmail mail, Recipient recipient) {
        return "<" + recipient.id() + "@" + mail.senderDomain() + ">";
    }

    private MailMessage message(OutgoingEmail mail, Recipient recipient) {
        Addresses addresses = links.of(mail.tenant(), recipient.id());
        MailMessage message = new MailMessage()
                .setFrom(mail.sender())
                .setTo(recipient.address())
                .setSubject(mail.subject())
                .setText(mail.content().text(addresses))
                .setHtml(mail.content().html(addresses))
                .addHeader("Message-ID", messageId(mail, recipient))
                .addHeader("List-Unsubscribe", "<" + addresses.unsubscribe() + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .addHeader("Feedback-ID", mail.feedbackId());
        if (mail.replyTo() != null) {
            message.addHeader("Reply-To", mail.replyTo());
        }
        return message;
    }

    private static Delivery refused(Throwable failure) {
        return failure instanceof SMTPException reply
                ? SmtpReplyRules.refused(stage(reply), reply.getReplyCode(), String.join(" ", reply.getReplyMessages()))
                : new Unanswered(String.valueOf(failure.getMessage()));
    }

    private static Stage stage(SMTPException reply) {
        // The client says in words what it had asked for.
        String message = String.valueOf(reply.getMessage());
        if (message.startsWith("recipient address not accepted")) {
            return Stage.RECIPIENT;
        }
        boolean aboutMessage = message.startsWith("sending data failed") || message.startsWith("DATA command");
        return aboutMessage ? Stage.MESSAGE : Stage.SESSION;
    }
}
