package com.dryjets.testkit.infra;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.dockerclient.TransportConfig;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/**
 * Checks that a container engine is running and has the images. Testcontainers would check too, but if an image can't
 * be pulled it retries for minutes and then hides the engine's error.
 */
final class ContainerImages {
    private ContainerImages() {}

    static void require(DockerImageName... images) {
        TransportConfig engine = engine();
        try (DockerClient client = DockerClientProviderStrategy.getClientForConfig(engine)) {
            for (DockerImageName image : images) {
                require(ImageNameSubstitutor.instance().apply(image).asCanonicalNameString(), client);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TransportConfig engine() {
        try {
            return DockerClientFactory.instance().getTransportConfig();
        } catch (IllegalStateException e) {
            throw ContainerProblem.noEngine(e);
        }
    }

    private static void require(String image, DockerClient client) {
        try {
            client.inspectImageCmd(image).exec();
        } catch (NotFoundException e) {
            pull(image, client);
        }
    }

    private static void pull(String image, DockerClient client) {
        try {
            client.pullImageCmd(image).exec(new PullImageResultCallback()).awaitCompletion();
        } catch (DockerException e) {
            throw ContainerProblem.noImage(image, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ContainerProblem.noImage(image, e);
        }
    }
}
