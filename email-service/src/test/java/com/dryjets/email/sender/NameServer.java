package com.dryjets.email.sender;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A fake name server with TXT records (RFC 1035, over UDP), which says of all other names that they do not exist. */
public final class NameServer implements QuarkusTestResourceLifecycleManager {

    private static final Map<String, List<String>> RECORDS = new ConcurrentHashMap<>();
    private static final int HEADER = 12;
    private static final int PART = 255;
    private static final int NO_SUCH_NAME = 3;

    private DatagramSocket socket;

    /** Publishes the records of a name. */
    public static void publish(String name, String... texts) {
        RECORDS.put(name, List.of(texts));
    }

    @Override
    public Map<String, String> start() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::serve);
        return Map.of(
                "dryjets.senders.dns.host",
                "127.0.0.1",
                "dryjets.senders.dns.port",
                String.valueOf(socket.getLocalPort()));
    }

    private void serve() {
        byte[] buffer = new byte[512];
        while (!socket.isClosed()) {
            try {
                DatagramPacket query = new DatagramPacket(buffer, buffer.length);
                socket.receive(query);
                byte[] answer = answer(query);
                socket.send(new DatagramPacket(answer, answer.length, query.getSocketAddress()));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static byte[] answer(DatagramPacket query) throws IOException {
        byte[] data = query.getData();
        StringBuilder name = new StringBuilder();
        int end = HEADER;
        while (data[end] != 0) {
            name.append(name.isEmpty() ? "" : ".").append(new String(data, end + 1, data[end], UTF_8));
            end += data[end] + 1;
        }
        List<String> texts = RECORDS.getOrDefault(name.toString(), List.of());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(data, 0, 2);
        out.writeShort(0x8180 | (texts.isEmpty() ? NO_SUCH_NAME : 0));
        out.writeShort(1);
        out.writeShort(texts.size());
        out.writeInt(0);
        out.write(data, HEADER, end + 5 - HEADER);
        for (String text : texts) {
            byte[] parts = parts(text);
            // A pointer to the name in the question, TXT, IN, and no caching.
            out.writeShort(0xC00C);
            out.writeShort(16);
            out.writeShort(1);
            out.writeInt(0);
            out.writeShort(parts.length);
            out.write(parts);
        }
        return bytes.toByteArray();
    }

    private static byte[] parts(String text) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        byte[] octets = text.getBytes(UTF_8);
        for (int start = 0; start < octets.length; start += PART) {
            int length = Math.min(PART, octets.length - start);
            parts.write(length);
            parts.write(octets, start, length);
        }
        return parts.toByteArray();
    }

    @Override
    public void stop() {
        socket.close();
    }
}
