package com.dryjets.bench.social;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/** Serves a picture and a video, which social-service fetches for the networks that want them uploaded. */
final class MediaServer implements AutoCloseable {

    /** What a picture and a video are called; networks tell a video by its name. */
    private static final String PICTURE = "/picture.jpg";

    private static final String VIDEO = "/clip.mp4";

    private static final int VIDEO_BYTES = 64 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    MediaServer() throws IOException {
        byte[] picture = picture();
        byte[] video = video();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PICTURE, exchange -> serve(exchange, picture));
        server.createContext(VIDEO, exchange -> serve(exchange, video));
        server.setExecutor(threads);
        server.start();
    }

    /** The host and port, which social-service has to trust although they are not public. */
    String authority() {
        return "localhost:" + server.getAddress().getPort();
    }

    String picture(int number) {
        return "http://%s%s?%d".formatted(authority(), PICTURE, number);
    }

    String clip() {
        return "http://" + authority() + VIDEO;
    }

    private static void serve(HttpExchange exchange, byte[] content) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", file);
        return file.toByteArray();
    }

    /** Starts as an MP4 file does (ISO/IEC 14496-12, the box "ftyp"); nobody plays it. */
    private static byte[] video() {
        byte[] head = "\0\0\0\030ftypisom\0\0\002\0isommp42".getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.copyOf(head, VIDEO_BYTES);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
