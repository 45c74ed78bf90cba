package com.dryjets.email.recipient;

/**
 * How far the sending of an email has progressed, in recipients.
 *
 * @param pending not yet handed to the mail server, or being handed over
 * @param sent accepted by the mail server
 * @param bounced rejected permanently
 * @param failed given up after several attempts
 * @param skipped suppressed after the recipients were fixed
 */
public record EmailProgress(int pending, int sent, int bounced, int failed, int skipped) {

    static EmailProgress of(Object[] row) {
        return new EmailProgress((int) row[0], (int) row[1], (int) row[2], (int) row[3], (int) row[4]);
    }
}
