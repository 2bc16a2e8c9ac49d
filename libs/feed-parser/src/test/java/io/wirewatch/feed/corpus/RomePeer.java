package io.wirewatch.feed.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.wirewatch.feed.Entry;
import io.wirewatch.feed.FeedParser;
import io.wirewatch.feed.FeedSource;
import io.wirewatch.feed.ParsedFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Plain Rome beside our parser on the corpus, in one run: which files each understands, how long
 * the files take that both understand, and where they read another link or number of entries.
 */
final class RomePeer {
  int ours;
  int rome;
  final List<String> onlyRome = new ArrayList<>();
  final List<String> differ = new ArrayList<>();
  long oursNanos;
  long romeNanos;

  CorpusMeasure.Score romeMet = new CorpusMeasure.Score();
  private final FeedParser parser = new FeedParser();
  private final ObjectMapper json = new ObjectMapper();

  RomePeer run(Path corpus, int rounds) throws IOException {
    List<String> lines = Files.readAllLines(corpus.resolve("expected.jsonl"));
    for (int round = 0; round < rounds; round++) {
      ours = 0;
      rome = 0;
      oursNanos = 0;
      romeNanos = 0;
      onlyRome.clear();
      differ.clear();
      romeMet = new CorpusMeasure.Score();
      for (String line : lines) {
        JsonNode fixture = new ObjectMapper().readTree(line);
        String file = fixture.get("file").asText();
        byte[] body = Files.readAllBytes(corpus.resolve("tests").resolve(file));
        FeedSource source = CorpusMeasure.source(file, fixture.get("http_headers"));
        compare(file, body, source);
        CorpusMeasure.judge(file, fixture.get("expect"), written(read(body, source)), romeMet);
      }
    }
    return this;
  }

  private void compare(String file, byte[] body, FeedSource source) {
    long start = System.nanoTime();
    ParsedFeed parsed = parser.parse(body, source);
    long middle = System.nanoTime();
    SyndFeed feed = read(body, source);
    long end = System.nanoTime();
    ours += parsed.format() == null ? 0 : 1;
    rome += feed == null ? 0 : 1;
    if (feed == null) {
      return;
    }
    if (parsed.format() == null) {
      onlyRome.add(file);
      return;
    }
    oursNanos += middle - start;
    romeNanos += end - middle;
    if (!same(parsed, feed)) {
      differ.add(file);
    }
  }

  private static SyndFeed read(byte[] body, FeedSource source) {
    try (XmlReader reader =
        new XmlReader(
            new ByteArrayInputStream(body),
            Objects.requireNonNullElse(source.contentType(), "application/xml"),
            true)) {
      return new SyndFeedInput().build(reader);
    } catch (Exception refused) {
      return null;
    }
  }

  /** What Rome read, in the shape of ours; nothing for a feed it refused. */
  private ObjectNode written(SyndFeed read) {
    ObjectNode out = json.createObjectNode();
    if (read == null) {
      return out;
    }
    out.putObject("feed")
        .put("title", read.getTitle())
        .put("link", read.getLink())
        .put("id", read.getUri())
        .put("language", read.getLanguage())
        .put("description", read.getDescription())
        .put("published", iso(read.getPublishedDate()));
    var entries = out.putArray("entries");
    if (!read.getEntries().isEmpty()) {
      SyndEntry first = read.getEntries().getFirst();
      entries
          .addObject()
          .put("title", first.getTitle())
          .put("link", first.getLink())
          .put("id", first.getUri())
          .put("summary", value(first.getDescription()))
          .put(
              "content",
              first.getContents().isEmpty() ? null : value(first.getContents().getFirst()))
          .put("published", iso(first.getPublishedDate()))
          .put("updated", iso(first.getUpdatedDate()));
    }
    return out;
  }

  private static String value(SyndContent content) {
    return content == null ? null : content.getValue();
  }

  private static String iso(Date date) {
    return date == null ? null : date.toInstant().toString();
  }

  private static boolean same(ParsedFeed ours, SyndFeed rome) {
    if (ours.entries().size() != rome.getEntries().size()) {
      return false;
    }
    for (int i = 0; i < ours.entries().size(); i++) {
      Entry entry = ours.entries().get(i);
      String title = rome.getEntries().get(i).getTitle();
      String own = entry.title() == null ? "" : entry.title().value();
      if (title != null && !title.strip().equals(own)) {
        return false;
      }
    }
    return true;
  }

  String report() {
    return String.format(
        Locale.ROOT,
        "feeds beside plain Rome: understood %d against %d (only Rome: %s); both understood, last"
            + " round: %.0f ms against %.0f ms; other titles or number of entries: %d%n"
            + "expected values Rome meets: %.1f %% (%d of %d)%n",
        ours,
        rome,
        onlyRome,
        oursNanos / 1e6,
        romeNanos / 1e6,
        differ.size(),
        100 * romeMet.share(),
        romeMet.met,
        romeMet.all);
  }

  /** Arguments: the corpus, and how often it is read (the last round counts; default 3). */
  public static void main(String[] args) throws IOException {
    RomePeer peer =
        new RomePeer().run(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 3);
    System.out.print(peer.report());
    peer.differ.forEach(System.out::println);
  }
}
