package io.wirewatch.ingest.fetch;

import io.wirewatch.ingest.fetch.BodyReader.Body;
import io.wirewatch.ingest.fetch.FetchResult.Trace;
import io.wirewatch.ingest.outcome.PollOutcome;
import io.wirewatch.net.AddressPolicy;
import io.wirewatch.net.ClientSettings;
import io.wirewatch.net.GuardedHttpClient;
import io.wirewatch.net.HostCheck;
import io.wirewatch.net.NameLookup;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * One conditional GET with its redirects. Blocking, made for virtual threads. Each hop is checked
 * against the address policy, paced by its own group of hosts and bound by its own deadline; no
 * exception leaves but bugs.
 */
public final class Fetcher implements AutoCloseable {

  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
          + " application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

  /** A body we do not want is read up to here so that its connection can be used again. */
  private static final int DRAIN = 16 * 1024;

  private final FetchLimits limits;
  private final AddressPolicy policy;
  private final GuardedHttpClient client;
  private final BodyReader bodies;
  private final HostPacer pacer;
  private final Function<URI, String> groups;
  private final Clock clock = Clock.systemUTC();

  /**
   * A fetcher.
   *
   * @param groups the group of hosts an address belongs to
   * @param spacing pause between two requests to one group
   */
  public Fetcher(
      FetchLimits limits,
      AddressPolicy policy,
      ClientSettings settings,
      NameLookup lookup,
      Politeness politeness) {
    this.limits = limits;
    this.policy = policy;
    this.client = new GuardedHttpClient(policy, settings, lookup);
    this.bodies = new BodyReader(limits);
    this.pacer = new HostPacer(politeness.spacing());
    this.groups = politeness.groups();
  }

  /**
   * How hosts are spared.
   *
   * @param groups the group of hosts an address belongs to
   * @param spacing pause between two requests to one group
   */
  public record Politeness(Function<URI, String> groups, Duration spacing) {}

  /** What a parser makes of a result, while its body is in memory. */
  public <T> T fetch(FetchRequest request, Function<FetchResult, T> use)
      throws InterruptedException {
    Attempt attempt = new Attempt(request);
    FetchResult result;
    try {
      result = attempt.run();
    } catch (IOException e) {
      result = attempt.ended(NetworkFailure.outcome(e, limits.deadline()));
    }
    try {
      return use.apply(result);
    } finally {
      attempt.release();
    }
  }

  @Override
  public void close() {
    client.close();
  }

  /** The state of one request on its way through the hops. */
  private final class Attempt {
    private final FetchRequest request;
    private final long startedAt = System.nanoTime();
    private final Set<URI> visited = new HashSet<>();
    private boolean permanent = true;
    private int status;
    private String url;
    private @Nullable Body body;

    Attempt(FetchRequest request) {
      this.request = request;
      this.url = request.url();
    }

    FetchResult run() throws IOException, InterruptedException {
      for (int hop = 0; hop <= limits.maxHops(); hop++) {
        URI uri =
            switch (HostCheck.check(url, policy)) {
              case HostCheck.Outcome.Accepted ok -> ok.url();
              case HostCheck.Outcome.Rejected no ->
                  throw new EndedException(new PollOutcome.Blocked(url + ": " + no.reason()));
            };
        if (!visited.add(uri)) {
          throw new EndedException(
              new PollOutcome.BadRedirect("The address redirects in a circle at " + url + "."));
        }
        Step step = pacer.run(groups.apply(uri), () -> exchange(uri));
        switch (step) {
          case Step.Arrived arrived -> {
            return arrived.result();
          }
          case Step.Onward onward -> {
            permanent &= onward.forGood();
            url = onward.target();
          }
        }
      }
      throw new EndedException(
          new PollOutcome.BadRedirect(
              "The address redirects more than " + limits.maxHops() + " times."));
    }

    void release() {
      if (body != null) {
        bodies.release(body);
      }
    }

