package com.dryjets.email.route.smtp;

import com.dryjets.email.route.Attempt;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Abandoned;
import com.dryjets.email.route.Delivery.Accepted;
import com.dryjets.email.route.Delivery.Deferred;
import com.dryjets.email.route.Delivery.Unknown;
import com.dryjets.email.route.smtp.ReplyRules.Stage;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/**
 * One message in a session. Until the first byte of the final dot is written, the server must not deliver the message
 * (RFC 5321, 4.1.1.4), so nothing that breaks before is in doubt; the lease is checked there once more. From then on until
 * the reply, the message may be out.
 */
final class SmtpTransaction {

    /** How much is written at once, so that a slow server slows down only its own messages. */
    private static final int BLOCK = 64 * 1024;

    private static final int SEND_CONTENT = 354;
    private static final int CLOSING = 421;

    private final SmtpSession session;
    private final SmtpConnection connection;
    private final SmtpEnvelope envelope;
    private final Attempt attempt;
    private final BegunAttempt begun;
    private final SmtpTimeouts timeouts;
    private final ClientRefusals refusals;
    private boolean terminated;
    private boolean answered;

    SmtpTransaction(
            SmtpSession session,
            SmtpEnvelope envelope,
            BegunAttempt begun,
            SmtpTimeouts timeouts,
            ClientRefusals refusals) {
        this.session = session;
        this.connection = session.connection();
        this.envelope = envelope;
        this.attempt = begun.attempt();
        this.begun = begun;
        this.timeouts = timeouts;
        this.refusals = refusals;
    }

    /** Hands over the message. Never fails. The session can be used again if it is still open. */
    Future<Delivery> perform() {
        session.used();
        Future<Delivery> result = session.capabilities().pipelining() ? pipelined() : stepwise();
        return result.recover(this::broken);
    }

    /** Returns whether the server has replied to MAIL, other than that it closes the connection. */
    boolean isAnswered() {
        return answered;
    }

    private Future<Delivery> broken(Throwable failure) {
        connection.close();
        String reason = SmtpConnection.message(failure);
        return Future.succeededFuture(terminated ? new Unknown(reason) : Refusal.of(failure));
    }

    /**
     * Sends all commands at once (RFC 2920); {@code DATA} is the last of its group. The attempt is committed meanwhile, also if
     * the server then refuses the recipient; the content waits for both.
     */
    private Future<Delivery> pipelined() {
        Future<Boolean> permitted = begun.begin();
        boolean reset = session.takeDirty();
        Future<Reply> resetReply = reset ? connection.expect() : Future.succeededFuture();
        Future<Reply> mail = connection.expect();
        Future<Reply> rcpt = connection.expect();
        Future<Reply> data = connection.expect();
        String group = (reset ? "RSET\r\n" : "") + envelope.mail() + "\r\n" + envelope.rcpt() + "\r\nDATA\r\n";
        connection.write(Buffer.buffer(group), timeouts.command());
        return resetReply.compose(nothing -> mail).compose(sender -> {
            answered = sender.code() != CLOSING;
            return sender.isPositive()
                    ? rcpt.compose(recipient -> afterRecipient(recipient, data, permitted))
                    : refusedWithinGroup(ReplyRules.decide(Stage.SENDER, sender), data);
        });
    }

    private Future<Delivery> afterRecipient(Reply recipient, Future<Reply> data, Future<Boolean> permitted) {
        if (recipient.isPositive()) {
            refusals.accepted();
            return data.compose(reply -> afterData(reply, permitted));
        }
        return refusedWithinGroup(refusals.decide(envelope.domain(), recipient), data);
    }

    /** Waits for the reply to DATA, which belongs to the same group; the connection is then in step again. */
    private Future<Delivery> refusedWithinGroup(Delivery decided, Future<Reply> data) {
        session.markDirty();
        return data.map(last -> {
                    if (!last.isPermanent() && !last.isTransient()) {
                        // The server wants the content of a message that has no recipient.
                        connection.close();
                    }
                    return decided;
                })
                .otherwise(decided);
    }

    private Future<Delivery> stepwise() {
        Future<Reply> ready =
                session.takeDirty() ? connection.command("RSET", timeouts.command()) : Future.succeededFuture();
        return ready.compose(nothing -> connection.command(envelope.mail(), timeouts.command()))
                .compose(sender -> {
                    answered = sender.code() != CLOSING;
                    return sender.isPositive() ? recipient() : refused(ReplyRules.decide(Stage.SENDER, sender));
                });
    }

    private Future<Delivery> recipient() {
        return connection.command(envelope.rcpt(), timeouts.command()).compose(reply -> {
            if (reply.isPositive()) {
                refusals.accepted();
                return data();
            }
            return refused(refusals.decide(envelope.domain(), reply));
        });
    }

    private Future<Delivery> data() {
        return begun.begin()
                .compose(permitted -> permitted && attempt.holds()
                        ? connection
                                .command("DATA", timeouts.dataInitiation())
                                .compose(reply -> afterData(reply, Future.succeededFuture(true)))
                        : abandoned());
    }

    private Future<Delivery> refused(Delivery decided) {
        session.markDirty();
        return Future.succeededFuture(decided);
    }

    private Future<Delivery> afterData(Reply reply, Future<Boolean> permitted) {
        if (reply.code() != SEND_CONTENT) {
            Delivery decided = ReplyRules.decide(Stage.DATA, reply);
            if (reply.code() < 400) {
                connection.close();
            }
            session.markDirty();
            return Future.succeededFuture(decided);
        }
        // From here on, the next reply is about the content, even if it comes early.
        Future<Reply> outcome = connection.expect();
        return permitted.compose(may -> may && attempt.holds() ? content(outcome) : abandoned());
    }

    /** Leaves the server without the end of the message, so that it must not deliver it. */
    private Future<Delivery> abandoned() {
        connection.close();
        return Future.succeededFuture(new Abandoned());
    }

    private Future<Delivery> content(Future<Reply> outcome) {
        return blocks(envelope.content().stuffed(), 0, outcome).compose(nothing -> {
            if (outcome.isComplete()) {
                return early(outcome);
            }
            if (!attempt.holds()) {
                return abandoned();
            }
            terminated = true;
            connection.write(SmtpContent.TERMINATOR, timeouts.termination());
            return outcome.map(this::decided);
        });
    }

    private Future<Void> blocks(Buffer content, int start, Future<Reply> outcome) {
        if (start >= content.length() || outcome.isComplete()) {
            return Future.succeededFuture();
        }
        int end = Math.min(content.length(), start + BLOCK);
        return connection
                .write(content.slice(start, end), timeouts.dataBlock())
                .compose(nothing -> blocks(content, end, outcome));
    }

    /** The server replied to a message that has not ended. */
    private Future<Delivery> early(Future<Reply> outcome) {
        connection.close();
        return outcome.map(reply -> reply.isPositive()
                ? new Deferred(reply.code(), null, "The server replied before the end of the message: " + reply.text())
                : ReplyRules.decide(Stage.DATA, reply));
    }

    private Delivery decided(Reply reply) {
        if (reply.isPositive()) {
            return new Accepted(reply.text(), null);
        }
        if (reply.code() < 400) {
            connection.close();
        }
        return ReplyRules.decide(Stage.CONTENT, reply);
    }
}
