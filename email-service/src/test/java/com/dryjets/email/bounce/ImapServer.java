package com.dryjets.email.bounce;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** An IMAP server with the mailbox that collects reports. */
public final class ImapServer implements QuarkusTestResourceLifecycleManager {

    private static final int LARGEST = 20_000;
    private static final String NAME = "bounces";
    private static final String PASSWORD = "correct horse";

    private static final int ANY_PORT = 0;

    private final GreenMail server = new GreenMail(new ServerSetup(ANY_PORT, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    private GreenMailUser user;

    @Override
    public Map<String, String> start() {
        server.start();
        user = server.setUser(NAME + "@bounces.example", NAME, PASSWORD);
        return Map.of(
                "dryjets.bounces.imap.host",
                "127.0.0.1",
                "dryjets.bounces.imap.port",
                Integer.toString(server.getImap().getPort()),
                "dryjets.bounces.imap.username",
                NAME,
                "dryjets.bounces.imap.password",
                PASSWORD,
                "dryjets.bounces.imap.tls",
                "false",
                "dryjets.bounces.imap.plain",
                "true",
                "dryjets.bounces.smtp.largest-message",
                Integer.toString(LARGEST));
    }

    /** What tests do with the mailbox. */
    public final class Mailbox {

        void deliver(String raw) throws MessagingException {
            user.deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
        }

        /** Counts the messages of a folder; 0 if there is no such folder. */
        int messages(String name) {
            MailFolder folder = server.getManagers().getImapHostManager().getFolder(user, name);
            return folder == null ? 0 : folder.getMessageCount();
        }

        int largest() {
            return LARGEST;
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(new Mailbox(), new TestInjector.MatchesType(Mailbox.class));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
