package io.wirewatch.enrich.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.wirewatch.enrich.region.ScoreTable;
import io.wirewatch.events.RegionScore;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The latest snapshot of each region. */
@Path("/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regions", description = "What the service knows of each region")
@RunOnVirtualThread
public class RegionsResource {

  private static final int MAX = 1_000;

  private static final Comparator<RegionScore> HIGHEST_FIRST =
      Comparator.comparingDouble(RegionScore::surpriseBits)
          .thenComparingDouble(RegionScore::rise)
          .reversed()
          .thenComparing(RegionScore::region);

  private final ScoreTable scores;

  RegionsResource(ScoreTable scores) {
    this.scores = scores;
  }

  /** The regions, the most surprising first. */
  @GET
  @Operation(summary = "Lists regions by score, the most surprising first")
  @APIResponse(responseCode = "200", description = "The regions")
  @APIResponse(responseCode = "400", description = "The limit is out of range")
  public List<RegionSummary> list(
      @Parameter(description = "how many, 1 to 1000") @QueryParam("limit") @DefaultValue("50")
          int limit) {
    if (limit < 1 || limit > MAX) {
      throw Problem.of(
          Status.BAD_REQUEST, "limit must be between 1 and %d, but is %d".formatted(MAX, limit));
    }
    return scores.all().stream().sorted(HIGHEST_FIRST).limit(limit).map(RegionSummary::of).toList();
  }

  /** One region with its evidence. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Shows one region with the stories and articles behind its score")
  @APIResponse(responseCode = "200", description = "The latest snapshot")
  @APIResponse(responseCode = "404", description = "The region has no snapshot")
  public RegionScore get(
      @Parameter(description = "region id, such as SY or SY-HA") @PathParam("id") String id) {
    return scores
        .get(id)
        .orElseThrow(
            () ->
                Problem.of(
                    Status.NOT_FOUND,
                    ("region '%s' has no score yet: no article about it was read, or the id is unknown;"
                            + " GET /regions lists those that have one")
                        .formatted(id)));
  }
}
