package com.dryjets.local.sandbox.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dryjets.local.sandbox.inbox.MailFault.Kind;
import com.dryjets.local.sandbox.inbox.SmtpServer.MailDrop;
import io.netty.channel.ChannelOption;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.impl.NetSocketInternal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One SMTP connection (RFC 5321, with pipelining): takes line by line what arrived, except while a reply is pending. */
final class SmtpSession {

    private static final int MAX_BYTES = 25 * 1024 * 1024;
    private static final int MAX_RECIPIENTS = 100;

    private final Vertx vertx;
    private final NetSocket socket;
    private final SmtpServer.Settings settings;
    private final MailFaults faults;
    private final Greylist greylist;
    private final MailDrop drop;
    private final List<String> recipients = new ArrayList<>();
    private final Map<String, MailFault> hits = new HashMap<>();
    private final LineBuffer input = new LineBuffer();
    private final AuthDialog auth;
    private String sender;
    private boolean international;
    private boolean readsContent;
    private boolean pending;
    private boolean closed;

    SmtpSession(
            Vertx vertx,
            NetSocket socket,
            SmtpServer.Settings settings,
            MailFaults faults,
            Greylist greylist,
            MailDrop drop) {
        this.vertx = vertx;
        this.socket = socket;
        this.settings = settings;
        this.faults = faults;
        this.greylist = greylist;
        this.drop = drop;
        this.auth = new AuthDialog(settings.login());
        socket.handler(this::receive).exceptionHandler(failure -> close());
    }

    void greet() {
        reply("220 localhost DryJets sandbox");
    }

    private void receive(Buffer received) {
        input.append(received);
        work();
    }

    private void work() {
        while (!pending && !closed) {
            if (readsContent) {
                Optional<byte[]> content = input.takeContent();
                if (content.isEmpty()) {
                    break;
                }
                readsContent = false;
                accept(content.get());
            } else {
                Optional<String> line = input.takeLine();
                if (line.isEmpty()) {
                    break;
                }
                if (input.lineIsComplete()) {
                    command(line.get());
                } else {
                    reply("500 5.5.2 lines must end with CRLF");
                }
            }
        }
        if (input.size() > MAX_BYTES) {
            reply("552 5.3.4 message too large");
            close();
        }
    }

