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

/** Takes mail over SMTP; a recipient whose name starts with bounce, full or slow meets that fate. */
final class MailServer {

    private static final long SLOWNESS_SECONDS = 5;
    private static final int MAX_BYTES = 25 * 1024 * 1024;

    private final MailStore store;
    private final Consumer<Mail> arrived;
    private final SMTPServer server;

    MailServer(int port, MailStore store, Consumer<Mail> arrived) {
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

    /** One mail transaction. */
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
                TimeUnit.SECONDS.sleep(SLOWNESS_SECONDS);
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
