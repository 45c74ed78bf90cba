package com.dryjets.bench.email;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hands finished messages to the sink without a service: by Postfix's {@code smtp-source} where it is installed, else by
 * connections of our own that send the same message again and again.
 */
final class DirectMail {

    private static final List<Path> SMTP_SOURCE =
            List.of(Path.of("/usr/sbin/smtp-source"), Path.of("/usr/bin/smtp-source"));
    private static final int CONNECTIONS = 24;

    private final int port;
    private final int bytes;

    DirectMail(int port, int bytes) {
        this.port = port;
        this.bytes = bytes;
    }

    static Optional<Path> smtpSource() {
        return SMTP_SOURCE.stream().filter(Files::isExecutable).findFirst();
    }

    /** Sends messages; returns how many that were a second. */
    double run(int messages) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Optional<Path> source = smtpSource();
        if (source.isPresent()) {
            smtpSource(source.get(), messages);
        } else {
            ownConnections(messages);
        }
        return messages / ((System.nanoTime() - begin) / 1e9);
    }

    private void smtpSource(Path program, int messages) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "-d",
                        "-s",
                        Integer.toString(CONNECTIONS),
                        "-m",
                        Integer.toString(messages),
                        "-l",
                        Integer.toString(bytes),
                        "-f",
                        "bench@sender.example",
                        "-t",
                        "bench@recipient.example",
                        "127.0.0.1:" + port)
                .inheritIO()
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("smtp-source failed");
        }
    }

    private void ownConnections(int messages) {
        AtomicInteger left = new AtomicInteger(messages);
        byte[] message = message();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?>[] lanes = IntStream.range(0, CONNECTIONS)
                    .mapToObj(lane -> CompletableFuture.runAsync(() -> lane(left, message), threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(lanes).join();
        }
    }

    private byte[] message() {
        String line = "x".repeat(76) + "\r\n";
        String head = "From: bench@sender.example\r\nTo: bench@recipient.example\r\nSubject: Bench\r\n\r\n";
        String body = Stream.generate(() -> line)
                .limit(Math.max(1, bytes / line.length()))
                .reduce("", String::concat);
        return (head + body + ".\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private void lane(AtomicInteger left, byte[] message) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                InputStream in = new BufferedInputStream(socket.getInputStream());
                OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 65_536)) {
            socket.setTcpNoDelay(true);
            answer(in);
            command(in, out, "EHLO bench\r\n");
            while (left.getAndDecrement() > 0) {
                command(in, out, "MAIL FROM:<bench@sender.example>\r\n");
                command(in, out, "RCPT TO:<bench@recipient.example>\r\n");
                command(in, out, "DATA\r\n");
                out.write(message);
                out.flush();
                answer(in);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The sink broke a connection", e);
        }
    }

    private static void command(InputStream in, OutputStream out, String command) throws IOException {
        out.write(command.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        answer(in);
    }

    /** Reads an answer up to its last line. */
    private static void answer(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.append((char) next);
            if (next == '\n') {
                if (line.length() > 3 && line.charAt(3) != '-') {
                    return;
                }
                line.setLength(0);
            }
        }
        throw new IOException("The connection was closed");
    }
}
