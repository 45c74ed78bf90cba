package com.dryjets.content.media.storage;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;

/**
 * A real S3 server that checks signatures and keeps its objects in memory. It needs another version of Guice than the
 * Maven libraries that Quarkus brings to the tests, so it runs in a class loader of its own.
 */
public final class S3Server implements IntSupplier, AutoCloseable {

    static final String ACCESS_KEY = "media";
    static final String SECRET_KEY = "media-secret";

    private static final String OTHER_GUICE = "guice-5";

    private final S3Proxy proxy;

    /** Called in its own class loader. */
    public S3Server() throws Exception {
        BlobStoreContext objects = ContextBuilder.newBuilder(new TransientApiMetadata())
                .credentials("any", "any")
                .build(BlobStoreContext.class);
        proxy = S3Proxy.builder()
                .blobStore(objects.getBlobStore())
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .build();
        proxy.start();
    }

    /** A running server and how to stop it. */
    record Running(URI endpoint, AutoCloseable server) {}

    static Running start() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader own = new URLClassLoader(classpath(), ClassLoader.getPlatformClassLoader());
        try {
            thread.setContextClassLoader(own);
            Object server =
                    own.loadClass(S3Server.class.getName()).getConstructor().newInstance();
            int port = ((IntSupplier) server).getAsInt();
            return new Running(URI.create("http://127.0.0.1:" + port), (AutoCloseable) server);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] classpath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(OTHER_GUICE))
                .map(S3Server::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int getAsInt() {
        return proxy.getPort();
    }

    @Override
    public void close() throws Exception {
        proxy.stop();
    }
}
