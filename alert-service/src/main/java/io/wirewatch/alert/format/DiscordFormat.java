package io.wirewatch.alert.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionScore;
import org.jspecify.annotations.Nullable;

/**
 * Discord's webhooks with one embed. Documented limits: 2000 characters of content; in an embed 256
 * for the title, 4096 for the description, 2048 for the footer, 6000 in all. Nobody is mentioned,
 * whatever a headline says.
 */
final class DiscordFormat implements PayloadFormat {

  static final int CONTENT = 2000;
  static final int TITLE = 256;
  static final int DESCRIPTION = 4096;
  static final int FOOTER = 1000;
  private static final int LINK = 500;

  @Override
  public Payload render(AlertEvent event, @Nullable String secret) {
    ObjectNode root = Json.mapper().createObjectNode();
    root.put("content", Clip.text(escaped(Clip.line(event.text(), 900)), CONTENT));
    root.putObject("allowed_mentions").putArray("parse");
    ObjectNode embed = root.putArray("embeds").addObject();
    embed.put("title", Clip.line(Lines.heading(event), TITLE));
    embed.put("description", description(event));
    embed.put("color", color(event));
    embed.put("timestamp", event.at().toString());
    embed
        .putObject("footer")
        .put("text", Clip.line(event.subscriptionName() + " · " + event.id(), FOOTER));
    return Payload.json(root);
  }

  private static String description(AlertEvent event) {
    StringBuilder text =
        new StringBuilder(Clip.text(escaped(Clip.line(event.reason(), 500)), 1000));
    for (RegionScore.Story story : Lines.stories(event)) {
      String title = escaped(Clip.line(story.title(), 200));
      String link = Lines.link(story, LINK);
      String shown = link == null ? title : "[" + title + "](<" + link + ">)";
      String line = "\n• " + shown + " (" + Lines.evidence(story) + ")";
      if (text.length() + line.length() <= DESCRIPTION) {
        text.append(line);
      }
    }
    return text.toString();
  }

  private static int color(AlertEvent event) {
    if (event.type() == AlertEvent.Type.RESOLVED) {
      return 0x2E7D32;
    }
    return switch (event.severity()) {
      case WATCH -> 0x1565C0;
      case ALERT -> 0xEF6C00;
      case SEVERE -> 0xC62828;
    };
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\*_~`|>\\[\\]()#])", "\\\\$1");
  }
}
