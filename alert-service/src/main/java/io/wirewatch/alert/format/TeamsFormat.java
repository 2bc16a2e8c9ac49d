package io.wirewatch.alert.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionScore;
import org.jspecify.annotations.Nullable;

/**
 * An Adaptive Card 1.4 in a message for Microsoft Teams' workflow webhooks. Documented limit: 28 KB
 * for the message. Markdown in headlines is escaped.
 */
final class TeamsFormat implements PayloadFormat {

  static final int LIMIT = 28 * 1024;
  private static final int LINK = 1000;

  @Override
  public Payload render(AlertEvent event, @Nullable String secret) {
    for (int stories = Lines.STORIES; stories >= 0; stories--) {
      Payload payload = Payload.json(message(event, stories));
      if (payload.body().length <= LIMIT) {
        return payload;
      }
    }
    throw new UnrenderableException("Event " + event.id() + " does not fit into 28 KB");
  }

  private static ObjectNode message(AlertEvent event, int stories) {
    ObjectNode root = Json.mapper().createObjectNode();
    root.put("type", "message");
    ObjectNode attachment = root.putArray("attachments").addObject();
    attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
    attachment.putNull("contentUrl");
    ObjectNode card = attachment.putObject("content");
    card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    card.put("type", "AdaptiveCard");
    card.put("version", "1.4");
    card.putObject("msteams").put("width", "Full");
    ArrayNode body = card.putArray("body");
    block(body, Lines.heading(event), 300)
        .put("weight", "Bolder")
        .put("size", "Medium")
        .put("color", color(event));
    block(body, event.text(), 1000);
    Lines.stories(event).stream().limit(stories).forEach(story -> block(body, story));
    block(body, event.reason() + " · " + event.subscriptionName() + " · " + event.id(), 1500)
        .put("isSubtle", true)
        .put("size", "Small");
    return root;
  }

  private static ObjectNode block(ArrayNode body, String text, int limit) {
    return raw(body, escaped(Clip.line(text, limit)));
  }

  private static void block(ArrayNode body, RegionScore.Story story) {
    String title = escaped(Clip.line(story.title(), 200));
    String link = Lines.link(story, LINK);
    String shown =
        link == null
            ? title
            : "[" + title + "](" + link.replace("(", "%28").replace(")", "%29") + ")";
    raw(body, "- " + shown + " (" + Lines.evidence(story) + ")");
  }

  private static ObjectNode raw(ArrayNode body, String text) {
    return body.addObject().put("type", "TextBlock").put("wrap", true).put("text", text);
  }

  private static String color(AlertEvent event) {
    if (event.type() == AlertEvent.Type.RESOLVED) {
      return "Good";
    }
    return switch (event.severity()) {
      case WATCH -> "Accent";
      case ALERT -> "Warning";
      case SEVERE -> "Attention";
    };
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\*_\\[\\]()`#~<>])", "\\\\$1");
  }
}
