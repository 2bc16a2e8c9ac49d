package io.wirewatch.alert.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wirewatch.events.AlertEvent;
import io.wirewatch.events.Json;
import io.wirewatch.events.RegionScore;
import org.jspecify.annotations.Nullable;

/**
 * Slack's incoming webhooks with Block Kit. Documented limits: 50 blocks, 150 characters in a
 * header, 3000 in a section's text, about 4000 in the message's text. {@code & < >} are escaped, so
 * a headline can neither mention a channel nor break a link.
 */
final class SlackFormat implements PayloadFormat {

  static final int HEADER = 150;
  static final int SECTION = 3000;
  static final int TEXT = 4000;
  private static final int LINK = 1000;
  private static final int TITLE = 200;

  @Override
  public Payload render(AlertEvent event, @Nullable String secret) {
    ObjectNode root = Json.mapper().createObjectNode();
    root.put("text", Clip.text(escaped(Clip.line(event.text(), 500)), TEXT));
    root.put("unfurl_links", false);
    ArrayNode blocks = root.putArray("blocks");
    ObjectNode header = blocks.addObject();
    header.put("type", "header");
    header
        .putObject("text")
        .put("type", "plain_text")
        .put("text", Clip.line(Lines.heading(event), HEADER));
    section(blocks, escaped(Clip.line(event.text(), 500)));
    StringBuilder stories = new StringBuilder();
    for (RegionScore.Story story : Lines.stories(event)) {
      String line = story(story);
      if (stories.length() + line.length() + 1 <= SECTION) {
        stories.append(line).append('\n');
      }
    }
    if (!stories.isEmpty()) {
      section(blocks, stories.toString().stripTrailing());
    }
    ObjectNode context = blocks.addObject();
    context.put("type", "context");
    context
        .putArray("elements")
        .addObject()
        .put("type", "mrkdwn")
        .put(
            "text",
            escaped(
                Clip.line(
                    event.reason() + " · " + event.subscriptionName() + " · " + event.id(), 1500)));
    return Payload.json(root);
  }

  private static void section(ArrayNode blocks, String text) {
    ObjectNode section = blocks.addObject();
    section.put("type", "section");
    section.putObject("text").put("type", "mrkdwn").put("text", Clip.text(text, SECTION));
  }

  private static String story(RegionScore.Story story) {
    String title = escaped(Clip.line(story.title(), TITLE));
    String link = Lines.link(story, LINK);
    String shown = link == null ? title : "<" + escaped(link) + "|" + title.replace("|", "¦") + ">";
    return "• " + shown + " (" + Lines.evidence(story) + ")";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
