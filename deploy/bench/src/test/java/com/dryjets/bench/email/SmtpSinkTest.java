package com.dryjets.bench.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpSinkTest {

    private final SmtpSink sink = new SmtpSink();

    SmtpSinkTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        sink.close();
    }

    @Test
    void losesWhatIsInFlightAndKeepsWhatItHasAccepted() throws IOException {
        try (Client idle = new Client(sink.port());
                Client busy = new Client(sink.port())) {
            idle.deliver("a@x.test");
            busy.deliver("b@x.test");
            busy.begin("c@x.test");

            assertThat(sink.crash()).isEqualTo(1);

            assertThatThrownBy(busy::reply).isInstanceOf(SocketException.class);
            assertThatThrownBy(() -> new Client(sink.port())).isInstanceOf(ConnectException.class);
        }
        sink.startAgain();
        try (Client again = new Client(sink.port())) {
            again.deliver("c@x.test");
        }
        assertThat(sink.accepted()).isEqualTo(3);
        assertThat(sink.doubled()).isZero();
        assertThat(sink.has("C@x.test")).isTrue();
    }

    @Test
    void keepsASampleOfTheMessages() throws IOException {
        try (Client client = new Client(sink.port())) {
            client.deliver("a@x.test");
            client.deliver("b@x.test");
        }

        assertThat(sink.samples()).containsOnlyKeys("a@x.test");
        assertThat(sink.samples().get("a@x.test")).contains("Subject: Hello");
    }

    /** Sends messages and reads the replies. */
    private static final class Client implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader in;

        Client(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(20_000);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            reply();
        }

        /** Sends all up to the content, of which it sends a part. */
        void begin(String recipient) throws IOException {
            write("MAIL FROM:<s@x.test>\r\nRCPT TO:<" + recipient + ">\r\nDATA\r\n");
            reply();
            reply();
            assertThat(reply()).startsWith("354");
            write("Subject: Hello\r\n\r\ntext\r\n");
        }

        void deliver(String recipient) throws IOException {
            begin(recipient);
            write(".\r\n");
            assertThat(reply()).startsWith("250");
        }

        private void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        String reply() throws IOException {
            return in.readLine();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
