package com.dryjets.email.recipient;

/**
 * How far the sending of a mail is, in recipients.
 *
 * @param pending not handed over yet, or being handed over
 * @param sent taken by the mail server
 * @param bounced refused for good
 * @param failed given up after several tries
 * @param skipped left out, because they opted out after the recipients were fixed
 */
public record EmailProgress(int pending, int sent, int bounced, int failed, int skipped) {

    public static EmailProgress of(Object[] row) {
        return new EmailProgress((int) row[0], (int) row[1], (int) row[2], (int) row[3], (int) row[4]);
    }
}
