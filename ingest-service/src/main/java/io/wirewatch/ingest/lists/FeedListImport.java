package io.wirewatch.ingest.lists;

import io.wirewatch.events.FeedDefinition;
import io.wirewatch.ingest.address.FeedAddress;
import io.wirewatch.ingest.address.HostGroups;
import io.wirewatch.ingest.catalog.FeedCatalog;
import io.wirewatch.net.AddressPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds the feeds of a list that are not known yet. A feed that somebody changed, paused or removed
 * stays as it is, however often the list is read.
 */
public final class FeedListImport {

  private static final System.Logger LOG = System.getLogger(FeedListImport.class.getName());
  private static final String SHIPPED = "/feeds.opml";
  private static final long MAX_FILE_BYTES = 32L << 20;

  private final FeedCatalog catalog;
  private final AddressPolicy addresses;
  private final HostGroups groups;

  /** An import into that catalog. */
  public FeedListImport(FeedCatalog catalog, AddressPolicy addresses, HostGroups groups) {
    this.catalog = catalog;
    this.addresses = addresses;
    this.groups = groups;
  }

  /**
   * Reads the configured list, or the shipped one. Faults are logged and end nothing: the feeds
   * already known are polled.
   *
   * @param file path of an OPML or YAML file; empty for the shipped list; {@code none} for no list
   */
  public void importAtStart(Optional<String> file) {
    if (file.isPresent() && file.get().equals("none")) {
      return;
    }
    String name = file.orElse("the shipped list");
    try {
      ImportReport report = add(FeedLists.read(file.orElse("feeds.opml"), bytes(file)));
      LOG.log(
          System.Logger.Level.INFO,
          "Feeds of {0}: {1} added, {2} already known, {3} faulty",
          name,
          report.added(),
          report.known(),
          report.problems().size());
      report
          .problems()
          .forEach(problem -> LOG.log(System.Logger.Level.WARNING, "{0}: {1}", name, problem));
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "wirewatch.ingest.feeds-file: {0} cannot be read ({1}). Give a readable OPML or YAML"
              + " file; meanwhile the feeds already known are polled.",
          name,
          e.toString());
    }
  }

  private static byte[] bytes(Optional<String> file) throws IOException {
    if (file.isPresent()) {
      Path path = Path.of(file.get());
      if (Files.size(path) > MAX_FILE_BYTES) {
        throw new IOException("it is larger than " + MAX_FILE_BYTES + " bytes");
      }
      return Files.readAllBytes(path);
    }
    try (InputStream shipped = FeedListImport.class.getResourceAsStream(SHIPPED)) {
      if (shipped == null) {
        throw new IOException("resource " + SHIPPED + " is missing");
      }
      return shipped.readAllBytes();
    }
  }

  /** Adds what is not known. */
  public ImportReport add(FeedList list) {
    List<String> problems = new ArrayList<>(list.problems());
    Set<String> met = new HashSet<>();
    List<FeedDefinition> added = new ArrayList<>();
    int known = 0;
    for (FeedListEntry entry : list.entries()) {
      switch (FeedAddress.check(entry.url(), addresses, groups)) {
        case FeedAddress.Checked.Invalid no ->
            problems.add(
                entry.place() + ": the address '" + entry.url() + "' was left out. " + no.reason());
        case FeedAddress.Checked.Valid ok -> {
          String key = ok.address().key();
          if (!met.add(key) || catalog.knows(key)) {
            known++;
          } else {
            added.add(definition(ok.address(), entry));
          }
        }
      }
    }
    catalog.putAll(added);
    return new ImportReport(added.size(), known, problems);
  }

  private static FeedDefinition definition(FeedAddress address, FeedListEntry entry) {
    return new FeedDefinition(
        address.key(),
        address.url(),
        entry.title(),
        entry.language(),
        entry.categories(),
        entry.weight(),
        false,
        null,
        Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }
}
