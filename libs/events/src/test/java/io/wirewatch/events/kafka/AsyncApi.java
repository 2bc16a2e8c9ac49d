package io.wirewatch.events.kafka;

import io.wirewatch.events.EventType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Describes the topic catalogue and the wire records as an AsyncAPI 3.0 document, from the code
 * itself.
 */
final class AsyncApi {
  private final Map<String, Object> schemas = new TreeMap<>();

  /** The whole document, as maps and lists in the order they are printed. */
  static Map<String, Object> document() {
    return new AsyncApi().build();
  }

  private Map<String, Object> build() {
    Map<String, Object> channels = new LinkedHashMap<>();
    Map<String, Object> operations = new LinkedHashMap<>();
    for (Topic topic : Topic.values()) {
      TopicText text = TopicText.of(topic);
      channels.put(topic.topicName(), channel(topic, text));
      operations.put(
          "send-" + topic.topicName().substring(3),
          Map.of("action", "send", "channel", ref("channels", topic.topicName())));
    }
    Map<String, Object> messages = new LinkedHashMap<>();
    for (EventType type : EventType.values()) {
      messages.put(message(type), describe(type));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("asyncapi", "3.0.0");
    document.put("info", info());
    document.put("defaultContentType", "application/json");
    document.put("channels", channels);
    document.put("operations", operations);
    document.put(
        "components", ordered("messages", messages, "messageTraits", traits(), "schemas", schemas));
    return document;
  }

  private static Map<String, Object> info() {
    return ordered(
        "title",
        "Wirewatch topics",
        "version",
        "1.0.0",
        "description",
        "Values are JSON with CloudEvents 1.0 headers in binary mode. Shapes change by addition only.",
        "license",
        ordered("name", "Apache-2.0"));
  }

  private static Map<String, Object> channel(Topic topic, TopicText text) {
    Map<String, Object> messages = new LinkedHashMap<>();
    for (EventType type : text.events()) {
      messages.put(message(type), ref("components", "messages", message(type)));
    }
    return ordered(
        "address",
        topic.topicName(),
        "description",
        text.description(),
        "messages",
        messages,
        "bindings",
        ordered(
            "kafka",
            ordered(
                "topicConfiguration",
                ordered("cleanup.policy", List.of(topic.compacted() ? "compact" : "delete")))));
  }

  private Map<String, Object> describe(EventType type) {
    return ordered(
        "name",
        type.wireName(),
        "contentType",
        "application/json",
        "traits",
        List.of(ref("components", "messageTraits", "cloudEvent")),
        "payload",
        schema(type.recordType()));
  }

  private static Map<String, Object> traits() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String header :
        List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_time", "content-type")) {
      properties.put(header, ordered("type", "string"));
    }
    return ordered(
        "cloudEvent",
        ordered(
            "headers",
            ordered(
                "type",
                "object",
                "required",
                List.copyOf(properties.keySet()),
                "properties",
                properties)));
  }

  private Map<String, Object> schema(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      Type last =
          parameterized.getActualTypeArguments()[parameterized.getActualTypeArguments().length - 1];
      return parameterized.getRawType() == Map.class
          ? ordered("type", "object", "additionalProperties", schema(last))
          : ordered("type", "array", "items", schema(last));
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isEnum()) {
      return ordered(
          "type",
          "string",
          "enum",
          Arrays.stream(raw.getEnumConstants()).map(String::valueOf).toList());
    }
    if (raw.isRecord() || raw.isSealed()) {
      return define(raw);
    }
    return scalar(raw);
  }

  private static Map<String, Object> scalar(Class<?> raw) {
    if (raw == Instant.class) {
      return ordered("type", "string", "format", "date-time");
    }
    if (raw == Duration.class) {
      return ordered("type", "string", "format", "duration");
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return ordered("type", "boolean");
    }
    if (raw == double.class || raw == Double.class) {
      return ordered("type", "number");
    }
    if (raw == int.class || raw == long.class || raw == Integer.class || raw == Long.class) {
      return ordered("type", "integer");
    }
    return ordered("type", "string");
  }

  private Map<String, Object> define(Class<?> raw) {
    String name = name(raw);
    if (!schemas.containsKey(name)) {
      schemas.put(name, Map.of());
      schemas.put(name, raw.isRecord() ? object(raw) : union(raw));
    }
    return ref("components", "schemas", name);
  }

  private Map<String, Object> object(Class<?> raw) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : raw.getRecordComponents()) {
      properties.put(component.getName(), schema(component.getGenericType()));
      if (component.getAnnotatedType().getAnnotation(Nullable.class) == null) {
        required.add(component.getName());
      }
    }
    return ordered("type", "object", "required", required, "properties", properties);
  }

  private Map<String, Object> union(Class<?> raw) {
    return ordered("oneOf", Arrays.stream(raw.getPermittedSubclasses()).map(this::schema).toList());
  }

  private static String name(Class<?> raw) {
    Class<?> outer = raw.getEnclosingClass();
    return outer == null ? raw.getSimpleName() : outer.getSimpleName() + raw.getSimpleName();
  }

  private static String message(EventType type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Object> ref(String... path) {
    return ordered(
        "$ref",
        "#/" + String.join("/", Arrays.stream(path).map(p -> p.replace("/", "~1")).toList()));
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