    FetchResult ended(PollOutcome outcome) {
      return new FetchResult.Ended(outcome, trace(null));
    }

    private Step exchange(URI uri) throws IOException {
      HttpGet get = new HttpGet(uri);
      get.setHeader("Accept", ACCEPT);
      get.setHeader("Accept-Encoding", ContentCoding.accepted());
      Validators validators = request.validators();
      if (validators != null && validators.url().equals(url)) {
        if (validators.etag() != null) {
          get.setHeader("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
          get.setHeader("If-Modified-Since", validators.lastModified());
        }
      }
      try {
        return client.execute(get, limits.deadline(), response -> read(get, response));
      } catch (AbandonedException read) {
        return read.step;
      }
    }

    private Step read(HttpGet get, ClassicHttpResponse response) throws IOException {
      status = response.getCode();
      if (status / 100 == 2 && status != 204 && response.getEntity() != null) {
        try {
          return withBody(response, response.getEntity());
        } catch (IOException e) {
          get.cancel(); // An unread rest may be endless: closing must not drain it.
          throw e;
        }
      }
      Step step = withoutBody(response);
      HttpEntity entity = response.getEntity();
      if (entity != null && (entity.getContentLength() < 0 || entity.getContentLength() > DRAIN)) {
        get.cancel();
        throw new AbandonedException(step);
      }
      return step;
    }

    private Step withBody(ClassicHttpResponse response, HttpEntity entity) throws IOException {
      Body read = bodies.read(entity, ResponseTimes.value(response, "Content-Encoding"));
      body = read;
      return new Step.Arrived(
          new FetchResult.Body(
              read.bytes(), ResponseTimes.value(response, "Content-Type"), trace(response)));
    }

    private Step withoutBody(ClassicHttpResponse response) throws EndedException {
      if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
        return onward(ResponseTimes.value(response, "Location"));
      }
      PollOutcome outcome = StatusOutcome.of(status, response, clock.instant());
      return new Step.Arrived(new FetchResult.Ended(outcome, trace(response)));
    }

    private Step onward(@Nullable String location) throws EndedException {
      if (location == null || location.isBlank()) {
        throw new EndedException(
            new PollOutcome.BadRedirect("The server redirects (" + status + ") without a target."));
      }
      try {
        URI target = URI.create(url).resolve(location.strip().replace(" ", "%20"));
        return new Step.Onward(withoutFragment(target.toString()), status == 301 || status == 308);
      } catch (IllegalArgumentException e) {
        throw new EndedException(
            new PollOutcome.BadRedirect("The server redirects to no address: " + location));
      }
    }

    private Trace trace(@Nullable ClassicHttpResponse response) {
      boolean moved = permanent && visited.size() > 1;
      return new Trace(
          status,
          url,
          moved && (status / 100 == 2 || status == 304) ? url : null,
          response == null ? null : validators(response),
          response == null ? null : ResponseTimes.freshFor(response, clock.instant()),
          status == 0 ? null : clock.instant(),
          (System.nanoTime() - startedAt) / 1_000_000,
          body == null ? 0 : body.wireBytes());
    }

    private @Nullable Validators validators(ClassicHttpResponse response) {
      String etag = ResponseTimes.value(response, "ETag");
      String modified = ResponseTimes.value(response, "Last-Modified");
      return status == 304
          ? Validators.ofNotModified(request.validators(), url, etag, modified)
          : Validators.ofBody(url, etag, modified);
    }
  }

  private static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }

  /** Where one hop led. */
  private sealed interface Step {
    record Arrived(FetchResult result) implements Step {}

    record Onward(String target, boolean forGood) implements Step {}
  }

  /** Ends an exchange whose connection is not worth draining, with its result. */
  private static final class AbandonedException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Step step;

    AbandonedException(Step step) {
      super("connection dropped on purpose");
      this.step = step;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }
}
