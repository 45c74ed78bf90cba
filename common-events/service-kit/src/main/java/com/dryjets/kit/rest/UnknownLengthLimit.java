package com.dryjets.kit.rest;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Fails the reading of a request without a length (chunked) when it turns out to be larger than the service accepts. Not
 * for the answers that a REST client reads.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
class UnknownLengthLimit implements ReaderInterceptor {

    private final BodySizes sizes;
    private final UriInfo uri;

    UnknownLengthLimit(BodySizes sizes, UriInfo uri) {
        this.sizes = sizes;
        this.uri = uri;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        InputStream body = context.getInputStream();
        // The framework holds small bodies in memory.
        boolean isSmall = body instanceof ByteArrayInputStream;
        if (!isSmall && !context.getHeaders().containsKey(HttpHeaders.CONTENT_LENGTH)) {
            context.setInputStream(new LimitedStream(body, sizes.limit(uri.getPath(), isForm(context))));
        }
        return context.proceed();
    }

    private static boolean isForm(ReaderInterceptorContext context) {
        MediaType type = context.getMediaType();
        return type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type);
    }

    private static final class LimitedStream extends FilterInputStream {
        private final long limit;
        private long read;

        LimitedStream(InputStream body, long limit) {
            super(body);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            count(Math.max(0, count));
            return count;
        }

        /** Parsers pass on an IOException as it is, unlike a RuntimeException. */
        private void count(int more) throws IOException {
            read += more;
            if (read > limit) {
                throw new IOException(BodyLimit.tooLarge(limit));
            }
        }
    }
}
