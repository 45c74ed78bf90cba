package com.dryjets.email.route.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that follows a script: for each command (by its first word; {@code GREETING} and {@code DOT} for the final
 * dot) the next reply of a list, the last of which is repeated. Replies in capitals are acts: {@link #CLOSE}, {@link
 * #RESET}, {@link #SILENCE}.
 */
final class ScriptedServer implements AutoCloseable {

    static final String CLOSE = "CLOSE";
    static final String RESET = "RESET";
    static final String SILENCE = "SILENCE";
    /** Replies to DATA, and then reads nothing. */
    static final String STALL = "354 STALL";

    private final ServerSocket listener;
    private final Map<String, Deque<String>> script = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch stalled = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private volatile String extensions = "PIPELINING|8BITMIME|SIZE 100000|ENHANCEDSTATUSCODES";
    private volatile boolean implicitTls;

    ScriptedServer() {
        try {
            listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> replies = new LinkedHashMap<>();
        replies.put("GREETING", "220 ready");
        replies.put("DATA", "354 go on");
        replies.put("DOT", "250 2.0.0 accepted");
        replies.put("QUIT", "221 bye");
        replies.put("STARTTLS", "220 encrypt");
        replies.put("AUTH", "235 welcome");
        replies.forEach(this::on);
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Sets the replies to a command. A reply of several lines is separated by |. */
    ScriptedServer on(String command, String... replies) {
        script.put(command, new ArrayDeque<>(List.of(replies)));
        return this;
    }

    /** Sets what EHLO announces, separated by |. */
    ScriptedServer offers(String announced) {
        extensions = announced;
        return this;
    }

    ScriptedServer encrypted() {
        implicitTls = true;
        return this;
    }

    /** Returns the commands of all connections, each line as it came. */
    List<String> commands() {
        return commands;
    }

    /** Returns what came between DATA and the final dot, without stuffing. */
    List<String> messages() {
        return messages;
    }

    int connections() {
        return connections.get();
    }

    /** Closes all connections, as a server does that is restarted. */
    void disconnect() {
        sockets.forEach(ScriptedServer::closed);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        try {
            Socket socket = implicitTls ? encrypted(plain) : plain;
            BufferedReader in = reader(socket);
            if (!reply(socket, "GREETING", "")) {
                return;
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                String word = line.split("[ :]", 2)[0];
                if (!reply(socket, word, defaultReply(word))) {
                    return;
                }
                if (word.equals("STARTTLS") && last(word).startsWith("220")) {
                    socket = encrypted(plain);
                    in = reader(socket);
                } else if (word.equals("DATA") && last(word).equals(STALL)) {
                    stalled.await();
                } else if (word.equals("DATA") && last(word).startsWith("354")) {
                    String message = message(in);
                    if (message == null || !reply(socket, "DOT", "")) {
                        return;
                    }
                }
            }
        } catch (IOException | InterruptedException e) {
            // The client closed the connection.
        }
    }

    private final Map<String, String> lastReplies = new ConcurrentHashMap<>();

    private String last(String word) {
        return lastReplies.getOrDefault(word, "");
    }

    private String defaultReply(String word) {
        return word.equals("EHLO") ? "greetings|" + extensions : "250 OK";
    }

    private String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                messages.add(message.toString());
                return message.toString();
            }
            message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return null;
    }

    /** Replies, and returns whether the connection goes on. */
    private boolean reply(Socket socket, String word, String otherwise) throws IOException {
        Deque<String> replies = script.getOrDefault(word, new ArrayDeque<>());
        String reply;
        synchronized (replies) {
            reply = replies.isEmpty() ? otherwise : replies.size() > 1 ? replies.poll() : replies.peek();
        }
        lastReplies.put(word, reply);
        switch (reply) {
            case SILENCE -> {
                while (socket.getInputStream().read() >= 0) {
                    continue;
                }
                return false;
            }
            case CLOSE -> {
                socket.close();
                return false;
            }
            case RESET -> {
                socket.setSoLinger(true, 0);
                socket.close();
                return false;
            }
            default -> {
                socket.getOutputStream().write(wire(word, reply).getBytes(UTF_8));
                socket.getOutputStream().flush();
                return true;
            }
        }
    }

    private static String wire(String word, String reply) {
        String[] lines = reply.split("\\|");
        if (!word.equals("EHLO") || Character.isDigit(reply.charAt(0))) {
            return String.join("\r\n", lines) + "\r\n";
        }
        StringBuilder wire = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            wire.append(i < lines.length - 1 ? "250-" : "250 ").append(lines[i]).append("\r\n");
        }
        return wire.toString();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    static String certificate() {
        return resource("localhost.pem");
    }

    private static String resource(String name) {
        try (InputStream in = ScriptedServer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Socket encrypted(Socket plain) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            PemKeyCertOptions pem = new PemKeyCertOptions()
                    .setCertValue(Buffer.buffer(certificate()))
                    .setKeyValue(Buffer.buffer(resource("localhost-key.pem")));
            context.init(
                    new javax.net.ssl.KeyManager[] {
                        pem.getKeyManagerFactory(io.vertx.core.Vertx.vertx()).getKeyManagers()[0]
                    },
                    null,
                    null);
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
            socket.setUseClientMode(false);
            return socket;
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stalled.countDown();
        disconnect();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
