package com.dryjets.bench.email;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A mail server that accepts every message and keeps only how often each recipient got one. It parses nothing, so that it
 * is not the ceiling of what is measured.
 */
final class SmtpSink implements AutoCloseable {

    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket;
    private final Map<String, AtomicInteger> copies = new ConcurrentHashMap<>();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile long lastAt = System.nanoTime();

    SmtpSink() throws IOException {
        socket = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Forgets what has arrived so far. */
    void clear() {
        copies.clear();
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

    boolean has(String recipient) {
        return copies.containsKey(recipient.toLowerCase(Locale.ROOT));
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream(), 65_536);
                OutputStream out = new BufferedOutputStream(connection.getOutputStream())) {
            connection.setTcpNoDelay(true);
            say(out, in, "220 sink ESMTP");
            String recipient = "";
            for (String line = line(in); line != null; line = line(in)) {
                String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
                switch (command) {
                    case "EHLO" ->
                        say(out, in, "250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES");
                    case "RCPT" -> {
                        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                        say(out, in, "250 2.1.5 OK");
                    }
                    case "DATA" -> {
                        say(out, in, "354 go on");
                        out.flush();
                        if (!skipMessage(in)) {
                            return;
                        }
                        note(recipient);
                        say(out, in, "250 2.0.0 accepted");
                    }
                    case "QUIT" -> {
                        say(out, in, "221 2.0.0 bye");
                        out.flush();
                        return;
                    }
                    default -> say(out, in, "250 2.0.0 OK");
                }
            }
        } catch (IOException broken) {
            // The client is gone.
        }
    }

    private void note(String recipient) {
        copies.computeIfAbsent(recipient.toLowerCase(Locale.ROOT), unused -> new AtomicInteger())
                .incrementAndGet();
        accepted.incrementAndGet();
        lastAt = System.nanoTime();
    }

    /** Reads up to the line with a single dot. */
    private boolean skipMessage(InputStream in) throws IOException {
        int matched = 2;
        long size = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            size++;
            if (next == END[matched]) {
                matched++;
                if (matched == END.length) {
                    bytes.addAndGet(size);
                    return true;
                }
            } else {
                matched = next == '\r' ? 1 : 0;
            }
        }
        return false;
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
