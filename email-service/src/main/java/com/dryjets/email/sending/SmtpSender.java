package com.dryjets.email.sending;

import com.dryjets.email.email.OutgoingEmail;
import com.dryjets.email.recipient.Recipient;
import com.dryjets.email.rendering.CompiledEmail.RecipientUrls;
import com.dryjets.email.sending.Delivery.Accepted;
import com.dryjets.email.sending.Delivery.Unanswered;
import com.dryjets.email.sending.SmtpReplyRules.Stage;
import com.dryjets.email.tracking.TrackingUrls;
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
import java.util.function.Supplier;

/**
 * Delivers emails to the SMTP server, over pooled connections. A copy that is sent again has the same Message-ID, so that
 * it is recognizable as the same email.
 */
@ApplicationScoped
public class SmtpSender {

    private final MailClient client;
    private final TrackingUrls urls;

    SmtpSender(Vertx vertx, SmtpConfig smtp, TrackingUrls urls) {
        MailConfig config = new MailConfig()
                .setHostname(smtp.host())
                .setPort(smtp.port())
                .setSsl(smtp.tls())
                .setStarttls(StartTLSOptions.valueOf(smtp.startTls()))
                .setMaxPoolSize(smtp.connections())
                // A rejected recipient within a pipelined group desynchronizes client and server.
                .setPipelining(false)
                .setConnectTimeout((int) smtp.connectTimeout().toMillis());
        config.setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) smtp.replyTimeout().toMillis());
        smtp.username().ifPresent(config::setUsername);
        smtp.password().ifPresent(config::setPassword);
        this.client = MailClient.create(vertx, config);
        this.urls = urls;
    }

    void stop(@Observes ShutdownEvent event) {
        client.closeAndForget();
    }

    /** Delivers an email. Never fails: a failure is a result too. */
    Uni<Delivery> send(OutgoingEmail email, Recipient recipient) {
        return deliver(() -> message(email, recipient));
    }

    /** Delivers a message. Never fails: a failure is a result too. */
    public Uni<Delivery> send(MailMessage message) {
        return deliver(() -> message);
    }

    private Uni<Delivery> deliver(Supplier<MailMessage> message) {
        return Uni.createFrom()
                .deferred(() -> client.sendMail(message.get()))
                .<Delivery>map(result -> new Accepted())
                .onFailure()
                .recoverWithItem(SmtpSender::failed);
    }

    private MailMessage message(OutgoingEmail email, Recipient recipient) {
        RecipientUrls recipientUrls = urls.of(email.ref().tenant(), recipient.id());
        MailMessage message = new MailMessage()
                .setFrom(email.sender())
                .setTo(recipient.address())
                .setSubject(email.subject())
                .setText(email.content().text(recipientUrls))
                .setHtml(email.content().html(recipientUrls))
                .addHeader("Message-ID", "<" + recipient.id() + "@" + email.senderDomain() + ">")
                .addHeader("List-Unsubscribe", "<" + recipientUrls.unsubscribe() + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .addHeader("Feedback-ID", email.feedbackId());
        if (email.replyTo() != null) {
            message.addHeader("Reply-To", email.replyTo());
        }
        return message;
    }

    private static Delivery failed(Throwable failure) {
        return failure instanceof SMTPException reply
                ? SmtpReplyRules.rejected(
                        stage(reply), reply.getReplyCode(), String.join(" ", reply.getReplyMessages()))
                : new Unanswered(String.valueOf(failure.getMessage()));
    }

    private static Stage stage(SMTPException reply) {
        // The client tells the rejected command only in its message.
        String message = String.valueOf(reply.getMessage());
        if (message.startsWith("recipient address not accepted")) {
            return Stage.RECIPIENT;
        }
        boolean aboutMessage = message.startsWith("sending data failed") || message.startsWith("DATA command");
        return aboutMessage ? Stage.MESSAGE : Stage.SESSION;
    }
}
