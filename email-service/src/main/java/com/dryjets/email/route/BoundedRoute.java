package com.dryjets.email.route;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Hands over as many messages at the same time as it is allowed, none at first; further ones wait. */
public final class BoundedRoute implements MailRoute, Bounded {

    private final MailRoute route;
    private final Queue<UniEmitter<? super Boolean>> waiting = new ArrayDeque<>();
    private int allowed;
    private int used;

    public BoundedRoute(MailRoute route) {
        this.route = route;
    }

    @Override
    public Uni<Delivery> deliver(OutgoingMessage message, Attempt attempt) {
        CallerContext caller = CallerContext.current();
        Uni<Boolean> entered = Uni.createFrom().emitter(turn -> enter(turn));
        return entered.emitOn(caller)
                .chain(mayGoOn -> mayGoOn
                        ? route.deliver(message, attempt).eventually(this::leave)
                        : Uni.createFrom().item(new Delivery.Abandoned()));
    }

    private void enter(UniEmitter<? super Boolean> turn) {
        boolean open = queue(turn);
        if (open) {
            serve();
        } else {
            turn.complete(false);
        }
    }

    private synchronized boolean queue(UniEmitter<? super Boolean> turn) {
        return allowed > 0 && waiting.add(turn);
    }

    private void leave() {
        synchronized (this) {
            used--;
        }
        serve();
    }

    @Override
    public void allow(int connections) {
        List<UniEmitter<? super Boolean>> givenBack = new ArrayList<>();
        synchronized (this) {
            allowed = connections;
            if (allowed == 0) {
                givenBack.addAll(waiting);
                waiting.clear();
            }
        }
        givenBack.forEach(turn -> turn.complete(false));
        serve();
    }

    /** Completes outside of the lock, because what follows runs at once. */
    private void serve() {
        List<UniEmitter<? super Boolean>> served = new ArrayList<>();
        synchronized (this) {
            while (used < allowed && !waiting.isEmpty()) {
                used++;
                served.add(waiting.remove());
            }
        }
        served.forEach(turn -> turn.complete(true));
    }

    @Override
    public synchronized int used() {
        return used;
    }
}
