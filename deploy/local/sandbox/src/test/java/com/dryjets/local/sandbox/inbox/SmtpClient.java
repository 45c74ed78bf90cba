package com.dryjets.local.sandbox.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Sends lines to a mail server and reads its replies. */
final class SmtpClient implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 20_000;

    private Socket socket;
    private BufferedReader in;

    SmtpClient(int port) throws IOException {
        use(new Socket(InetAddress.getLoopbackAddress(), port));
        reply();
    }

    private void use(Socket used) throws IOException {
        socket = used;
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    /** Sends lines at once, and returns the last line of the reply to the first. */
    String send(String... lines) throws IOException {
        write(String.join("\r\n", lines) + "\r\n");
        return reply();
    }

    void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /** Returns the last line of the next reply; null at the end of the connection. */
    String reply() throws IOException {
        String line = in.readLine();
        while (line != null && line.startsWith("-", 3)) {
            line = in.readLine();
        }
        return line;
    }

    /** Returns whether the server says nothing for a time, and does not end the connection either. */
    boolean isSilentFor(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
        try {
            in.read();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } finally {
            socket.setSoTimeout(TIMEOUT_MILLIS);
        }
    }

    /** Hands over an email and returns the last reply. */
    String deliver(String sender, String recipient, String messageId) throws IOException {
        write("MAIL FROM:<%s>\r\nRCPT TO:<%s>\r\nDATA\r\n".formatted(sender, recipient));
        reply();
        String accepted = reply();
        String data = reply();
        if (!accepted.startsWith("250") || !data.startsWith("354")) {
            return accepted;
        }
        return send("Message-ID: <" + messageId + ">", "Subject: Hello", "", "text", ".");
    }

    void encrypt() throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsAll()}, null);
        SSLSocket encrypted = (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
        encrypted.startHandshake();
        use(encrypted);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static final class TrustsAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