    private void command(String line) {
        if (auth.isRunning()) {
            reply(auth.answer(line));
            return;
        }
        String[] words = line.split("[ :]", 2);
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0].toUpperCase(Locale.ROOT)) {
            case "EHLO" -> hello();
            case "HELO" -> reply("250 localhost");
            case "STARTTLS" -> encrypt();
            case "AUTH" -> reply(auth.begin(rest));
            case "MAIL" -> mail(line);
            case "RCPT" -> rcpt(line);
            case "DATA" -> data();
            case "RSET" -> {
                reset();
                reply("250 2.0.0 OK");
            }
            case "NOOP" -> reply("250 2.0.0 OK");
            case "QUIT" -> {
                reply("221 2.0.0 bye");
                close();
            }
            default -> reply("500 5.5.1 unknown command");
        }
    }

    private void hello() {
        reset();
        List<String> lines = new ArrayList<>(
                List.of("localhost", "PIPELINING", "8BITMIME", "SMTPUTF8", "SIZE " + MAX_BYTES, "ENHANCEDSTATUSCODES"));
        if (settings.certificate().isPresent() && !socket.isSsl()) {
            lines.add("STARTTLS");
        }
        if (settings.login().isPresent()) {
            lines.add("AUTH PLAIN LOGIN");
        }
        for (int i = 0; i < lines.size(); i++) {
            reply((i < lines.size() - 1 ? "250-" : "250 ") + lines.get(i));
        }
    }

    private void encrypt() {
        if (settings.certificate().isEmpty() || socket.isSsl()) {
            reply("502 5.5.1 not offered");
            return;
        }
        input.clear();
        pending = true;
        reply("220 2.0.0 go ahead");
        socket.upgradeToSsl()
                .onSuccess(nothing -> {
                    pending = false;
                    work();
                })
                .onFailure(failure -> close());
    }

    private void mail(String line) {
        if (!auth.isPassed()) {
            reply("530 5.7.0 authentication required");
        } else if (sender != null) {
            reply("503 5.5.1 nested MAIL");
        } else {
            MailPath path = MailPath.ofMail(line, MAX_BYTES);
            if (path.refusal().isEmpty()) {
                sender = path.address();
                international = path.isInternational();
            }
            reply(path.refusal().orElse("250 2.1.0 OK"));
        }
    }

    private void rcpt(String line) {
        if (sender == null) {
            reply("503 5.5.1 MAIL first");
            return;
        }
        if (recipients.size() >= MAX_RECIPIENTS) {
            reply("452 4.5.3 too many recipients");
            return;
        }
        MailPath path = MailPath.ofRecipient(line, international);
        if (path.refusal().isPresent()) {
            reply(path.refusal().get());
            return;
        }
        take(path.address());
    }

    private void take(String recipient) {
        Optional<MailFault> fault = faults.next(recipient);
        Kind kind = fault.map(MailFault::kind).orElse(null);
        if (kind == Kind.REJECT || kind == Kind.CLOSE) {
            reply(fault.get().reply());
            closed = kind == Kind.CLOSE;
        } else if (kind == Kind.GREYLIST
                && greylist.holds(recipient, fault.get().time())) {
            reply(fault.get().reply());
        } else {
            recipients.add(recipient);
            fault.ifPresent(hit -> hits.put(recipient, hit));
            reply("250 2.1.5 OK");
        }
        if (closed) {
            socket.close();
        }
    }

    private void data() {
        if (recipients.isEmpty()) {
            reply("554 5.5.1 no valid recipients");
        } else if (hit(Kind.RESET_AT_DATA).isPresent()) {
            abort();
        } else {
            readsContent = true;
            reply("354 end with a dot");
        }
    }

    private Optional<MailFault> hit(Kind kind) {
        return hits.values().stream().filter(fault -> fault.kind() == kind).findFirst();
    }

    private void accept(byte[] raw) {
        ReceivedEmail email = new ReceivedEmail(sender, List.copyOf(recipients), Map.copyOf(hits), raw);
        Optional<MailFault> rejected = hit(Kind.REJECT_CONTENT);
        if (hit(Kind.RESET_AT_DOT).isPresent()) {
            abort();
            return;
        }
        Optional<String> refusal = rejected.map(MailFault::reply).or(() -> ContentRules.refusal(raw, international));
        if (refusal.isPresent()) {
            reset();
            reply(refusal.get());
            return;
        }
        pending = true;
        drop.accept(email, stored -> socketContext(() -> stored(stored)));
    }

    private void socketContext(Runnable action) {
        ((NetSocketInternal) socket).channelHandlerContext().executor().execute(action);
    }

    private void stored(boolean stored) {
        Optional<MailFault> slow = hit(Kind.SLOW);
        if (hit(Kind.RESET_AFTER_ACCEPT).isPresent()) {
            abort();
        } else if (hit(Kind.SILENT_AFTER_ACCEPT).isEmpty()) {
            long millis = slow.map(fault -> fault.time().toMillis()).orElse(0L);
            String reply = stored ? "250 2.0.0 accepted" : "451 4.3.0 cannot be stored";
            reset();
            if (millis > 0) {
                vertx.setTimer(millis, timer -> socketContext(() -> go(reply)));
            } else {
                go(reply);
            }
        }
    }

    private void go(String reply) {
        pending = false;
        reply(reply);
        work();
    }

    private void reset() {
        sender = null;
        international = false;
        recipients.clear();
        hits.clear();
    }

    /** Resets the connection, so that the client sees an error in place of an end. */
    private void abort() {
        closed = true;
        ((NetSocketInternal) socket).channelHandlerContext().channel().config().setOption(ChannelOption.SO_LINGER, 0);
        socket.close();
    }

    private void close() {
        closed = true;
        socket.close();
    }

    private void reply(String line) {
        if (!line.isEmpty()) {
            socket.write(Buffer.buffer((line + "\r\n").getBytes(UTF_8)));
        }
    }
}
