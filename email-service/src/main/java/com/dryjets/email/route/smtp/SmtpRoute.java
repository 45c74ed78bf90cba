package com.dryjets.email.route.smtp;

import com.dryjets.email.route.Attempt;
import com.dryjets.email.route.Bounded;
import com.dryjets.email.route.CallerContext;
import com.dryjets.email.route.Delivery;
import com.dryjets.email.route.Delivery.Abandoned;
import com.dryjets.email.route.Delivery.Rejected;
import com.dryjets.email.route.Delivery.Unknown;
import com.dryjets.email.route.MailRoute;
import com.dryjets.email.route.OutgoingMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Delivers messages to a mail server, over pooled connections. Close it when its settings change. */
public final class SmtpRoute implements MailRoute, Bounded {

    private final Context context;
    private final SmtpSettings settings;
    private final SmtpPool pool;
    private final Executor renderers;
    private final ClientRefusals refusals = new ClientRefusals();

    /**
     * Creates a route that connects when it is used.
     *
     * @param renderers threads that write and sign messages
     */
    public SmtpRoute(Vertx vertx, Executor renderers, SmtpSettings settings) {
        // All connections of a route share an event loop, so that its pool needs no locks.
        this.context = ((VertxInternal) vertx).createEventLoopContext();
        this.settings = settings;
        this.pool = new SmtpPool(vertx, settings);
        this.renderers = renderers;
    }

    @Override
    public Uni<Delivery> deliver(OutgoingMessage message, Attempt attempt) {
        return Uni.createFrom().deferred(() -> {
            CallerContext caller = CallerContext.current();
            return Uni.createFrom()
                    .item(() -> SmtpContent.of(message.rendering().render()))
                    .runSubscriptionOn(renderers)
                    .onItemOrFailure()
                    .transformToUni((content, failure) -> failure == null
                            ? handOver(message, content, new BegunAttempt(attempt, context, caller))
                            : Uni.createFrom().item(unsendable(failure)))
                    .emitOn(caller);
        });
    }

    /** Nothing has reached a server when preparing the message fails. */
    private static Delivery unsendable(Throwable failure) {
        return new Rejected(0, "5.6.0", "The message cannot be sent: " + failure.getMessage(), false);
    }

    private Uni<Delivery> handOver(OutgoingMessage message, SmtpContent content, BegunAttempt attempt) {
        return Uni.createFrom()
                .emitter(emitter -> context.runOnContext(nothing ->
                        deliver(message, content, attempt).onComplete(result -> emitter.complete(result.result()))));
    }

    private Future<Delivery> deliver(OutgoingMessage message, SmtpContent content, BegunAttempt attempt) {
        return pool.acquire()
                .compose(session -> deliver(session, message, content, attempt, true), SmtpRoute::refused)
                .recover(failure -> attempt.isBegun()
                        ? Future.succeededFuture(new Unknown(SmtpConnection.message(failure)))
                        : refused(failure));
    }

    private static Future<Delivery> refused(Throwable failure) {
        return Future.succeededFuture(failure instanceof NoShare ? new Abandoned() : Refusal.of(failure));
    }

    @Override
    public void allow(int connections) {
        context.runOnContext(nothing -> pool.allow(connections));
    }

    @Override
    public int used() {
        return pool.sessions();
    }

    private Future<Delivery> deliver(
            SmtpSession session,
            OutgoingMessage message,
            SmtpContent content,
            BegunAttempt attempt,
            boolean mayReplace) {
        SmtpEnvelope envelope;
        try {
            envelope = SmtpEnvelope.of(message, content, session.capabilities());
        } catch (IllegalArgumentException e) {
            pool.release(session);
            return Future.succeededFuture(unsendable(e));
        }
        Optional<Delivery> obstacle = envelope.obstacle();
        if (obstacle.isPresent() || !attempt.attempt().holds()) {
            pool.release(session);
            return Future.succeededFuture(obstacle.orElseGet(Abandoned::new));
        }
        boolean usedBefore = session.messages() > 0;
        SmtpTransaction transaction = new SmtpTransaction(session, envelope, attempt, settings.timeouts(), refusals);
        return transaction.perform().compose(delivery -> {
            if (mayReplace && usedBefore && !session.isOpen() && !transaction.isAnswered()) {
                // The server had closed the connection while nobody used it.
                return pool.replace(session)
                        .compose(fresh -> deliver(fresh, message, content, attempt, false), SmtpRoute::refused);
            }
            pool.release(session);
            return Future.succeededFuture(delivery);
        });
    }

    /** Closes the connections; deliveries that have begun are finished. */
    public void close() {
        context.runOnContext(nothing -> pool.close());
    }
}
