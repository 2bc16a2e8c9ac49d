package io.wirewatch.ingest.document;

import io.wirewatch.events.Article;
import io.wirewatch.feed.Entry;
import io.wirewatch.feed.FeedDate;
import io.wirewatch.feed.FeedInfo;
import io.wirewatch.feed.FeedParser;
import io.wirewatch.feed.FeedSource;
import io.wirewatch.feed.FeedText;
import io.wirewatch.feed.ParsedFeed;
import io.wirewatch.feed.Person;
import io.wirewatch.feed.problem.Problem;
import io.wirewatch.ingest.identity.EntryIdentity;
import io.wirewatch.ingest.schedule.PublisherHints;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads documents with the feed parser and reduces them to what ingest keeps. */
public final class ParsedDocuments implements DocumentReader {

  /** More entries than any publisher lists at once; the rest of a hostile document is dropped. */
  private static final int MAX_ENTRIES = 25_000;

  private static final int MAX_LABELS = 50;
  private static final int MAX_LABEL = 300;
  private static final int MAX_PROBLEMS = 10;

  private final FeedParser parser = new FeedParser();

  @Override
  public Reading read(byte[] bytes, @Nullable String contentType, String url) {
    ParsedFeed parsed = parser.parse(bytes, FeedSource.of(url, contentType));
    if (parsed.format() == null) {
      String found =
          parsed.problems().isEmpty() ? "unknown" : parsed.problems().getLast().message();
      return new Reading.Other(found);
    }
    FeedInfo feed = parsed.feed();
    FeedText title = feed.title();
    return new Reading.Feed(
        new FeedDocument(
            parsed.format().id(),
            title == null ? null : EntryText.capped(title.plain(), EntryText.MAX_TITLE),
            feed.language(),
            new PublisherHints(
                feed.schedule().ttl(),
                feed.schedule().updateInterval(),
                null,
                feed.schedule().skipHours(),
                feed.schedule().skipDays()),
            parsed.entries().stream()
                .limit(MAX_ENTRIES)
                .map(ParsedDocuments::entry)
                .sorted(NEWEST_FIRST)
                .toList(),
            parsed.problems().stream().limit(MAX_PROBLEMS).map(Problem::toString).toList()));
  }

  /** Undated entries keep their place before the dated ones: they may be the newest. */
  private static final Comparator<FeedDocument.Entry> NEWEST_FIRST =
      Comparator.comparing(
              (FeedDocument.Entry e) -> e.published() == null ? Instant.MAX : e.published())
          .reversed();

  private static FeedDocument.Entry entry(Entry entry) {
    FeedText body = body(entry);
    FeedText title = entry.title();
    String plainTitle = title == null ? "" : EntryText.capped(title.plain(), EntryText.MAX_TITLE);
    String text = body == null ? "" : EntryText.capped(body.value(), EntryText.MAX_LENGTH);
    FeedDate date = entry.published() != null ? entry.published() : entry.updated();
    return new FeedDocument.Entry(
        new EntryIdentity(
            entry.id(),
            entry.link(),
            plainTitle,
            date == null ? "" : date.instant().toString(),
            EntryText.fingerprint(plainTitle, text)),
        entry.link(),
        plainTitle,
        text,
        body != null && body.type() == FeedText.Type.HTML
            ? Article.Format.HTML
            : Article.Format.TEXT,
        entry.language(),
        labels(entry.authors().stream().map(Person::display).toList()),
        labels(entry.categories()),
        date == null ? null : date.instant());
  }

  /** The full text; some feeds repeat only the first words of the summary there. */
  private static @Nullable FeedText body(Entry entry) {
    FeedText content = entry.content();
    FeedText summary = entry.summary();
    if (content == null || summary == null) {
      return content == null ? summary : content;
    }
    return summary.value().length() > content.value().length() ? summary : content;
  }

  private static List<String> labels(List<String> labels) {
    return labels.stream()
        .filter(label -> !label.isBlank())
        .limit(MAX_LABELS)
        .map(label -> EntryText.capped(label, MAX_LABEL))
        .toList();
  }
}
