package com.dryjets.bench.email;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A mail server that accepts every message and keeps only how often each recipient got one, and one message in a thousand. It
 * parses nothing, so that it is not the ceiling of what is measured. It can be killed: its connections are reset and what was
 * in flight is lost, while its memory of what it has accepted stays.
 */
final class SmtpSink implements AutoCloseable {

    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final int SAMPLED = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, AtomicInteger> copies = new ConcurrentHashMap<>();
    private final Map<String, String> samples = new ConcurrentHashMap<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicLong inFlight = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile long lastAt = System.nanoTime();
    private ServerSocket socket;

    SmtpSink() throws IOException {
        listen(0);
    }

    /** The acceptor is a platform thread, so that the port is free as soon as the socket is closed. */
    private void listen(int port) throws IOException {
        ServerSocket listener = new ServerSocket(port, 500, InetAddress.getLoopbackAddress());
        socket = listener;
        Thread.ofPlatform().daemon().start(() -> accept(listener));
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Resets all connections and refuses new ones; returns how many messages had begun and were not answered yet. */
    long crash() throws IOException {
        socket.close();
        inFlight.set(0);
        connections.forEach(SmtpSink::reset);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!connections.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("Connections of the killed mail server are still open");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return inFlight.get();
    }

    private static void reset(Socket connection) {
        try {
            connection.setSoLinger(true, 0);
            connection.close();
        } catch (IOException e) {
            // The client has closed it.
            return;
        }
    }

    /** Listens at the same port again. */
    void startAgain() throws IOException {
        listen(port());
    }

    /** Forgets what has arrived so far. */
    void clear() {
        copies.clear();
        samples.clear();
        accepted.set(0);
        bytes.set(0);
    }

    long accepted() {
        return accepted.get();
    }

    /** The mean size of a message in bytes. */
    double meanSize() {
        return bytes.get() / (double) Math.max(1, accepted.get());
    }

    /** When the last message arrived, by {@link System#nanoTime()}. */
    long lastAt() {
        return lastAt;
    }

    /** How many recipients got a message. */
    long recipients() {
        return copies.size();
    }

    /** How many recipients got more than one. */
    long doubled() {
        return copies.values().stream().filter(count -> count.get() > 1).count();
    }

    /** One message in a thousand, by recipient. */
    Map<String, String> samples() {
        return samples;
    }

    boolean has(String recipient) {
        return copies.containsKey(recipient.toLowerCase(Locale.ROOT));
    }

    private void accept(ServerSocket listener) {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> talk(connection, listener));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection, ServerSocket listener) {
        AtomicBoolean begun = new AtomicBoolean();
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream(), 65_536);
                OutputStream out = new BufferedOutputStream(connection.getOutputStream())) {
            if (listener.isClosed()) {
                return;
            }
            connection.setTcpNoDelay(true);
            say(out, in, "220 sink ESMTP");
            converse(in, out, begun);
        } catch (IOException broken) {
            // The client is gone, or the server was killed.
            inFlight.addAndGet(begun.get() ? 1 : 0);
        } finally {
            connections.remove(connection);
        }
    }

    /** Serves a client; {@code begun} tells whether a message has begun and is not answered yet. */
    private void converse(InputStream in, OutputStream out, AtomicBoolean begun) throws IOException {
        String recipient = "";
        for (String line = line(in); line != null; line = line(in)) {
            String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
            switch (command) {
                case "EHLO" -> say(out, in, "250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES");
                case "RCPT" -> {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(out, in, "250 2.1.5 OK");
                }
                case "DATA" -> {
                    begun.set(true);
                    say(out, in, "354 go on");
                    out.flush();
                    take(recipient, in);
                    say(out, in, "250 2.0.0 accepted");
                    out.flush();
                    begun.set(false);
                }
                case "QUIT" -> {
                    say(out, in, "221 2.0.0 bye");
                    out.flush();
                    return;
                }
                default -> say(out, in, "250 2.0.0 OK");
            }
        }
    }

    private void take(String recipient, InputStream in) throws IOException {
        ByteArrayOutputStream sample = accepted.get() % SAMPLED == 0 ? new ByteArrayOutputStream() : null;
        readMessage(in, sample);
        if (sample != null) {
            samples.put(recipient.toLowerCase(Locale.ROOT), sample.toString(StandardCharsets.UTF_8));
        }
        note(recipient);
    }

    private void note(String recipient) {
        copies.computeIfAbsent(recipient.toLowerCase(Locale.ROOT), unused -> new AtomicInteger())
                .incrementAndGet();
        accepted.incrementAndGet();
        lastAt = System.nanoTime();
    }

    /** Reads up to the line with a single dot. */
    private void readMessage(InputStream in, ByteArrayOutputStream sample) throws IOException {
        int matched = 2;
        long size = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            size++;
            if (sample != null) {
                sample.write(next);
            }
            if (next == END[matched]) {
                matched++;
                if (matched == END.length) {
                    bytes.addAndGet(size);
                    return;
                }
            } else {
                matched = next == '\r' ? 1 : 0;
            }
        }
        throw new EOFException("The client has ended the connection within a message");
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return null;
    }

    /** Answers; pipelined commands get their answers together. */
    private static void say(OutputStream out, InputStream in, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        if (in.available() == 0) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
