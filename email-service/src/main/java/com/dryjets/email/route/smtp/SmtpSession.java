package com.dryjets.email.route.smtp;

/** An open connection whose server awaits MAIL. */
final class SmtpSession {

    private final SmtpConnection connection;
    private final Capabilities capabilities;
    private int messages;
    private boolean dirty;

    SmtpSession(SmtpConnection connection, Capabilities capabilities) {
        this.connection = connection;
        this.capabilities = capabilities;
    }

    SmtpConnection connection() {
        return connection;
    }

    Capabilities capabilities() {
        return capabilities;
    }

    /** Counts a message that this connection was used for. */
    void used() {
        messages++;
    }

    int messages() {
        return messages;
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    /** Notes that the server holds an unfinished transaction. */
    void markDirty() {
        dirty = true;
    }

    /** Returns whether RSET must come before the next MAIL, and assumes that it does. */
    boolean takeDirty() {
        boolean was = dirty;
        dirty = false;
        return was;
    }
}
