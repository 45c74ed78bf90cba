package com.dryjets.email.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/**
 * The mailbox that collects reports. A message is deleted once it is committed; if the connection breaks before that, it is
 * read again, which changes nothing.
 */
@ApplicationScoped
class ImapMailbox {

    /** The rest waits for the next time, so that a full mailbox holds no connection for hours. */
    private static final int BATCH = 200;

    private final ReportMailbox reports;
    private final BounceConfig config;

    ImapMailbox(ReportMailbox reports, BounceConfig config) {
        this.reports = reports;
        this.config = config;
    }

    /** Applies and deletes what is in the folder; returns how many messages. Blocks. */
    int readAll() {
        BounceConfig.Imap imap = config.imap();
        try (Store store = session(imap).getStore(imap.tls() ? "imaps" : "imap")) {
            store.connect(
                    imap.host().orElseThrow(),
                    imap.port(),
                    imap.username().orElse(""),
                    imap.password().orElse(""));
            try (Folder folder = store.getFolder(imap.folder())) {
                folder.open(Folder.READ_WRITE);
                return read(folder);
            }
        } catch (MessagingException e) {
            throw new UncheckedIOException(new IOException("The mailbox cannot be read: " + e.getMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int read(Folder folder) throws MessagingException, IOException {
        int count = Math.min(BATCH, folder.getMessageCount());
        for (Message message : count == 0 ? new Message[0] : folder.getMessages(1, count)) {
            if (!message.isSet(Flags.Flag.DELETED)) {
                ByteArrayOutputStream raw = new ByteArrayOutputStream();
                message.writeTo(raw);
                reports.commit(raw.toByteArray(), List.of());
                message.setFlag(Flags.Flag.DELETED, true);
            }
        }
        return count;
    }

    private static Session session(BounceConfig.Imap imap) {
        String protocol = imap.tls() ? "imaps" : "imap";
        String millis = Long.toString(imap.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail." + protocol + ".timeout", millis);
        properties.put("mail." + protocol + ".connectiontimeout", millis);
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.put("mail." + protocol + ".peek", "true");
        properties.put("mail.imap.starttls.enable", Boolean.toString(!imap.plain()));
        properties.put("mail.imap.starttls.required", Boolean.toString(!imap.plain()));
        return Session.getInstance(properties);
    }
}
