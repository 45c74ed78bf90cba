package com.dryjets.local.sandbox.inbox;

import com.dryjets.local.sandbox.inbox.MailFault.Kind;
import com.dryjets.local.sandbox.inbox.SmtpServer.MailDrop;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Puts accepted email into the store, tells the readers, and returns bounces and complaints. */
final class MailRoom implements MailDrop {

    private static final Logger LOG = Logger.getLogger(MailRoom.class.getName());

    private final Vertx vertx;
    private final EmailStore store;
    private final Readers readers;
    private final ReportSender reports;
    private final Executor disk = Executors.newVirtualThreadPerTaskExecutor();

    MailRoom(Vertx vertx, EmailStore store, Readers readers, ReportSender reports) {
        this.vertx = vertx;
        this.store = store;
        this.readers = readers;
        this.reports = reports;
    }

    @Override
    public void accept(ReceivedEmail email, Consumer<Boolean> stored) {
        if (store.isDurable()) {
            disk.execute(() -> stored.accept(distribute(email)));
        } else {
            stored.accept(distribute(email));
        }
    }

    private boolean distribute(ReceivedEmail email) {
        try {
            email.recipients().forEach(recipient -> distribute(email, recipient));
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Email not stored", e);
            return false;
        }
    }

    private void distribute(ReceivedEmail email, String recipient) {
        Optional<MailFault> fault = Optional.ofNullable(email.faults().get(recipient));
        Kind kind = fault.map(MailFault::kind).orElse(null);
        if (kind == Kind.DISAPPEAR) {
            return;
        }
        if (kind == Kind.BOUNCE) {
            later(
                    fault.get(),
                    () -> reports.bounce(email, recipient, fault.get().reply()));
            return;
        }
        readers.receive(store.add(recipient, email.raw()));
        if (kind == Kind.COMPLAIN) {
            later(fault.get(), () -> reports.complain(email, recipient));
        }
    }

    private void later(MailFault fault, Runnable report) {
        vertx.setTimer(Math.max(1, fault.time().toMillis()), timer -> disk.execute(report));
    }
}
