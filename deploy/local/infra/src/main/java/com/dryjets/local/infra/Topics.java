package com.dryjets.local.infra;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the platform's topics on a broker. */
public final class Topics implements AutoCloseable {
    private static final long TIMEOUT_SECONDS = 30;

    private final Admin admin;

    public Topics(String bootstrapServers) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    public static List<TopicSpec> read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new StartupProblem("Cannot read the topic list %s: %s".formatted(file, e.getMessage()), e);
        }
        return lines.stringPropertyNames().stream()
                .sorted()
                .map(name -> TopicSpec.parse(name, lines.getProperty(name)))
                .toList();
    }

    /** Creates missing topics, and gives existing ones the cleanup policy and retention of their specs. */
    public void ensure(List<TopicSpec> specs) {
        Set<String> present = existing();
        Map<Boolean, List<NewTopic>> wanted = specs.stream()
                .flatMap(spec -> spec.withDeadLetters().stream())
                .collect(Collectors.partitioningBy(topic -> present.contains(topic.name())));
        create(wanted.get(false));
        configure(wanted.get(true));
    }

    /**
     * Deletes the topics and consumer groups of the specs, with all records and offsets, and creates the topics again.
     */
    public void recreate(List<TopicSpec> specs) {
        List<NewTopic> wanted =
                specs.stream().flatMap(spec -> spec.withDeadLetters().stream()).toList();
        Set<String> obsolete = new HashSet<>(existing());
        obsolete.retainAll(wanted.stream().map(NewTopic::name).collect(Collectors.toSet()));
        deleteGroups(specs.stream().flatMap(spec -> spec.groups().stream()).collect(Collectors.toSet()));
        get(admin.deleteTopics(obsolete).all());
        create(wanted);
    }

    @Override
    public void close() {
        admin.close();
    }

    private void create(Collection<NewTopic> topics) {
        CreateTopicsResult creation = admin.createTopics(topics);
        get(creation.all());
        awaitPropagation(creation, topics.stream().map(NewTopic::name).toList());
    }

    private void configure(Collection<NewTopic> topics) {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (NewTopic topic : topics) {
            changes.put(
                    new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                    topic.configs().entrySet().stream()
                            .map(setting -> new AlterConfigOp(
                                    new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                            .toList());
        }
        get(admin.incrementalAlterConfigs(changes).all());
    }

    /**
     * Waits until the broker knows the new topics. It learns of them from the controller a moment later; until then a
     * client would find no topic, or write to the deleted one of the same name.
     */
    private void awaitPropagation(CreateTopicsResult creation, List<String> names) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (!names.stream().allMatch(name -> isPropagated(name, get(creation.topicId(name))))) {
            if (System.nanoTime() > deadline) {
                throw new BrokerProblem(new TimeoutException("The broker did not list the new topics in time"));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private boolean isPropagated(String topic, Uuid id) {
        try {
            TopicDescription description =
                    get(admin.describeTopics(Set.of(topic)).topicNameValues().get(topic));
            return description.topicId().equals(id)
                    && description.partitions().stream().allMatch(partition -> partition.leader() != null);
        } catch (BrokerProblem e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    private Set<String> existing() {
        return get(admin.listTopics().names());
    }

    private void deleteGroups(Set<String> groups) {
        admin.deleteConsumerGroups(groups).deletedGroups().values().forEach(deletion -> {
            try {
                get(deletion);
            } catch (BrokerProblem e) {
                if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                    throw e;
                }
            }
        });
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new BrokerProblem(e.getCause());
        } catch (TimeoutException e) {
            throw new BrokerProblem(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerProblem(e);
        }
    }

    private static final class BrokerProblem extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokerProblem(Throwable cause) {
            super("Kafka request failed: " + cause.getMessage(), cause);
        }
    }
}
