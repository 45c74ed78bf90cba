package com.dryjets.email.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/**
 * The mailbox that collects reports. A message is deleted once it is committed; if the connection breaks before that, it is
 * read again, which changes nothing. One that cannot be read is moved to another folder.
 */
@ApplicationScoped
class ImapMailbox {

    private final MailboxSweep sweep;
    private final BounceConfig config;

    ImapMailbox(ReportMailbox reports, BounceConfig config) {
        this.sweep = new MailboxSweep(
                raw -> reports.commit(raw, List.of()), config.smtp().largestMessage());
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
                return sweep.sweep(folder, () -> aside(store, imap.aside()));
            }
        } catch (MessagingException e) {
            throw new UncheckedIOException(new IOException("The mailbox cannot be read: " + e.getMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Folder aside(Store store, String name) throws MessagingException {
        Folder folder = store.getFolder(name);
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
        return folder;
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
