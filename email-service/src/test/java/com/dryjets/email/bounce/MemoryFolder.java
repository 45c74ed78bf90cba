package com.dryjets.email.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** A folder of a mail server, in memory. */
final class MemoryFolder extends Folder implements UIDFolder {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final List<Letter> letters = new ArrayList<>();
    private long lastId;

    MemoryFolder() {
        super(new Nowhere());
    }

    private static final class Nowhere extends Store {
        Nowhere() {
            super(SESSION, new URLName("imap://localhost"));
        }

        @Override
        public Folder getDefaultFolder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Folder getFolder(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Folder getFolder(URLName url) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Letter extends MimeMessage {
        private final long id = ++lastId;
        private final int size;

        Letter(String text) throws MessagingException {
            super(MemoryFolder.this, new ByteArrayInputStream(("Subject: x\r\n\r\n" + text).getBytes(UTF_8)), 0);
            this.size = text.length();
        }

        @Override
        public int getSize() {
            return size;
        }

        private String text() {
            try {
                return (String) getContent();
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    void add(String... texts) throws MessagingException {
        for (String text : texts) {
            letters.add(new Letter(text));
        }
    }

    List<String> texts() {
        return letters.stream().map(Letter::text).toList();
    }

    @Override
    public int getMessageCount() {
        return letters.size();
    }

    @Override
    public Message getMessage(int number) {
        return letters.get(number - 1);
    }

    @Override
    public synchronized Message[] getMessages(int start, int end) {
        return letters.subList(start - 1, end).toArray(Message[]::new);
    }

    @Override
    public Message[] expunge() throws MessagingException {
        List<Letter> deleted = new ArrayList<>();
        for (Letter letter : letters) {
            if (letter.isSet(Flags.Flag.DELETED)) {
                deleted.add(letter);
            }
        }
        letters.removeAll(deleted);
        return deleted.toArray(Message[]::new);
    }

    @Override
    public void copyMessages(Message[] messages, Folder target) throws MessagingException {
        for (Message message : messages) {
            ((MemoryFolder) target).add(((Letter) message).text());
        }
    }

    @Override
    public long getUID(Message message) {
        return ((Letter) message).id;
    }

    @Override
    public long getUIDValidity() {
        return 1;
    }

    @Override
    public long getUIDNext() {
        return lastId + 1;
    }

    @Override
    public Message getMessageByUID(long uid) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Message[] getMessagesByUID(long start, long end) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Message[] getMessagesByUID(long[] uids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getName() {
        return "memory";
    }

    @Override
    public String getFullName() {
        return "memory";
    }

    @Override
    public Folder getParent() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public Folder[] list(String pattern) {
        return new Folder[0];
    }

    @Override
    public char getSeparator() {
        return '/';
    }

    @Override
    public int getType() {
        return HOLDS_MESSAGES;
    }

    @Override
    public boolean create(int type) {
        return true;
    }

    @Override
    public boolean hasNewMessages() {
        return !letters.isEmpty();
    }

    @Override
    public Folder getFolder(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean delete(boolean recurse) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean renameTo(Folder folder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void open(int mode) {
        // It is always open.
    }

    @Override
    public void close(boolean expunge) throws MessagingException {
        expunge();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public Flags getPermanentFlags() {
        return new Flags(Flags.Flag.DELETED);
    }

    @Override
    public void appendMessages(Message[] messages) throws MessagingException {
        for (Message message : Arrays.asList(messages)) {
            add(((Letter) message).text());
        }
    }
}
