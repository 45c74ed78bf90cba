package com.dryjets.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Forwards connections to a server, which becomes unreachable while the gate is shut. */
public final class TcpGate implements AutoCloseable {

    private final InetSocketAddress server;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final int port;
    private ServerSocket listener;
    private Thread acceptor;

    /** An open gate to a server. */
    public TcpGate(String host, int port) {
        server = new InetSocketAddress(host, port);
        this.port = FixedPorts.find();
        open();
    }

    /** The local port that leads to the server; the same each time the gate is open. */
    public int port() {
        return port;
    }

    /** Cuts all connections and refuses new ones. */
    public void shut() {
        close(listener);
        join(acceptor);
        connections.forEach(TcpGate::close);
        connections.clear();
    }

    /** Accepts connections again. */
    public void open() {
        try {
            listener = FixedPorts.listen(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ServerSocket opened = listener;
        acceptor = Thread.ofPlatform().daemon().start(() -> accept(opened));
    }

    @Override
    public void close() {
        shut();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket client = opened.accept();
                connections.add(client);
                Thread.ofVirtual().start(() -> forward(client, opened));
            } catch (SocketException e) {
                // The gate was shut.
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void forward(Socket client, ServerSocket opened) {
        try {
            Socket upstream = new Socket(server.getHostString(), server.getPort());
            connections.add(upstream);
            if (opened.isClosed()) {
                close(upstream);
            }
            Thread.ofVirtual().start(() -> copy(client, upstream));
            copy(upstream, client);
        } catch (IOException e) {
            close(client);
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // The other side has closed the connection, or the gate was shut.
            return;
        }
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
