package com.dryjets.local.sandbox.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Receives email over SMTP. Recipients starting with bounce or full are rejected; those starting with slow are delayed.
 */
final class SmtpServer {

    private static final long SLOW_SECONDS = 5;
    private static final int MAX_BYTES = 25 * 1024 * 1024;

    private final EmailStore store;
    private final Consumer<Email> arrived;
    private final SMTPServer server;

    SmtpServer(int port, EmailStore store, Consumer<Email> arrived) {
        this.store = store;
        this.arrived = arrived;
        this.server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("DryJets sandbox")
                .maxMessageSize(MAX_BYTES)
                .maxConnections(200)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .messageHandlerFactory(context -> new Delivery())
                .build();
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    void stop() {
        server.stop();
    }

    /** One SMTP transaction. */
    private final class Delivery implements MessageHandler {
        private final List<String> recipients = new ArrayList<>();

        @Override
        public void from(String sender) {
            recipients.clear();
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            String name = recipient.toLowerCase(Locale.ROOT);
            if (name.startsWith("bounce")) {
                throw new RejectException(550, "5.1.1 <" + recipient + ">: user unknown");
            }
            if (name.startsWith("full")) {
                throw new RejectException(452, "4.2.2 <" + recipient + ">: mailbox full");
            }
            if (name.startsWith("slow")) {
                delay();
            }
            recipients.add(recipient);
        }

        private void delay() throws RejectException {
            try {
                TimeUnit.SECONDS.sleep(SLOW_SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RejectException(421, "4.3.2 shutting down");
            }
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            byte[] raw = data.readAllBytes();
            try {
                recipients.forEach(recipient -> arrived.accept(store.add(recipient, raw)));
                return null;
            } catch (IllegalArgumentException e) {
                throw new RejectException(554, "5.6.0 " + e.getMessage());
            }
        }

        @Override
        public void done() {
            recipients.clear();
        }
    }
}
