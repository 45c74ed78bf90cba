package com.dryjets.email;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.dryjets.testkit.FixedPorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A fake mail server that keeps what it accepts. Its reply depends on the recipient: {@code bounce…} does not exist,
 * {@code policy…} rejects the message, {@code full…} is always full, {@code later…} is full once, {@code silent…} accepts
 * the first email but breaks the connection before it replies, {@code gate…} waits for a permit.
 */
public final class SmtpServer {

    /** An email as it arrived, and when. */
    public record AcceptedEmail(String sender, String recipient, String raw, Instant at) {
        /** Returns a header with its folded lines joined; null if it is absent. */
        public String header(String name) {
            for (String line :
                    raw.split("\r\n\r\n", 2)[0].replaceAll("\r\n[ \t]+", " ").split("\r\n")) {
                if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                    return line.substring(name.length() + 1).strip();
                }
            }
            return null;
        }
    }

    private volatile ServerSocket socket;
    private Thread acceptor;
    private final int port;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final List<AcceptedEmail> accepted = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> recipientCommands = new ConcurrentHashMap<>();
    private final Map<String, String> clients = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> gates = new ConcurrentHashMap<>();
    private final AtomicInteger mostConnections = new AtomicInteger();

    public SmtpServer() throws IOException {
        socket = FixedPorts.listen();
        port = socket.getLocalPort();
        acceptor = Thread.ofPlatform().daemon().start(this::accept);
    }

    public int port() {
        return port;
    }

    public void close() throws IOException {
        socket.close();
    }

    /** Dies: every connection breaks, and what waits at the gate is lost. */
    public void crash() throws IOException, InterruptedException {
        socket.close();
        acceptor.join();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    /** Runs again on the same port. */
    public void startAgain() throws IOException {
        socket = FixedPorts.listen(port);
        acceptor = Thread.ofPlatform().daemon().start(this::accept);
    }

    /** Returns the accepted emails whose recipient contains the text. */
    public List<AcceptedEmail> emailsTo(String part) {
        return accepted.stream()
                .filter(email -> email.recipient().contains(part))
                .toList();
    }

    /** Returns how many connections were open at the same time at most. */
    public int mostConnections() {
        return mostConnections.get();
    }

    /** Returns the recipients that a client has named, and none after it, by the name that it gave in EHLO. */
    public Set<String> recipientsOf(String client) {
        return clients.entrySet().stream()
                .filter(entry -> entry.getValue().equals(client))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Lets this many more emails to gated recipients of a tenant through, those first that have waited longest. */
    public void open(String tenant, int emails) {
        gate(tenant).release(emails);
    }

    private Semaphore gate(String tenant) {
        return gates.computeIfAbsent(tenant, key -> new Semaphore(0, true));
    }

    private void accept() {
        ServerSocket listening = socket;
        while (!listening.isClosed()) {
            try {
                Socket connection = listening.accept();
                connections.add(connection);
                mostConnections.accumulateAndGet(connections.size(), Math::max);
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection;
                var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
                Writer out = new OutputStreamWriter(connection.getOutputStream(), ISO_8859_1)) {
            say(out, "220 ready");
            String client = "";
            String sender = "";
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase();
                if (command.startsWith("EHLO")) {
                    client = line.substring("EHLO ".length());
                    say(out, "250-test\r\n250 ENHANCEDSTATUSCODES");
                } else if (command.startsWith("MAIL")) {
                    sender = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(out, "250 OK");
                } else if (command.startsWith("RCPT")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    clients.put(recipient, client);
                    say(out, recipientReply(recipient));
                } else if (command.startsWith("DATA")) {
                    say(out, "354 send the message");
                    if (!data(connection, in, out, sender, recipient)) {
                        return;
                    }
                } else if (command.startsWith("QUIT")) {
                    connections.remove(connection);
                    say(out, "221 closing");
                    return;
                } else {
                    say(out, "250 OK");
                }
            }
        } catch (IOException | InterruptedException e) {
            // One of both closed the connection.
        } finally {
            connections.remove(connection);
        }
    }

    private String recipientReply(String recipient) {
        int times = recipientCommands.merge(recipient, 1, Integer::sum);
        if (recipient.startsWith("bounce")) {
            return "550 5.1.1 no such user";
        }
        if (recipient.startsWith("full") || recipient.startsWith("later") && times == 1) {
            return "452 4.2.2 mailbox full";
        }
        return "250 2.1.5 OK";
    }

    /** Reads a message and replies; returns whether the connection stays open. */
    private boolean data(Socket connection, BufferedReader in, Writer out, String sender, String recipient)
            throws IOException, InterruptedException {
        StringBuilder raw = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
            raw.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        if (recipient.startsWith("policy")) {
            say(out, "554 5.7.1 rejected by policy");
            return true;
        }
        if (recipient.startsWith("gate")) {
            Semaphore gate = gate(recipient.substring(recipient.indexOf('.') + 1, recipient.indexOf('@')));
            gate.acquire();
            if (connection.isClosed()) {
                gate.release();
                return false;
            }
        }
        accepted.add(new AcceptedEmail(sender, recipient, raw.toString(), Instant.now()));
        if (recipient.startsWith("silent") && recipientCommands.get(recipient) == 1) {
            return false;
        }
        say(out, "250 2.0.0 accepted");
        return true;
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }
}
