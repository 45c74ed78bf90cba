package com.dryjets.email.recipient;

/**
 * How far the sending of an email has progressed, in recipients.
 *
 * @param pending not handed over yet, or being handed over
 * @param sent accepted by the recipient's server, also if it came back later
 * @param bounced rejected permanently instead of being accepted
 * @param failed given up after the server kept asking to try again later; can be retried
 * @param skipped suppressed, deleted or changed after the recipients were frozen
 * @param unknown maybe delivered: the connection broke, and nothing has proved it since
 * @param cancelled left out because the email was cancelled
 * @param heldOut those in the holdout group, who do not get the email
 */
public record EmailProgress(
        int pending, int sent, int bounced, int failed, int skipped, int unknown, int cancelled, int heldOut) {

    /** The column after the counts that only the metrics need. */
    private static final int HELD_OUT = 10;

    static EmailProgress of(Object[] row) {
        int done = 0;
        for (int column = 1; column <= 6; column++) {
            done += (int) row[column];
        }
        return new EmailProgress(
                (int) row[0] - done,
                (int) row[1],
                (int) row[2],
                (int) row[3],
                (int) row[4],
                (int) row[5],
                (int) row[6],
                (int) row[HELD_OUT]);
    }
}
