package io.wirewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.wirewatch.standalone.demo.Receiver;
import io.wirewatch.standalone.demo.Receiver.Received;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.lifecycle.Startables;

/**
 * The images of {@code deploy/docker/Dockerfile} with the settings of {@code docker-compose.yml}: a
 * feed outside, an alert outside, Kafka and the services in containers. Skipped where no container
 * engine runs. {@code JAVA_IMAGE} and {@code KAFKA_IMAGE} in the environment replace the images.
 */
class ContainersIT {
  private static final Duration SOON = Duration.ofMinutes(3);
  private static final Path ROOT = Path.of(System.getProperty("wirewatch.root", ".."));

  private static final String TOKEN = "a token for this test only";

  @Test
  void anAlertLeavesTheContainersSigned() throws Exception {
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "no container engine: the images were not tried");
    try (Network network = Network.newNetwork()) {
      InetAddress outside = gateway(network);
      try (FeedServer feeds = new FeedServer(outside, "courier", "herald", "gazette");
          Receiver receiver = Receiver.listen(outside);
          GenericContainer<?> kafka = kafka(network);
          GenericContainer<?> ingest = service(network, "ingest", reach("ingest", outside));
          GenericContainer<?> enrich = service(network, "enrich", Map.of());
          GenericContainer<?> alert = service(network, "alert", reach("alert", outside))) {
        alert.withEnv("WIREWATCH_ALERT_TOKENS", "test:" + sha256(TOKEN));
        Startables.deepStart(kafka, ingest, enrich, alert).get();
        RestClient feedsApi = new RestClient(url(ingest));
        for (String feed : feeds.urls()) {
          feedsApi.send("POST", "/feeds", Map.of("url", feed));
        }
        RestClient alertsApi = new RestClient(url(alert), TOKEN);
        receiver.trust(String.valueOf(Subscribe.to(alertsApi, "SY", receiver.url())));
        Escalation.publish(feeds, List.of("courier", "herald", "gazette"));

        await().atMost(SOON).untilAsserted(() -> assertThat(receiver.received()).isNotEmpty());
        assertThat(receiver.received()).allMatch(Received::verified);
      }
    }
  }

  private static Map<String, String> reach(String service, InetAddress address) {
    String name = "WIREWATCH_" + service.toUpperCase(Locale.ROOT) + "_ALLOW_ADDRESSES";
    return Map.of(name, address.getHostAddress());
  }

  private static GenericContainer<?> kafka(Network network) {
    return new GenericContainer<>(environment("KAFKA_IMAGE", "apache/kafka:4.3.1"))
        .withNetwork(network)
        .withNetworkAliases("kafka")
        .withEnv("KAFKA_NODE_ID", "1")
        .withEnv("KAFKA_PROCESS_ROLES", "broker,controller")
        .withEnv("KAFKA_LISTENERS", "PLAINTEXT://:9092,CONTROLLER://:9093")
        .withEnv("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://kafka:9092")
        .withEnv("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER")
        .withEnv("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT")
        .withEnv("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@kafka:9093")
        .withEnv("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1")
        .withEnv("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1")
        .withEnv("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1");
  }

  private static GenericContainer<?> service(
      Network network, String name, Map<String, String> settings) {
    String module = name + "-service";
    ImageFromDockerfile image =
        new ImageFromDockerfile()
            .withFileFromPath("Dockerfile", ROOT.resolve("deploy/docker/Dockerfile"))
            .withFileFromPath("LICENSE", ROOT.resolve("LICENSE"))
            .withFileFromPath("NOTICE", ROOT.resolve("NOTICE"))
            .withFileFromPath(
                module + "/target/quarkus-app", ROOT.resolve(module).resolve("target/quarkus-app"))
            .withBuildArg("JAVA_IMAGE", environment("JAVA_IMAGE", "eclipse-temurin:25-jre"))
            .withBuildArg("SERVICE", module);
    return new GenericContainer<>(image)
        .withNetwork(network)
        .withExposedPorts(8080)
        .withEnv("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092")
        .withEnv("WIREWATCH_" + name.toUpperCase(Locale.ROOT) + "_INSTANCE_ID", name)
        .withEnv("WIREWATCH_INGEST_FEEDS_FILE", "none")
        .withEnv("WIREWATCH_INGEST_MIN_INTERVAL", "1s")
        .withEnv("WIREWATCH_INGEST_DEFAULT_INTERVAL", "1s")
        .withEnv(settings)
        .withLogConsumer(line -> System.err.print(name + " | " + line.getUtf8String()))
        .waitingFor(Wait.forHttp("/q/health/ready").forPort(8080).withStartupTimeout(SOON));
  }

  /** The address at which containers of the network reach this machine. */
  private static InetAddress gateway(Network network) throws Exception {
    String gateway =
        DockerClientFactory.instance()
            .client()
            .inspectNetworkCmd()
            .withNetworkId(network.getId())
            .exec()
            .getIpam()
            .getConfig()
            .getFirst()
            .getGateway();
    return InetAddress.getByName(gateway);
  }

  private static String url(GenericContainer<?> service) {
    return "http://" + service.getHost() + ":" + service.getMappedPort(8080);
  }

  private static String environment(String name, String otherwise) {
    return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
