package com.dryjets.content.digest;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Embeds sentences in the JVM with all-MiniLM-L6-v2 (384 dimensions, quantized), loaded on first use. The model was
 * trained on English; other languages rank mostly by their words.
 */
public final class Embeddings {

    private static final Logger LOG = Logger.getLogger(Embeddings.class);

    /** The tokenizer unpacks its native library here; the home folder of a container may be read-only. */
    private static final String NATIVE_FOLDER = "DJL_CACHE_DIR";

    private Embeddings() {}

    /** Returns an embedding of length 1 per text, in order; empty where the native library cannot be loaded. */
    public static List<float[]> of(List<String> texts) {
        if (texts.isEmpty() || Loaded.MODEL.isEmpty()) {
            return List.of();
        }
        List<TextSegment> segments = texts.stream().map(TextSegment::from).toList();
        return Loaded.MODEL.get().embedAll(segments).content().stream()
                .map(embedding -> {
                    embedding.normalize();
                    return embedding.vector();
                })
                .toList();
    }

    private static final class Loaded {
        private static final Optional<AllMiniLmL6V2QuantizedEmbeddingModel> MODEL = load();

        private static Optional<AllMiniLmL6V2QuantizedEmbeddingModel> load() {
            if (System.getenv(NATIVE_FOLDER) == null && System.getProperty(NATIVE_FOLDER) == null) {
                System.setProperty(NATIVE_FOLDER, System.getProperty("java.io.tmpdir") + "/djl");
            }
            try {
                ExecutorService threads = Executors.newFixedThreadPool(
                        Runtime.getRuntime().availableProcessors(),
                        Thread.ofPlatform().daemon().name("embedding-", 0).factory());
                return Optional.of(new AllMiniLmL6V2QuantizedEmbeddingModel(threads));
            } catch (LinkageError | RuntimeException e) {
                LOG.warn("Sentence embeddings unavailable; sentences are ranked by their words only", e);
                return Optional.empty();
            }
        }
    }
}
