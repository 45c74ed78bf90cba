package com.dryjets.local.sandbox.network.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/** The two ways in which a response never arrives. */
final class Silence {

    private static final long CLOSE_AFTER_MILLIS = TimeUnit.MINUTES.toMillis(2);

    private Silence() {}

    /** Never responds: the caller times out first; closing only keeps abandoned connections from piling up. */
    static void keep(RoutingContext context) {
        drain(context);
        context.vertx().setTimer(CLOSE_AFTER_MILLIS, timer -> {
            if (context.request().version() == HttpVersion.HTTP_2) {
                context.response().reset();
            } else {
                context.request().connection().close();
            }
        });
    }

    /** Ignores what is left of an upload, so that the connection can be used again. */
    static void drain(RoutingContext context) {
        if (!context.request().isEnded()) {
            context.request().resume();
        }
    }

    /** Resets the connection, or the stream of HTTP/2, so that the caller sees an error instead of an end. */
    static void reset(RoutingContext context) {
        drain(context);
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.response().reset();
            return;
        }
        Channel channel = ((ConnectionBase) context.request().connection())
                .channelHandlerContext()
                .channel();
        // Closing a socket that does not linger sends RST.
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        var unused = channel.close();
    }
}
