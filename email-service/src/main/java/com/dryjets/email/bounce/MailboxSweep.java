package com.dryjets.email.bounce;

import com.dryjets.kit.work.Failures;
import io.micrometer.core.instrument.Metrics;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Applies and deletes the messages of a folder. One that fails holds back no other: after some attempts it is moved aside,
 * and one that is too large at once. While the database is away, all of them wait.
 */
final class MailboxSweep {

    private static final Logger LOG = Logger.getLogger(MailboxSweep.class);

    /** The rest waits for the next time, so that a full mailbox holds no connection for hours. */
    private static final int BATCH = 200;

    private static final int MOST_ATTEMPTS = 3;

    private final Consumer<byte[]> reports;
    private final int largest;
    /** Attempts by the id of the message in its folder; only one thread sweeps. */
    private final Map<Long, Integer> attempts = new HashMap<>();

    /**
     * Creates a sweep.
     *
     * @param reports applies a message, and fails unless it is committed
     * @param largest the size in octets beyond which a message is no report
     */
    MailboxSweep(Consumer<byte[]> reports, int largest) {
        this.reports = reports;
        this.largest = largest;
    }

    /** The folder for messages that cannot be read. */
    @FunctionalInterface
    interface Aside {
        Folder open() throws MessagingException;
    }

    /** Sweeps an open folder; returns how many messages it looked at. Fails if the server or the database is away. */
    int sweep(Folder folder, Aside aside) throws MessagingException, IOException {
        int count = Math.min(BATCH, folder.getMessageCount());
        for (Message message : count == 0 ? new Message[0] : folder.getMessages(1, count)) {
            if (message.isSet(Flags.Flag.DELETED)) {
                continue;
            }
            if (message.getSize() > largest) {
                LOG.warnf("Message moved aside, because it is too large size=%d", message.getSize());
                move(message, aside);
            } else {
                sweep(message, aside);
            }
        }
        return count;
    }

    private void sweep(Message message, Aside aside) throws MessagingException, IOException {
        long id = id(message);
        try {
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            reports.accept(raw.toByteArray());
            message.setFlag(Flags.Flag.DELETED, true);
            attempts.remove(id);
        } catch (FolderClosedException | StoreClosedException e) {
            throw e;
        } catch (MessageRemovedException e) {
            attempts.remove(id);
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
            failed(message, id, e, aside);
        }
    }

    private void failed(Message message, long id, Throwable failure, Aside aside) throws MessagingException {
        if (failure instanceof RuntimeException unchecked && Failures.isUnavailable(unchecked)) {
            throw unchecked;
        }
        Metrics.counter("dryjets.work.failures", "work", "Read bounce over IMAP")
                .increment();
        int failures = attempts.merge(id, 1, Integer::sum);
        LOG.errorf(failure, "Message of the mailbox cannot be applied messageUid=%d attempt=%d", id, failures);
        if (failures >= MOST_ATTEMPTS) {
            move(message, aside);
            attempts.remove(id);
        }
    }

    private static long id(Message message) throws MessagingException {
        return message.getFolder() instanceof UIDFolder folder ? folder.getUID(message) : message.getMessageNumber();
    }

    /** By copying, which every server can. */
    private static void move(Message message, Aside aside) throws MessagingException {
        message.getFolder().copyMessages(new Message[] {message}, aside.open());
        message.setFlag(Flags.Flag.DELETED, true);
    }
}
