package com.dryjets.email.bounce;

import com.dryjets.email.message.VerpAddress;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Listens for reports over SMTP. It accepts only authentic envelope senders of our own emails and a few addresses for
 * feedback loops, so it relays nothing and is of no use to spammers. A report is acknowledged once it is committed.
 */
@ApplicationScoped
class ReportListener {

    private static final Logger LOG = Logger.getLogger(ReportListener.class);
    private static final int UNKNOWN_RECIPIENT = 550;
    private static final int TOO_LARGE = 552;
    private static final int TRY_LATER = 451;

    private final ReportMailbox mailbox;
    private final VerpAddress verp;
    private final BounceConfig.Smtp config;
    private @Nullable SMTPServer server;

    ReportListener(ReportMailbox mailbox, VerpAddress verp, BounceConfig config) {
        this.mailbox = mailbox;
        this.verp = verp;
        this.config = config.smtp();
    }

    void start(@Observes StartupEvent started) {
        if (config.port() > 0) {
            server = SMTPServer.port(config.port())
                    .messageHandlerFactory(Report::new)
                    .maxMessageSize(config.largestMessage())
                    .maxConnections(config.connections())
                    .maxRecipients(10)
                    .softwareName("DryJets")
                    .build();
            server.start();
            LOG.infof("Listening for bounces port=%d", config.port());
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (server != null) {
            server.stop();
        }
    }

    private boolean isOurs(String recipient) {
        String local =
                recipient.substring(0, Math.max(0, recipient.indexOf('@'))).toLowerCase(Locale.ROOT);
        return verp.parse(recipient).isPresent() || config.localParts().contains(local);
    }

    /** One transaction of a connection; runs on a thread of the listener. */
    private final class Report implements MessageHandler {

        private final List<String> recipients = new ArrayList<>();

        Report(MessageContext context) {}

        @Override
        public void from(String sender) {
            // Reports come from nobody (<>) or from a mail system; both are welcome.
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (!isOurs(recipient)) {
                throw new RejectException(UNKNOWN_RECIPIENT, "5.1.1 No such address here");
            }
            recipients.add(recipient);
        }

        @Override
        public @Nullable String data(InputStream data) throws RejectException, IOException {
            byte[] raw = data.readNBytes(config.largestMessage() + 1);
            if (raw.length > config.largestMessage()) {
                throw new RejectException(TOO_LARGE, "5.3.4 The message is too large");
            }
            try {
                mailbox.commit(raw, recipients);
            } catch (RuntimeException e) {
                LOG.warnf("Bounce not recorded; the server will send it again reason=%s", e);
                throw new RejectException(TRY_LATER, "4.3.0 Try again later");
            }
            return null;
        }

        @Override
        public void done() {
            recipients.clear();
        }
    }
}
