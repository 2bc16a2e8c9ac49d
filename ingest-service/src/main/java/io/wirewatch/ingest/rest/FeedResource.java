package io.wirewatch.ingest.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.wirewatch.events.FeedDefinition;
import io.wirewatch.ingest.address.FeedAddress;
import io.wirewatch.ingest.lists.FeedLists;
import io.wirewatch.ingest.lists.ImportReport;
import io.wirewatch.ingest.service.Ingest;
import io.wirewatch.ingest.view.FeedView;
import io.wirewatch.ingest.view.FeedViews;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Feeds: add, look, change, pause, remove, poll now; OPML in and out. */
@Path("/feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "feeds", description = "What is polled, how it answers and what to do about it")
public class FeedResource {

  private static final String OPML = "text/x-opml";

  private final Ingest ingest;
  private final FeedViews views;

  /** Made by the container. */
  public FeedResource(Ingest ingest, FeedViews views) {
    this.ingest = ingest;
    this.views = views;
  }

  /** Lists feeds. */
  @GET
  @Operation(summary = "All feeds, failing ones first, each with its problem and remedy")
  public Object list(
      @QueryParam("status") @Nullable String status,
      @QueryParam("group") @Nullable String group,
      @QueryParam("q") @Nullable String text,
      @QueryParam("limit") @DefaultValue("1000") int limit,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("local") @DefaultValue("false") boolean local) {
    if (local) {
      return views.allLocal();
    }
    FeedView.Status wanted = status(status);
    List<FeedView> matching =
        views.all().stream()
            .filter(view -> wanted == null || view.status() == wanted)
            .filter(view -> group == null || view.group().equalsIgnoreCase(group))
            .filter(view -> text == null || mentions(view, text.toLowerCase(Locale.ROOT)))
            .sorted(Comparator.comparing(FeedResource::urgency).thenComparing(FeedView::key))
            .toList();
    return new FeedPage(
        matching.size(),
        matching.stream()
            .collect(Collectors.groupingBy(FeedView::status, TreeMap::new, Collectors.counting())),
        matching.stream().skip(Math.max(0, offset)).limit(Math.max(0, limit)).toList());
  }

  private static FeedView.@Nullable Status status(@Nullable String text) {
    if (text == null) {
      return null;
    }
    for (FeedView.Status each : FeedView.Status.values()) {
      if (each.name().equalsIgnoreCase(text)) {
        return each;
      }
    }
    throw FeedProblemException.invalid(
        List.of(
            new FeedProblem.FieldError(
                "status", "'" + text + "' is none of " + List.of(FeedView.Status.values()) + ".")));
  }

  private static boolean mentions(FeedView view, String lower) {
    String title = view.title() == null ? "" : view.title();
    return (title + " " + view.url()).toLowerCase(Locale.ROOT).contains(lower);
  }

  private static int urgency(FeedView view) {
    return switch (view.status()) {
      case FAILING -> 0;
      case GONE -> 1;
      case UNKNOWN -> 2;
      case WAITING -> 3;
      case OK -> 4;
      case PAUSED -> 5;
    };
  }

  /** Shows one feed. */
  @GET
  @Path("/{key}")
  @Operation(
      summary = "One feed: last polls, next poll and why, what is wrong and what to do about it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FeedView.class)))
  @APIResponse(responseCode = "404", description = "no such feed, as application/problem+json")
  public FeedView one(
      @PathParam("key") String key, @QueryParam("local") @DefaultValue("false") boolean local) {
    return (local ? views.oneLocal(key) : views.one(key))
        .orElseThrow(() -> FeedProblemException.notFound(key));
  }

  /** Adds a feed. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Add a feed; its first poll comes within seconds")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = FeedView.class)))
  @APIResponse(responseCode = "400", description = "a faulty field, as application/problem+json")
  @APIResponse(responseCode = "409", description = "it is there already")
  public Response add(
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      examples =
                          @ExampleObject(
                              value =
                                  """
                                  {"url": "https://feeds.bbci.co.uk/news/world/rss.xml",
                                   "title": "BBC World", "categories": ["world"]}""")))
          @Nullable String body) {
    FeedRequest request = FeedRequest.parse(body);
    FeedAddress address = request.address(this::check);
    if (ingest.catalog().get(address.key()).isPresent()) {
      throw FeedProblemException.exists(address.key());
    }
    FeedDefinition blank =
        new FeedDefinition(
            address.key(), address.url(), null, null, List.of(), 1, false, null, now());
    store(request.applied(blank, this::check));
    String path = "/feeds/" + address.pathSegment();
    return Response.created(URI.create(path)).entity(one(address.key(), false)).build();
  }

  /** Changes a feed. */
  @PATCH
  @Path("/{key}")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Change the fields given; null clears a field")
  public FeedView change(@PathParam("key") String key, @Nullable String body) {
    store(FeedRequest.parse(body).applied(wanted(key), this::check));
    return one(key, false);
  }

  /** Changes a feed; as PATCH. */
  @PUT
  @Path("/{key}")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Change the fields given, as PATCH does")
  public FeedView replace(@PathParam("key") String key, @Nullable String body) {
    return change(key, body);
  }

  /** Removes a feed. */
  @DELETE
  @Path("/{key}")
  @Operation(
      summary = "Remove a feed; its articles stay",
      description =
          "What it published is remembered for 60 days, so that adding it again publishes nothing"
              + " twice.")
  public void remove(@PathParam("key") String key) {
    wanted(key);
    stored(() -> ingest.catalog().remove(key));
  }

  /** Stops polling a feed. */
  @POST
  @Path("/{key}/pause")
  @Operation(summary = "Stop polling; what is remembered stays")
  public FeedView pause(@PathParam("key") String key) {
    return paused(key, true);
  }

  /** Polls a feed again. */
  @POST
  @Path("/{key}/resume")
  @Operation(summary = "Poll again")
  public FeedView resume(@PathParam("key") String key) {
    return paused(key, false);
  }

  private FeedView paused(String key, boolean paused) {
    store(wanted(key).withPaused(paused));
    return one(key, false);
  }

  /** Polls a feed at once. */
  @POST
  @Path("/{key}/poll")
  @Operation(summary = "Poll as soon as the host's spacing allows, also a feed that was gone")
  @APIResponse(responseCode = "202")
  public Response pollNow(@PathParam("key") String key) {
    store(wanted(key).withPollRequestedAt(now()));
    return Response.accepted(one(key, false)).build();
  }

  /** Exports all feeds. */
  @GET
  @Path("/opml")
  @Produces(OPML)
  @Operation(summary = "All feeds as OPML 2.0")
  public Response export() {
    return Response.ok(FeedLists.toOpml(ingest.catalog().all()), OPML + ";charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"feeds.opml\"")
        .build();
  }

  /** Imports feeds. */
  @POST
  @Path("/opml")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Add the feeds of an OPML or YAML list that are not known yet",
      description = "Faulty entries are told and left out; the rest is taken.")
  public ImportReport importList(@RequestBody(content = @Content(mediaType = OPML)) byte[] body) {
    try {
      return ingest.lists().add(FeedLists.read("body", body));
    } catch (KafkaException e) {
      throw FeedProblemException.unavailable(String.valueOf(e.getMessage()));
    }
  }

  private FeedAddress.Checked check(String url) {
    return FeedAddress.check(url, ingest.addresses(), ingest.groups());
  }

  private FeedDefinition wanted(String key) {
    return ingest.catalog().get(key).orElseThrow(() -> FeedProblemException.notFound(key));
  }

  private void store(FeedDefinition definition) {
    stored(() -> ingest.catalog().put(definition));
  }

  private static void stored(Runnable write) {
    try {
      write.run();
    } catch (KafkaException e) {
      throw FeedProblemException.unavailable(
          e.getMessage() + ". Check that Kafka runs and try again.");
    }
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
